package org.inglenook.community;

/** How much a member hears of a board or a topic, where they chose. */
public enum Hearing {
    /** Of every new topic on the board, of every reply in the topic. */
    WATCHED,
    /** Only where they are named or answered, also in topics in which they write. */
    CALLED,
    /** Of nothing, not even of being named. */
    MUTED
}
