package org.inglenook.community;

/** What happens on a board. */
public enum BoardKind {
    /** Conversations: nothing has to come of them. */
    TALK,
    /** Questions: one reply of each may be marked as the answer. */
    QUESTIONS
}
