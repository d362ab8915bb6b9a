package org.inglenook.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A room whose texts can be found; implemented by the room and found by CDI. Every node reads it from the beginning to make its
 * index, and follows what changes from then on.
 */
public interface SearchSource {

    /**
     * How far a source that is read to its end goes back the next time: a transaction may commit after a later one, and nodes'
     * clocks differ.
     */
    Duration OVERLAP = Duration.ofSeconds(15);

    /**
     * What changed.
     *
     * @param documents what is found under them from now on
     * @param cursor where to go on
     * @param more whether there is more to be read at once
     */
    record Changes(List<SearchDocument> documents, String cursor, boolean more) {}

    /**
     * What readers are told of something that was found before they rely on it.
     *
     * @param key of a sentence with one argument
     * @param day the day that it names: a date, or an instant
     */
    record Note(String key, TemporalAccessor day) {

        public String getKey() {
            return key;
        }

        public TemporalAccessor getDay() {
            return day;
        }
    }

    /** Short name of the source, such as {@code post}. */
    String kind();

    /** The room that it is of, as {@code search.room.<room>} names it; a room may have several sources. */
    String room();

    /**
     * What changed after a cursor, or everything from the start when it is null: about so much at most. A source whose cursor is a time answers, at its
     * end, one that lies {@link #OVERLAP} before now.
     */
    Changes changedSince(String cursor, int atMost);

    /**
     * The same without what the reader knows already, as most of what the overlap brings again. A source with many or long texts
     * looks at their moments first, and reads only the rest.
     *
     * @param known whether a document is known as it was at a moment
     */
    default Changes changedSince(String cursor, int atMost, BiPredicate<String, Instant> known) {
        return changedSince(cursor, atMost);
    }

    /** Those of these documents that every reader may see now. */
    Set<String> visible(Collection<String> ids);

    /** What must be said of these documents at this moment, by id; of most there is nothing to say. */
    default Map<String, Note> notes(Collection<String> ids) {
        return Map.of();
    }

    /** How many documents every reader may see now. */
    long count();
}
