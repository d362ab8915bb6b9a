package org.inglenook.platform;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * What is hidden is opened with the keyboard as with a pointer, without scripts, and is hidden from screen readers too until then. What
 * the control says is in the reader's language: the page has it in an element whose id is {@value #NAME}.
 */
final class SpoilerHtml implements NodeRenderer {

    static final String NAME = "spoiler-name";

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    SpoilerHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Spoiler.class, SpoilerBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof SpoilerBlock block) {
            renderBlock(block);
        } else {
            html.tag("label", Map.of("class", "spoiler"));
            html.tag("input", Map.of("type", "checkbox", "aria-labelledby", NAME), true);
            html.tag("span", Map.of("class", "spoiler"));
            renderChildren(node);
            html.tag("/span");
            html.tag("/label");
        }
    }

    private void renderBlock(SpoilerBlock block) {
        html.line();
        html.tag("details", Map.of("class", "spoiler"));
        if (block.title().isEmpty()) {
            html.tag("summary", Map.of("aria-labelledby", NAME));
            html.text("…");
        } else {
            html.tag("summary");
            html.text(block.title());
        }
        html.tag("/summary");
        html.line();
        renderChildren(block);
        html.line();
        html.tag("/details");
        html.line();
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
