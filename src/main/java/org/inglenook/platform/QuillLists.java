package org.inglenook.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Quill 2 writes every list as one flat {@code ol} whose items carry their kind ({@code data-list}) and depth
 * ({@code ql-indent-n}); this makes nested {@code ul} and {@code ol} of them before the policy drops both attributes.
 */
final class QuillLists extends HtmlStreamEventReceiverWrapper {

    private static final Pattern INDENT = Pattern.compile("\\bql-indent-([1-8])\\b");

    private final Deque<String> open = new ArrayDeque<>();
    private boolean inList;
    private boolean pending;

    QuillLists(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        String kind = "li".equals(element) ? value(attributes, "data-list") : null;
        if ("ol".equals(element) && !inList) {
            flush();
            pending = true;
        } else if (kind != null && (pending || inList)) {
            pending = false;
            inList = true;
            openItem("bullet".equals(kind) ? "ul" : "ol", indent(attributes));
        } else {
            flush();
            underlying.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        flush();
        if (inList && "ol".equals(element)) {
            closeTo(0);
            inList = false;
        } else if (!inList || !"li".equals(element)) {
            underlying.closeTag(element);
        }
    }

    @Override
    public void text(String text) {
        if (!pending || !text.isBlank()) {
            flush();
            underlying.text(text);
        }
    }

    @Override
    public void closeDocument() {
        flush();
        closeTo(0);
        underlying.closeDocument();
    }

    /** An {@code ol} that turned out not to be Quill's goes on as it came. */
    private void flush() {
        if (pending) {
            pending = false;
            underlying.openTag("ol", new ArrayList<>());
        }
    }

    private void openItem(String list, int indent) {
        int depth = Math.min(indent, open.size()) + 1;
        closeTo(depth);
        if (open.size() == depth && !list.equals(open.peek())) {
            closeTo(depth - 1);
        }
        if (open.size() == depth) {
            underlying.closeTag("li");
        } else {
            underlying.openTag(list, new ArrayList<>());
            open.push(list);
        }
        underlying.openTag("li", new ArrayList<>());
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            underlying.closeTag("li");
            underlying.closeTag(open.pop());
        }
    }

    private static int indent(List<String> attributes) {
        String classes = value(attributes, "class");
        Matcher indent = INDENT.matcher(classes == null ? "" : classes);
        return indent.find() ? Integer.parseInt(indent.group(1)) : 0;
    }

    private static String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }
}
