package org.inglenook.platform;

import java.util.Map;

/** What an original says, or a translation of it, field by field. */
public interface Wording {

    /** The field that is HTML; all others are plain. */
    String HTML = "html";

    /** By the names under which they are typed into a translation's form, in its order. */
    Map<String, String> fields();

    /**
     * A translation of this: the same fields in other words.
     *
     * @param typed by the fields' names; what is missing is empty
     */
    Wording saying(Map<String, String> typed);

    /** A record of that alone by which one edition of an original is told from another. */
    default Object marked() {
        return this;
    }
}
