package org.inglenook.community;

/** What a moderator did, as the log names it. */
public enum Act {
    HIDE_POST,
    RESTORE_POST,
    HIDE_TOPIC,
    RESTORE_TOPIC,
    CLOSE,
    REOPEN,
    PIN,
    UNPIN,
    MOVE,
    MERGE,
    UNMERGE,
    SPLIT,
    SLOW,
    LET_THROUGH,
    DECLINE,
    DISMISS_FLAG,
    WARN,
    SILENCE,
    BAN,
    LIFT,
    KEEP,
    SWEEP,
    UNSWEEP,
    REMOVE_CARD,
    RESTORE_CARD
}
