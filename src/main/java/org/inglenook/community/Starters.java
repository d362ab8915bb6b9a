package org.inglenook.community;

/** Who may write on a board. */
public enum Starters {
    /** Every member starts topics and replies. */
    MEMBERS,
    /** The makers start topics, every member replies. */
    MAKERS,
    /** Nobody writes any more; everyone reads. */
    NOBODY
}
