package org.inglenook.community;

/** Which posts of newcomers wait for a moderator, as the owner decided. */
public enum FirstPosts {
    /** None, unless something else about them does. */
    NONE,
    /** Those with a link to elsewhere or a picture. */
    LINKS,
    /** The first one, and those with a link to elsewhere or a picture. */
    FIRST,
    /** All, until they are newcomers no longer. */
    ALL
}
