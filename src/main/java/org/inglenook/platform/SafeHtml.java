package org.inglenook.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The one gate through which written HTML comes into a page; what it doesn't know is left out, its words kept. */
public final class SafeHtml {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern CODE_LANGUAGE = Pattern.compile("language-[^\\s]{1,40}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    private static final AttributePolicy OWN_PICTURE = (element, name, value) ->
            value.startsWith("/") && !value.startsWith("//") && value.indexOf('\\') < 0 ? value : null;

    private static final PolicyFactory OWNER = new HtmlPolicyBuilder()
            .withPreprocessor(QuillLists::new)
            .allowElements("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "b", "em", "i", "a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private static final PolicyFactory MEMBER = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote")
            .allowElements("strong", "em", "del", "code", "pre", "img", "input")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("details", "summary", "label", "span")
            .allowElements(SafeHtml::markForeignLink, "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("start")
            .matching(COUNT)
            .onElements("ol")
            .allowAttributes("class")
            .matching(CODE_LANGUAGE)
            .onElements("code")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("th", "td")
            .allowAttributes("type")
            .matching(false, "checkbox")
            .onElements("input")
            .allowAttributes("disabled", "checked")
            .matching((element, name, value) -> "")
            .onElements("input")
            .allowAttributes("class")
            .matching(false, "spoiler")
            .onElements("details", "label", "span")
            .allowAttributes("aria-labelledby")
            .matching(false, SpoilerHtml.NAME, Markdown.TICK_NAME)
            .onElements("input", "summary")
            .allowAttributes("class")
            .matching(false, "link-card")
            .onElements("p")
            .allowAttributes("dir")
            .matching(false, "auto")
            .onElements("span")
            .allowAttributes("width", "height")
            .matching(COUNT)
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .toFactory();

    private SafeHtml() {}

    /** What the owner's text editor sends, as headings (h2 to h4), lists, links, quotes, bold and italic. */
    public static String clean(String html) {
        return OWNER.sanitize(html);
    }

    /** What a member's Markdown became: its links to other places vouch for nothing. */
    public static String ofMember(String html) {
        return MEMBER.sanitize(html);
    }

    /** The words alone in one line, for search. */
    public static String words(String html) {
        return HtmlWords.of(html);
    }

    /** The words alone, each paragraph, heading or item on a line of its own. */
    public static String lines(String html) {
        return HtmlWords.lines(html);
    }

    private static String markForeignLink(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href >= 0 && isForeign(attributes.get(href + 1))) {
            attributes.add("rel");
            attributes.add("nofollow ugc noopener");
        }
        return element;
    }

    private static boolean isForeign(String address) {
        return !(address.startsWith("#") || address.startsWith("/") && !address.startsWith("//"));
    }
}
