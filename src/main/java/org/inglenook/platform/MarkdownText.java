package org.inglenook.platform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** A text in Markdown that is understood, so that those it mentions can be looked up before it is shown. */
public final class MarkdownText {

    /** Who is named after this many others is not called: a text is no mailing. */
    public static final int MOST_MENTIONED = 20;

    /** Names after these in one text are words: each that calls is a link. */
    static final int MOST_CALLS = 200;

    private final Node document;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<Link> alone = new ArrayList<>();

    MarkdownText(Node document) {
        this.document = document;
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Mention mention) {
                    mentions.add(mention);
                } else {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(Image image) {
                pictures.add(image.getDestination());
                visitChildren(image);
            }
        });
        mentions.stream().filter(MarkdownText::isInLink).toList().forEach(mention -> {
            replace(mention, new Text(mention.typed()));
            mentions.remove(mention);
        });
        while (mentions.size() > MOST_CALLS) {
            Mention last = mentions.remove(mentions.size() - 1);
            replace(last, new Text(last.typed()));
        }
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph
                    && block.getFirstChild() instanceof Link link
                    && link.getNext() == null
                    && ShallowText.words(link).equals(link.getDestination())) {
                alone.add(link);
            }
        }
    }

    /** The handles after each {@code @}, in their order, the first {@value #MOST_MENTIONED}; nobody need have them. */
    public Set<String> mentions() {
        Set<String> names = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (names.size() < MOST_MENTIONED) {
                names.add(mention.name());
            }
        }
        return names;
    }

    /** The addresses of the pictures that it shows, all of them ours. */
    public List<String> pictures() {
        return List.copyOf(pictures);
    }

    /** The addresses that stand alone in a paragraph of their own, in their order; not those in quotes, lists and spoilers. */
    public Set<String> linksAlone() {
        return alone.stream().map(Link::getDestination).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Puts what is known of the pages below the links that stand alone; {@link #html} shows it. */
    public MarkdownText showing(Map<String, PageCard> cards) {
        for (Link link : alone) {
            PageCard card = cards.get(link.getDestination());
            if (card != null) {
                link.getParent().insertAfter(card.below(link.getDestination()));
            }
        }
        return this;
    }

    /**
     * HTML that may go into a page as it is.
     *
     * @param addresses where each member has their page, by their handles; other names stay words
     */
    public String html(Map<String, String> addresses) {
        for (Mention mention : mentions) {
            Node words = new Text(mention.typed());
            String address = addresses.get(mention.name());
            if (address == null) {
                replace(mention, words);
            } else {
                Link link = new Link(address, null);
                link.appendChild(words);
                replace(mention, link);
            }
        }
        mentions.clear();
        return SafeHtml.ofMember(Markdown.RENDERER.render(document));
    }

    private static void replace(Node old, Node by) {
        old.insertBefore(by);
        old.unlink();
    }

    private static boolean isInLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
