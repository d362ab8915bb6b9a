package org.inglenook.community;

/** Why a member flags a post. */
public enum FlagReason {
    SPAM,
    UNKIND,
    OFF_TOPIC,
    PRIVATE,
    /** In the member's own words alone. */
    OTHER
}
