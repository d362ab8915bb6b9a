package org.inglenook.platform;

import org.commonmark.node.CustomBlock;

/** Paragraphs, pictures and all, that are read only by whoever opens them. */
final class SpoilerBlock extends CustomBlock {

    private final String title;

    /** @param title what is said of them beforehand; may be empty */
    SpoilerBlock(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
