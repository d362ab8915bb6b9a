package org.inglenook.platform;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/** Gathers the words of HTML; what stood in blocks of its own is kept apart. */
final class HtmlWords implements HtmlSanitizer.Policy {

    private static final Set<String> WITHIN_A_WORD = Set.of("strong", "b", "em", "i", "a", "del", "code");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final char BORDER = '\u001e';
    private static final Pattern BORDERS = Pattern.compile("[ " + BORDER + "]*" + BORDER + "[ " + BORDER + "]*");

    private final StringBuilder words = new StringBuilder();

    private HtmlWords() {}

    /** In one line. */
    static String of(String html) {
        return SPACE.matcher(lines(html)).replaceAll(" ");
    }

    /** Each block on a line of its own. */
    static String lines(String html) {
        HtmlWords gathered = new HtmlWords();
        HtmlSanitizer.sanitize(html, gathered);
        String inBlocks = SPACE.matcher(gathered.words).replaceAll(" ");
        return BORDERS.matcher(inBlocks).replaceAll("\n").strip();
    }

    @Override
    public void openDocument() {
        words.setLength(0);
    }

    @Override
    public void closeDocument() {
        // The words stay as they are.
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        keepApart(element);
    }

    @Override
    public void closeTag(String element) {
        keepApart(element);
    }

    @Override
    public void text(String text) {
        words.append(text.replace(BORDER, ' '));
    }

    private void keepApart(String element) {
        if (!WITHIN_A_WORD.contains(element)) {
            words.append(BORDER);
        }
    }
}
