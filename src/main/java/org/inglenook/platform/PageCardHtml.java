package org.inglenook.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The card is one link; its picture says nothing that the title doesn't. */
final class PageCardHtml implements NodeRenderer {

    /** In pixels. */
    private static final String SIDE = "80";

    private final HtmlWriter html;

    PageCardHtml(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(PageCard.class);
    }

    @Override
    public void render(Node node) {
        PageCard card = (PageCard) node;
        html.line();
        html.tag("p", Map.of("class", "link-card"));
        html.tag("a", Map.of("href", card.address()));
        if (card.picture() != null) {
            Map<String, String> picture = new LinkedHashMap<>();
            picture.put("src", card.picture());
            picture.put("alt", "");
            picture.put("width", SIDE);
            picture.put("height", SIDE);
            picture.put("loading", "lazy");
            html.tag("img", picture, true);
        }
        line(card.title());
        html.text(" ");
        line(card.site());
        html.tag("/a");
        html.tag("/p");
        html.line();
    }

    private void line(String words) {
        html.tag("span", Map.of("dir", "auto"));
        html.text(words);
        html.tag("/span");
    }
}
