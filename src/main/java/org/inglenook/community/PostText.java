package org.inglenook.community;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.MarkdownText;
import org.inglenook.platform.PageCard;

/**
 * What a member wrote, checked and made ready: normalised, without invisible control characters, and as safe HTML.
 *
 * @param mentioned the handles of the members whom it mentions, in their order
 * @param pictures the ids of the pictures that it shows
 * @param links those that stand alone in a paragraph, of whose pages something may be shown
 */
public record PostText(
        String markdown, String html, List<String> mentioned, Set<Long> pictures, List<LinkAddress> links) {

    public static final int LONGEST = 32_000;

    private static final int LONGEST_OPENING = 240;
    private static final int LONGEST_STORED = 32_672;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern PICTURE = Pattern.compile("/pictures/(\\d{1,18})-\\d");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    /** The text of a post in which nobody is looked up, or the sentence that says what is wrong with it, beside the field {@code text}. */
    static PostText of(String typed) {
        return of(typed, names -> Map.of());
    }

    /** @param addresses gives those of these handles that are members', with the addresses of their pages; asked only if there is any */
    static PostText of(String typed, Function<Set<String>, Map<String, String>> addresses) {
        String text = clean(typed == null ? "" : typed).stripTrailing();
        if (text.codePoints().noneMatch(PostText::isVisible)) {
            throw DomainException.field("text", Kind.INVALID, "community.post.error.empty");
        }
        if (text.length() > LONGEST) {
            throw DomainException.field("text", Kind.INVALID, "community.post.error.long", LONGEST);
        }
        MarkdownText read = Markdown.read(text);
        Set<String> names = read.mentions();
        Map<String, String> known = names.isEmpty() ? Map.of() : addresses.apply(names);
        Set<Long> pictures = pictures(read);
        String html = read.html(known);
        if (!isReadable(html)) {
            throw DomainException.field("text", Kind.INVALID, "community.post.error.empty");
        }
        return new PostText(
                text, html, names.stream().filter(known::containsKey).toList(), pictures, links(read));
    }

    private static List<LinkAddress> links(MarkdownText read) {
        return read.linksAlone().stream()
                .map(LinkAddress::of)
                .flatMap(Optional::stream)
                .limit(LinkAddress.IN_A_POST)
                .toList();
    }

    private static Set<Long> pictures(MarkdownText read) {
        return read.pictures().stream()
                .map(PICTURE::matcher)
                .filter(Matcher::find)
                .map(address -> Long.valueOf(address.group(1)))
                .collect(Collectors.toSet());
    }

    /** A line of text, such as a title: the same, in one line. */
    public static String line(String typed) {
        return clean(typed == null ? "" : typed).replaceAll("\\s+", " ").strip();
    }

    /** The beginning of what was said, in plain words, for lists and descriptions. */
    static String opening(String markdown) {
        String words = Markdown.toText(markdown);
        if (words.length() <= LONGEST_OPENING) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST_OPENING);
        int end = space > LONGEST_OPENING / 2 ? space : LONGEST_OPENING;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + " …";
    }

    /** The HTML of what was checked before, with what is known of the pages that its links lead to. */
    static String html(
            String markdown,
            Function<Set<String>, Map<String, String>> addresses,
            Function<List<LinkAddress>, Map<String, PageCard>> cards) {
        MarkdownText read = Markdown.read(markdown);
        Set<String> names = read.mentions();
        Map<String, String> known = names.isEmpty() ? Map.of() : addresses.apply(names);
        return read.showing(cards.apply(links(read))).html(known);
    }

    static boolean isStorable(String html) {
        return html.length() <= LONGEST_STORED;
    }

    static String html(String markdown) {
        return Markdown.toHtml(markdown);
    }

    /** The HTML, or null when a column can't hold it and it is made anew for each reader. */
    String storableHtml() {
        return isStorable(html) ? html : null;
    }

    private static String clean(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        return Normalizer.normalize(CONTROLS.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Signs alone, such as those of a list without points or of an address that no link uses, leave nothing to read. */
    private static boolean isReadable(String html) {
        boolean within = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<' && html.startsWith("<img", i)) {
                return true;
            }
            if (!within && c != '<' && isVisible(html.codePointAt(i))) {
                return true;
            }
            within = c == '<' || within && c != '>';
        }
        return false;
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && type != Character.FORMAT
                && type != Character.UNASSIGNED
                && c != '\u3164'
                && c != '\u2800';
    }
}
