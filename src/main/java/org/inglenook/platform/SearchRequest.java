package org.inglenook.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param words what somebody typed; what stands in quotation marks is a phrase
 * @param marks of each set a document bears one
 * @param from no document is older, or null
 * @param until every document is older, or null
 */
public record SearchRequest(String words, List<Set<String>> marks, Instant from, Instant until) {

    /** Words alone. */
    public SearchRequest(String words) {
        this(words, List.of(), null, null);
    }
}
