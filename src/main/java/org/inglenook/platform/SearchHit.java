package org.inglenook.platform;

import java.time.Instant;
import java.util.List;

/**
 * Something that was found, with the words that were looked for marked.
 *
 * @param kind of the source that it is from
 * @param note what readers are told of it first, or null
 * @param language the tag of what it is in, or null when nobody said
 */
public record SearchHit(
        String kind,
        String address,
        List<Part> title,
        List<Part> snippet,
        String where,
        Instant at,
        SearchSource.Note note,
        String language) {

    /** A piece of text; {@code hit} when it is what was looked for. */
    public record Part(String text, boolean hit) {}

    /** The same, leading somewhere else. */
    public SearchHit at(String otherAddress) {
        return new SearchHit(kind, otherAddress, title, snippet, where, at, note, language);
    }
}
