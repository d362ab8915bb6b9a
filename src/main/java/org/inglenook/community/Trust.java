package org.inglenook.community;

/** How well the boards know a member; it grows with what they write and shrinks with what has to be hidden. */
public enum Trust {
    NEWCOMER,
    MEMBER,
    REGULAR
}
