package org.inglenook.platform;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What members write: CommonMark with tables, strikethrough, task lists, bare links, picture characters by name ({@code :heart:}),
 * mentions ({@code @name}) and spoilers ({@code ||words||}, or a block between {@code ::: spoiler} and {@code :::}). HTML in it is shown as
 * the text that it is, so that a story about a tag stays readable and a tag is never more than a story.
 */
public final class Markdown {

    private static final Logger LOG = Logger.getLogger(Markdown.class.getName());

    static final String TICK_NAME = "tick-name";

    private static final List<Extension> WITHOUT_TABLES =
            List.of(StrikethroughExtension.create(), AutolinkExtension.create(), TaskListItemsExtension.create());

    private static final List<Extension> EXTENSIONS = Stream.concat(
                    Stream.of(TablesExtension.create()), WITHOUT_TABLES.stream())
            .toList();

    private static final Parser PARSER = parser(EXTENSIONS);

    private static final Parser TABLELESS_PARSER = parser(WITHOUT_TABLES);

    static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(SpoilerHtml::new)
            .nodeRendererFactory(PageCardHtml::new)
            .attributeProviderFactory(context -> Markdown::nameTick)
            .escapeHtml(true)
            .build();

    private Markdown() {}

    /** The depth limit is registered before the extensions: their own passes recurse. What they make is counted after them. */
    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .postProcessor(new ShallowText())
                .extensions(extensions)
                .customInlineContentParserFactory(new EmojiNames.Factory())
                .customInlineContentParserFactory(new MentionMarks.Factory())
                .customDelimiterProcessor(new SpoilerMarks())
                .customBlockParserFactory(new SpoilerFence.Factory())
                .postProcessor(new OwnPicturesOnly())
                .postProcessor(new InProportion())
                .build();
    }

    public static MarkdownText read(String markdown) {
        return new MarkdownText(parse(markdown));
    }

    /** HTML that may go into a page as it is; whoever is mentioned is named in words. */
    public static String toHtml(String markdown) {
        return read(markdown).html(Map.of());
    }

    /** The words alone in one line, for search, descriptions and structured data; without those that a spoiler hides. */
    public static String toText(String markdown) {
        String words = ShallowText.words(parse(markdown));
        StringBuilder line = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!isSpace(c)) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /**
     * The parser joins texts by recursion, before the depth can be limited: emphasis within emphasis thousands deep ends the stack,
     * sooner while the server is young and its code not compiled. Such a text is taken word for word.
     */
    private static Node parse(String markdown) {
        if (InProportion.isTooDeep(markdown)) {
            return asWritten(markdown);
        }
        try {
            return (InProportion.areTablesTooWide(markdown) ? TABLELESS_PARSER : PARSER).parse(markdown);
        } catch (StackOverflowError e) {
            LOG.log(Level.FINE, "A text was too deep for the parser", e);
            return asWritten(markdown);
        }
    }

    private static Node asWritten(String markdown) {
        Node document = new Document();
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        document.appendChild(paragraph);
        return document;
    }

    /** What is ticked off or not is named for who can't see the box; the page has the name, in the reader's language. */
    private static void nameTick(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TaskListItemMarker) {
            attributes.put("aria-labelledby", TICK_NAME);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
