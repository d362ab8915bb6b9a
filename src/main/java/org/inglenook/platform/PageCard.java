package org.inglenook.platform;

import org.commonmark.node.CustomBlock;

/** The title and the small picture of the page that a link leads to, below that link. */
public final class PageCard extends CustomBlock {

    private final String title;
    private final String site;
    private final String picture;
    private String address;

    /**
     * @param site its host's name
     * @param picture address of the picture, which is ours, or null
     */
    public PageCard(String title, String site, String picture) {
        this.title = title;
        this.site = site;
        this.picture = picture;
    }

    /** The same, as one link of a text shows it. */
    PageCard below(String link) {
        PageCard card = new PageCard(title, site, picture);
        card.address = link;
        return card;
    }

    String title() {
        return title;
    }

    String site() {
        return site;
    }

    String picture() {
        return picture;
    }

    String address() {
        return address;
    }
}
