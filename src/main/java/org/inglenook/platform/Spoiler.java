package org.inglenook.platform;

import org.commonmark.node.CustomNode;

/** Words within a paragraph that are read only by whoever asks for them. */
final class Spoiler extends CustomNode {

    /** What stands for them where nobody can ask. */
    static final String UNREAD = "[…]";
}
