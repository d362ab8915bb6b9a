package org.inglenook.platform;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/** What a mail of HTML says, as a mail program would write it plain: quotes behind marks, an address after the words that lead there. */
final class MailHtml implements HtmlSanitizer.Policy {

    private static final Set<String> SILENT = Set.of("style", "script", "head", "title", "template", "noscript");
    private static final Set<String> BLOCKS = Set.of(
            "div", "p", "ul", "ol", "table", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "center", "section");
    private static final Set<String> APART = Set.of("p", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final int DEEPEST_QUOTE = 5;
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\u00a0]+");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quotes;
    private int silent;
    private int emptyLines = 1;
    private String target = "";
    private int linkAt;

    private MailHtml() {}

    static String words(String html) {
        MailHtml said = new MailHtml();
        HtmlSanitizer.sanitize(html, said);
        said.endLine();
        return said.text.toString();
    }

    @Override
    public void openDocument() {
        text.setLength(0);
    }

    @Override
    public void closeDocument() {
        endLine();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (SILENT.contains(element)) {
            silent++;
        } else if (element.equals("blockquote")) {
            endLine();
            quotes++;
        } else if (element.equals("br")) {
            breakLine();
        } else if (element.equals("hr")) {
            endLine();
            line.append("_".repeat(32));
            endLine();
        } else if (element.equals("li")) {
            endLine();
            line.append("- ");
        } else if (element.equals("a")) {
            int at = attributes.indexOf("href");
            target = at < 0 || at % 2 != 0 ? "" : attributes.get(at + 1);
            linkAt = line.length();
        } else if (BLOCKS.contains(element)) {
            endBlock(element);
        }
    }

    @Override
    public void closeTag(String element) {
        if (SILENT.contains(element)) {
            silent = Math.max(0, silent - 1);
        } else if (element.equals("blockquote")) {
            endLine();
            quotes = Math.max(0, quotes - 1);
        } else if (element.equals("a")) {
            endLink();
        } else if (element.equals("li")) {
            endLine();
        } else if (BLOCKS.contains(element)) {
            endBlock(element);
        }
    }

    @Override
    public void text(String words) {
        if (silent == 0) {
            String said = SPACE.matcher(words).replaceAll(" ");
            boolean spaced = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
            line.append(spaced ? said.stripLeading() : said);
        }
    }

    private void endLink() {
        String words = line.substring(Math.min(linkAt, line.length())).strip();
        boolean leads = target.startsWith("https://") || target.startsWith("http://");
        if (leads && !target.equals(words)) {
            line.append(words.isEmpty() ? "" : " ").append('<').append(target).append('>');
        }
        target = "";
    }

    private void endBlock(String element) {
        endLine();
        if (APART.contains(element) && emptyLines == 0) {
            breakLine();
        }
    }

    private void endLine() {
        if (!line.isEmpty()) {
            breakLine();
        }
    }

    private void breakLine() {
        String said = line.toString().stripTrailing();
        line.setLength(0);
        emptyLines = said.isEmpty() ? emptyLines + 1 : 0;
        if (emptyLines < 2) {
            text.append(">".repeat(Math.min(quotes, DEEPEST_QUOTE)))
                    .append(quotes > 0 && !said.isEmpty() ? " " : "")
                    .append(said)
                    .append('\n');
        }
    }
}
