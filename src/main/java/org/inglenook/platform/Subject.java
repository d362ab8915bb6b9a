package org.inglenook.platform;

/**
 * Something in a room that others talk about by its reference, such as {@code claim:12}.
 *
 * @param title what it is called, or says
 * @param address its page under the context root
 */
public record Subject(String title, String address) {

    public String getTitle() {
        return title;
    }

    public String getAddress() {
        return address;
    }
}
