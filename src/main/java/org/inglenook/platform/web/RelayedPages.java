package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.platform.Messages;

/** Makes of one of our pages a part of a shop's: what stands in its middle, with our own links above and styles that reach no further. */
@ApplicationScoped
public class RelayedPages {

    /** Class of the element that holds all of ours. */
    static final String SCOPE = "inglenook";

    /** Before our own rules, which may say otherwise: a theme's rules for elements of its page are not meant for ours. */
    private static final String BEFORE = """
            .inglenook :is(header, footer, nav, section, article, aside) { background: none; color: inherit; padding: 0; border: 0; }
            """;

    /** Behind them: the page around is the shop's. */
    private static final String AFTER = """
            .inglenook { background: none; min-block-size: 0; display: block; padding-block: 1rem; }
            .inglenook .relayed ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0 1.25rem; margin: 0; }
            .inglenook .relayed a { display: inline-block; padding-block: 0.6rem; }
            """;

    private static final Pattern STYLES = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\"");
    private static final Pattern TONGUE = Pattern.compile("<html\\b[^>]*\\blang=\"([\\w-]*)\"");
    private static final Pattern DIRECTION = Pattern.compile("<html\\b[^>]*\\bdir=\"(ltr|rtl)\"");
    private static final Pattern MAIN = Pattern.compile("<main\\b[^>]*>");
    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b.*?</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern SETS = Pattern.compile("(\\bsrcset=\")([^\"]*)");

    @Inject
    ServletContext context;

    @Inject
    Messages messages;

    /** Our stylesheet, so that it holds within our part only. */
    static String styles(String css) {
        return BEFORE + ScopedStyles.within('.' + SCOPE, css) + AFTER;
    }

    /** @param html a whole page of ours */
    String part(String html, Relayed relayed) {
        StringBuilder part = new StringBuilder(html.length());
        Matcher styles = STYLES.matcher(html);
        while (styles.find()) {
            part.append("<link rel=\"stylesheet\" href=\"")
                    .append(styles.group(1))
                    .append("\"/>\n");
        }
        part.append("<div class=\"").append(SCOPE).append("\" lang=\"").append(first(TONGUE, html, "en"));
        part.append("\" dir=\"").append(first(DIRECTION, html, "ltr")).append("\">\n");
        part.append(links(relayed)).append("<div class=\"main\">");
        part.append(SCRIPT.matcher(middle(html)).replaceAll("")).append("</div>\n</div>\n");
        return atHome(part.toString(), relayed);
    }

    /** A part that sends its reader on. */
    String onTo(String location, Relayed relayed) {
        boolean near = location.startsWith("/") && !location.startsWith("//");
        String target = near || location.matches("https?://.*") ? location : relayed.base() + "/";
        String escaped = escape(target);
        return "<div class=\"" + SCOPE + "\"><meta http-equiv=\"refresh\" content=\"0;url=" + escaped
                + "\"/><p><a href=\"" + escaped + "\">" + escape(messages.text("platform.page.goOn"))
                + "</a></p></div>\n";
    }

    private static String middle(String html) {
        Matcher main = MAIN.matcher(html);
        int end = html.lastIndexOf("</main>");
        return main.find() && end >= main.end() ? html.substring(main.end(), end) : "";
    }

    private String links(Relayed relayed) {
        String links = List.of("story", "values", "boards", "search").stream()
                .map(place -> link(relayed, "/" + place, "platform.page." + place))
                .collect(Collectors.joining());
        String signIn = relayed.isSignedIn() ? "" : link(relayed, "/sign-in", "platform.page.signIn");
        return "<nav class=\"relayed\"><ul>" + links + signIn + "</ul></nav>\n";
    }

    private String link(Relayed relayed, String path, String key) {
        return "<li><a href=\"" + relayed.base() + path + "\">" + escape(messages.text(key)) + "</a></li>";
    }

    /** Addresses that were made for our own root stand below the shop's base here. */
    private String atHome(String html, Relayed relayed) {
        String root = Pattern.quote(context.getContextPath() + "/");
        String base = Matcher.quoteReplacement(relayed.base() + "/");
        String already = Pattern.quote(relayed.base().substring(1) + "/");
        String single = html.replaceAll("(?<==\")" + root + "(?!" + already + "|/)", base);
        return SETS.matcher(single)
                .replaceAll(set -> Matcher.quoteReplacement(
                        set.group(1) + set.group(2).replaceAll("(?<=, )" + root + "(?!" + already + "|/)", base)));
    }

    private static String first(Pattern pattern, String html, String otherwise) {
        Matcher found = pattern.matcher(html);
        return found.find() ? found.group(1) : otherwise;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
