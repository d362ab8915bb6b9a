package org.inglenook.platform.web;

import org.inglenook.platform.WordDifference;

/** A field in which what is saved and what somebody typed differ: the words of both, the saved ones first. */
public record Difference(String label, WordDifference words) {

    public String getLabel() {
        return label;
    }

    public WordDifference getWords() {
        return words;
    }
}
