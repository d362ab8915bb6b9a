package org.inglenook.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.platform.Tongues;

/** How far a room's texts are translated into one language. */
public final class TranslationState {

    /** One text; {@code state} ends a message's key. */
    public record Item(String subject, String title, String state) {
        public String getSubject() {
            return subject;
        }

        public String getTitle() {
            return title;
        }

        public String getState() {
            return state;
        }
    }

    private final String tag;
    private final List<Item> items = new ArrayList<>();

    public TranslationState(String tag) {
        this.tag = tag;
    }

    /**
     * @param subject what ends the address at which it is translated
     * @param there whether it is translated
     * @param older whether the original has changed since
     * @param silent whether a picture in it says nothing in this language, though it does in the original
     */
    public void add(String subject, String title, boolean there, boolean older, boolean silent) {
        items.add(new Item(subject, title, state(there, older, silent)));
    }

    private static String state(boolean there, boolean older, boolean silent) {
        if (!there) {
            return "missing";
        }
        return older ? "older" : silent ? "pictures" : "same";
    }

    public String getTag() {
        return tag;
    }

    public String getName() {
        return Tongues.name(tag);
    }

    public List<Item> getItems() {
        return items;
    }

    public long getMissing() {
        return count("missing") + count("pictures");
    }

    public long getOlder() {
        return count("older");
    }

    private long count(String state) {
        return items.stream().filter(item -> item.state().equals(state)).count();
    }
}
