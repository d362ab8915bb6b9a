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
    LATEST("t.pinned = false", "t.lastPostAt", Topic::getLastPostAt),

    /** What was started last comes first; what is pinned stands apart. */
    NEW("t.pinned = false", "t.createdAt", Topic::getCreatedAt),

    /** What nobody replied to yet, what was started last first. */
    UNANSWERED("t.unanswered = true", "t.createdAt", Topic::getCreatedAt);

    private final String condition;
    private final String moment;
    private final Function<Topic, Instant> momentOf;

    TopicOrder(String condition, String moment, Function<Topic, Instant> momentOf) {
        this.condition = condition;
        this.moment = moment;
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

    String where() {
        return "t.boardId = :board and t.shown = true and " + condition;
    }

    String older() {
        return " and " + moment + " <= :at and (" + moment + " < :at or t.id < :id)";
    }

    String newer() {
        return " and " + moment + " >= :at and (" + moment + " > :at or t.id > :id)";
    }

    String down() {
        return " order by " + moment + " desc, t.id desc";
    }

    String up() {
        return " order by " + moment + ", t.id";
    }

    Instant moment(Topic topic) {
        return momentOf.apply(topic);
    }
}
