package org.inglenook.plugin;

/** Whether a link to us stands on the shop's front page. */
public enum FrontLink {
    FOUND,
    MISSING,
    /** There was no page to look at. */
    UNREADABLE,
    /** Its owner sees it; a menu that a script draws we can't. */
    TOLD
}
