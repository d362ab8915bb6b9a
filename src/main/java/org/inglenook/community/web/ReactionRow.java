package org.inglenook.community.web;

import org.inglenook.community.ReactionKind;

/** Somebody and the sign that they gave. */
public record ReactionRow(ReactionKind kind, Byline by) {

    public ReactionKind getKind() {
        return kind;
    }

    public Byline getBy() {
        return by;
    }
}
