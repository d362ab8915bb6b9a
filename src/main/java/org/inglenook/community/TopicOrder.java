package org.inglenook.community;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a board's topics are listed. Each order reads along an index of its own, {@code community_topic_activity}, {@code _new} and
 * {@code _unanswered}, so that any page of any order costs the same.
 */
public enum TopicOrder {

    /** What was written to last comes first; what is pinned stands apart. */
    LATEST("pinned = false", "lastpostat", "activity", Topic::getLastPostAt),

    /** What was started last comes first; what is pinned stands apart. */
    NEW("pinned = false", "createdat", "new", Topic::getCreatedAt),

    /** What nobody replied to yet, what was started last first. */
    UNANSWERED("unanswered = true", "createdat", "unanswered", Topic::getCreatedAt);

    private final String condition;
    private final String moment;
    private final String index;
    private final Function<Topic, Instant> momentOf;

    TopicOrder(String condition, String moment, String index, Function<Topic, Instant> momentOf) {
        this.condition = condition;
        this.moment = moment;
        this.index = index;
        this.momentOf = momentOf;
    }

    /** The order that an address names; the usual one when it names none. */
    public static TopicOrder named(String name) {
        for (TopicOrder order : values()) {
            if (Objects.equals(order.getName(), name)) {
                return order;
            }
        }
        return LATEST;
    }

    /** As addresses name it. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether pinned topics come before its first page, rather than among the others. */
    public boolean isPinnedFirst() {
        return this != UNANSWERED;
    }

    /** Name of the index that is read downwards, without the table's; the one for reading upwards ends in {@code _back}. */
    String index() {
        return index;
    }

    String where() {
        return "t.boardid = ?1 and t.shown = true and t." + condition;
    }

    /** What comes after a moment, the second parameter, and an id, the third. */
    String older() {
        return " and t." + moment + " <= ?2 and (t." + moment + " < ?2 or t.id < ?3)";
    }

    String newer() {
        return " and t." + moment + " >= ?2 and (t." + moment + " > ?2 or t.id > ?3)";
    }

    String down() {
        return " order by t." + moment + " desc, t.id desc";
    }

    String up() {
        return " order by t." + moment + ", t.id";
    }

    Instant moment(Topic topic) {
        return momentOf.apply(topic);
    }
}
