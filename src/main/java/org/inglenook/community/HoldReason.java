package org.inglenook.community;

/** Why a text waits for a moderator. */
public enum HoldReason {
    /** The owner wants to see what newcomers write, or write first. */
    NEWCOMER,
    /** A newcomer's post has a link to elsewhere or a picture, and the owner wants to see those. */
    LINK,
    /** It has a word or a domain from the owner's list. */
    WORD,
    /** Nearly the same was said within a day. */
    SAME_TEXT,
    /** An outside checker suspects it. */
    CHECKER,
    /** An edit that brings a link to elsewhere into a post that stood. */
    EDIT,
    /** Its author has to prove their address first. */
    ADDRESS
}
