package org.inglenook.platform;

import java.util.List;
import java.util.Set;

/** A way to narrow down what is found, offered by a room and found by CDI. */
public interface SearchFilter {

    /** Something to choose, as addresses name it and in words. */
    record Choice(String value, String label) {

        public String getValue() {
            return value;
        }

        public String getLabel() {
            return label;
        }
    }

    /** The parameter's name; the form's label has the key {@code search.filter.<name>}. */
    String name();

    /** Its place in the form. */
    int place();

    /** What can be chosen; nothing where it is typed. */
    List<Choice> choices();

    /** A document has to bear one of these; with none of them nothing is found. */
    Set<String> marks(String chosen);
}
