package org.inglenook.plugin.web;

import java.util.List;
import java.util.stream.Stream;
import org.inglenook.platform.ShopProfile.ShopLink;

/** One line of the links back to the shop; left empty it is none. */
public final class LinkRow {

    private String label = "";
    private String href = "";

    /** Those there are, and empty ones up to so many. */
    static List<LinkRow> rows(List<ShopLink> links, int many) {
        return Stream.concat(links.stream().map(LinkRow::of), Stream.generate(LinkRow::new))
                .limit(Math.max(many, links.size()))
                .toList();
    }

    private static LinkRow of(ShopLink link) {
        LinkRow row = new LinkRow();
        row.label = link.label();
        row.href = link.href();
        return row;
    }

    ShopLink link() {
        return new ShopLink(label, href);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getHref() {
        return href;
    }

    public void setHref(String href) {
        this.href = href;
    }
}
