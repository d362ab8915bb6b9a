package org.inglenook.platform;

import org.commonmark.node.CustomNode;

/** {@code @name} in a text; whether there is such a member is for others to say. */
final class Mention extends CustomNode {

    private final String typed;

    Mention(String typed) {
        this.typed = typed;
    }

    /** As it was written, with the sign before it. */
    String typed() {
        return "@" + typed;
    }

    /** The handle that is meant. */
    String name() {
        return Slugs.of(typed);
    }
}
