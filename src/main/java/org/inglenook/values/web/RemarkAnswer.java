package org.inglenook.values.web;

import java.util.List;
import org.inglenook.values.ClaimRemark;

/** A remark of the checker with its reason, in the reader's language. */
public record RemarkAnswer(ClaimRemark.Rule rule, String name, List<String> words, String why, String instead) {

    public String getName() {
        return name;
    }

    public List<String> getWords() {
        return words;
    }

    public String getWhy() {
        return why;
    }

    public String getInstead() {
        return instead;
    }
}
