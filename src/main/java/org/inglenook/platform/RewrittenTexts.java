package org.inglenook.platform;

import java.util.List;

/** Texts of one kind that are rewritten in the studio and can say again what they said before; found by CDI, one for each kind. */
public interface RewrittenTexts {

    /**
     * One field that reads differently now.
     *
     * @param label message key of the field's name
     */
    record Change(String label, WordDifference words) {

        public String getLabel() {
            return label;
        }

        public WordDifference getWords() {
            return words;
        }
    }

    /** The word with which the places of these texts begin, such as {@code chapter}. */
    String kind();

    /** What has changed since, from the earlier text to what is said now; for who may edit it only. */
    List<Change> changesSince(EarlierText earlier);

    /**
     * The text says again what it said; what it says now is kept in its turn. For who may edit it only.
     *
     * @return the address of its page in the studio
     */
    String bringBack(EarlierText earlier);
}
