package org.inglenook.community;

import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;

/**
 * Who writes or looks after a board.
 *
 * @param memberId the member
 * @param maker whether they are a moderator or the owner
 */
public record Poster(long memberId, boolean maker) {

    /** Who asked without signing in: the author of a post, and no member. */
    public static final long VISITOR = 0;

    /** The member who makes this request; a visitor is asked to sign in. */
    public static Poster of(Caller caller) {
        return new Poster(caller.requireMember(), caller.isModerator());
    }

    /** A moderator or the owner who makes this request; anyone else is refused. */
    public static Poster moderator(Caller caller) {
        caller.require(Role.MODERATOR);
        return of(caller);
    }
}
