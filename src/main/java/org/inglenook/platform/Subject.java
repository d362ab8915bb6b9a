package org.inglenook.platform;

/**
 * Something in a room that others talk about by its reference, such as {@code claim:12}.
 *
 * @param title what it is called, or says
 * @param address its page under the context root
 * @param language the tag of what the title is in, or null when it is the shop's own
 */
public record Subject(String title, String address, String language) {

    public Subject(String title, String address) {
        this(title, address, null);
    }

    public String getTitle() {
        return title;
    }

    public String getAddress() {
        return address;
    }

    public String getLanguage() {
        return language;
    }
}
