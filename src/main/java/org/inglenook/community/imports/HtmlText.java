package org.inglenook.community.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.owasp.html.HtmlSanitizer;

/** The text of a post as WordPress stores it: HTML in which a line's end is one and an empty line parts paragraphs. */
final class HtmlText implements HtmlSanitizer.Policy {

    private static final Set<String> EMPTY = Set.of("br", "img", "hr", "input", "col", "wbr");
    private static final Set<String> UNSAID = Set.of("script", "style");

    private final Part root = Part.root();
    private Part at = root;

    private HtmlText() {}

    static String markdown(String html, Function<String, String> addresses) {
        return ToMarkdown.of(read(html), addresses);
    }

    /** The words alone, as a title has them. */
    static String words(String html) {
        return read(html).text().replaceAll("\\s+", " ").strip();
    }

    private static Part read(String html) {
        HtmlText text = new HtmlText();
        HtmlSanitizer.sanitize(html, text);
        return text.root;
    }

    @Override
    public void openDocument() {
        at = root;
    }

    @Override
    public void closeDocument() {
        at = root;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            facts.put(attributes.get(i), attributes.get(i + 1));
        }
        Part opened = at.open(element, facts);
        if (!EMPTY.contains(element)) {
            at = opened;
        }
    }

    @Override
    public void closeTag(String element) {
        for (Part open = at; open.parent != null; open = open.parent) {
            if (open.name.equals(element)) {
                at = open.parent;
                return;
            }
        }
    }

    @Override
    public void text(String text) {
        if (!UNSAID.contains(at.name)) {
            boolean ended = !at.within.isEmpty() && "br".equals(at.within.get(at.within.size() - 1).name);
            String lines = text.replace("\r", "");
            at.say(ended && lines.startsWith("\n") ? lines.substring(1) : lines);
        }
    }
}
