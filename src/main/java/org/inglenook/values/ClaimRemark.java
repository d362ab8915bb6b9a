package org.inglenook.values;

import java.util.List;

/**
 * What the checker remarks on the words of a claim.
 *
 * @param rule the rule that they meet
 * @param instead what could be said instead: the last word of a message's key
 * @param words what was found, as it was written
 */
public record ClaimRemark(Rule rule, String instead, List<String> words) {

    /** Which rule, after Directive (EU) 2024/825 and what its reasons say. */
    public enum Rule {
        /** An environmental merit in general words. */
        GENERIC,
        /** A merit of a part, said of the whole product or business. */
        WHOLE,
        /** No effect on the climate, by way of credits. */
        NEUTRAL,
        /** A promise without a public plan that somebody checks. */
        FUTURE,
        /** A certificate or label without who issued it and under which number. */
        CERTIFICATE,
        /** A sign that looks like a label. */
        SIGN
    }
}
