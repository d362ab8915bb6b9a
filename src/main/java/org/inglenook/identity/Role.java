package org.inglenook.identity;

/** What a member may do here; each role may do all that the ones before it may. */
public enum Role {
    MEMBER,
    MODERATOR,
    OWNER;

    public boolean covers(Role wanted) {
        return compareTo(wanted) >= 0;
    }

    /** Owner and moderators speak for the shop and sign in with a password. */
    public boolean isMaker() {
        return this != MEMBER;
    }
}
