package org.inglenook.community.web;

import org.inglenook.community.ReactionKind;

/**
 * A sign beneath a post.
 *
 * @param number how often it was given
 * @param mine whether this reader gave it
 * @param offered whether it may still be given
 */
public record ReactionChoice(ReactionKind kind, int number, boolean mine, boolean offered) {

    public ReactionKind getKind() {
        return kind;
    }

    public int getNumber() {
        return number;
    }

    public boolean isMine() {
        return mine;
    }

    public boolean isOffered() {
        return offered;
    }
}
