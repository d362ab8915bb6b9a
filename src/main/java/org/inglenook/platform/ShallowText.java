package org.inglenook.platform;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Turns what is nested deeper than anyone writes into its plain words, because everything after the parser walks the
 * tree by recursion. It walks without recursion itself.
 */
final class ShallowText implements PostProcessor {

    static final int DEPTH = 60;

    @Override
    public Node process(Node document) {
        Node node = document;
        int depth = 0;
        while (node != null) {
            if (depth == DEPTH && node.getFirstChild() != null) {
                flatten(node);
            }
            if (node.getFirstChild() != null && depth < DEPTH) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node instanceof Document ? null : node.getNext();
        }
        return document;
    }

    private static void flatten(Node top) {
        Node words = new Text(words(top, false));
        if (top instanceof Block && !(top instanceof Paragraph) && !(top instanceof Heading)) {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(words);
            words = paragraph;
        }
        while (top.getFirstChild() != null) {
            top.getFirstChild().unlink();
        }
        top.appendChild(words);
    }

    /** What stands in a node, without its form and without what a spoiler hides. */
    static String words(Node top) {
        return words(top, true);
    }

    private static String words(Node top, boolean hiding) {
        StringBuilder words = new StringBuilder();
        Node node = top.getFirstChild();
        while (node != null && node != top) {
            words.append(node instanceof Block ? " " : "").append(literal(node, hiding));
            if (node.getFirstChild() != null && !(hiding && isSpoiler(node))) {
                node = node.getFirstChild();
                continue;
            }
            while (node != top && node.getNext() == null) {
                node = node.getParent();
            }
            node = node == top ? null : node.getNext();
        }
        return words.toString();
    }

    private static boolean isSpoiler(Node node) {
        return node instanceof Spoiler || node instanceof SpoilerBlock;
    }

    private static String literal(Node node, boolean hiding) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof Mention mention) {
            return mention.typed();
        } else if (node instanceof Spoiler) {
            return hiding ? Spoiler.UNREAD : "";
        } else if (node instanceof SpoilerBlock spoiler) {
            return " " + spoiler.title() + " " + (hiding ? Spoiler.UNREAD : "");
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof HtmlInline html) {
            return html.getLiteral();
        } else if (node instanceof HtmlBlock html) {
            return html.getLiteral();
        } else if (node instanceof FencedCodeBlock code) {
            return code.getLiteral();
        } else if (node instanceof IndentedCodeBlock code) {
            return code.getLiteral();
        }
        boolean separates = node instanceof Block || node instanceof TableCell || node.getFirstChild() == null;
        return separates ? " " : "";
    }
}
