package org.inglenook.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Keeps the page that a text becomes in proportion to the text. Three letters may stand for a control, for a link to an address of ten
 * thousand letters or for a row of a thousand cells: what comes after more of these than anyone writes is shown without its form.
 */
final class InProportion implements PostProcessor {

    static final int MOST_SPOILERS = 200;
    static final int MOST_LINKS = 1_000;

    /** More than a text can have that says each address where it links to it. */
    static final int LONGEST_ADDRESSES = 100_000;

    /** More than a post can have that writes each of its cells. */
    static final int MOST_CELLS = 20_000;

    private static final int DEEPEST = 1_000;

    private static final Pattern LINE = Pattern.compile("\r\n|\n|\r");
    private static final String OF_COLUMNS = " \t|:-";
    private static final String BEFORE_COLUMNS = OF_COLUMNS + ">*+.)0123456789";

    /** Whether a line opens more quotes and lists within each other than anyone writes: each costs the parser as much as all before it. */
    static boolean isTooDeep(String markdown) {
        return LINE.splitAsStream(markdown).anyMatch(line -> line.length() > DEEPEST && depth(line) > DEEPEST);
    }

    private static int depth(String line) {
        int depth = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '>' || ("-*+.)".indexOf(c) >= 0 && line.startsWith(" ", at + 1))) {
                depth++;
            } else if (c != ' ' && c != '\t' && !(c >= '0' && c <= '9')) {
                break;
            }
        }
        return depth;
    }

    /**
     * Whether tables may grow far beyond what is written: each row is filled up with empty cells, by the parser itself, so that this is
     * asked before.
     */
    static boolean areTablesTooWide(String markdown) {
        long cells = 0;
        long lines = 0;
        long widest = 0;
        for (String line : LINE.split(markdown)) {
            if (line.isBlank()) {
                cells += widest * lines;
                lines = 0;
                widest = 0;
                continue;
            }
            lines++;
            long bars = line.chars().filter(c -> c == '|').count();
            if (bars + 1 > widest && mayBeColumns(line)) {
                widest = bars + 1;
            }
        }
        return cells + widest * lines > Math.max(MOST_CELLS, markdown.length());
    }

    /** Whether a line may be the one that says how many columns a table has, in a quote or a list or not. Reads each letter once. */
    private static boolean mayBeColumns(String line) {
        int at = line.length() - 1;
        boolean dashed = false;
        for (; at >= 0 && OF_COLUMNS.indexOf(line.charAt(at)) >= 0; at--) {
            dashed |= line.charAt(at) == '-';
        }
        return dashed && line.chars().limit(at + 1L).allMatch(c -> BEFORE_COLUMNS.indexOf(c) >= 0);
    }

    @Override
    public Node process(Node document) {
        Seen seen = new Seen();
        document.accept(seen);
        seen.spoilers.forEach(spoiler -> {
            spoiler.insertBefore(new Text(SpoilerMarks.MARK));
            spoiler.insertAfter(new Text(SpoilerMarks.MARK));
            unwrap(spoiler);
        });
        seen.links.forEach(InProportion::unwrap);
        return document;
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    /** What is too much of each, in the order of the text. */
    private static final class Seen extends AbstractVisitor {

        private final List<Node> spoilers = new ArrayList<>();
        private final List<Node> links = new ArrayList<>();
        private int spoilerCount;
        private int linkCount;
        private int addressLength;

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Spoiler && ++spoilerCount > MOST_SPOILERS) {
                spoilers.add(node);
            }
            visitChildren(node);
        }

        @Override
        public void visit(Link link) {
            see(link, link.getDestination(), link.getTitle());
        }

        @Override
        public void visit(Image image) {
            see(image, image.getDestination(), image.getTitle());
        }

        private void see(Node node, String destination, String title) {
            int length = destination.length() + (title == null ? 0 : title.length());
            if (++linkCount > MOST_LINKS || addressLength + length > LONGEST_ADDRESSES) {
                links.add(node);
            } else {
                addressLength += length;
            }
            visitChildren(node);
        }
    }
}
