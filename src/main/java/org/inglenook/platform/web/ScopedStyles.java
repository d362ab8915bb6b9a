package org.inglenook.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Our stylesheet for a part of somebody else's page: each rule holds only within one element, which stands for the root of our own
 * pages. The scheme for dark rooms is left out, as the page around is the shop's.
 */
final class ScopedStyles {

    private static final Pattern ROOT = Pattern.compile("^(:root|html|body)(?![\\w-])");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final String scope;
    private final String css;
    private int at;

    private ScopedStyles(String css, String scope) {
        this.css = COMMENT.matcher(css).replaceAll("");
        this.scope = scope;
    }

    /** @param scope the selector of the element, such as {@code .inglenook} */
    static String within(String scope, String css) {
        return new ScopedStyles(css, scope).rules();
    }

    private String rules() {
        StringBuilder out = new StringBuilder(css.length() * 5 / 4);
        while (at < css.length()) {
            String head = upTo("{};").strip();
            if (at >= css.length()) {
                break;
            }
            char end = css.charAt(at++);
            if (end == '}') {
                break;
            }
            if (end == ';') {
                out.append(head).append(";\n");
            } else {
                out.append(rule(head));
            }
        }
        return out.toString();
    }

    private String rule(String head) {
        String name = head.toLowerCase(Locale.ROOT);
        if (name.startsWith("@media") || name.startsWith("@supports") || name.startsWith("@layer")) {
            String within = rules();
            return name.contains("prefers-color-scheme") ? "" : head + " {\n" + within + "}\n";
        }
        if (name.startsWith("@container")) {
            return head + " {\n" + rules() + "}\n";
        }
        String body = block();
        return (head.startsWith("@") ? head : scoped(head)) + " {" + body + "}\n";
    }

    private String scoped(String selectors) {
        List<String> all = new ArrayList<>();
        for (String selector : split(selectors)) {
            String one = selector.strip();
            all.add(ROOT.matcher(one).find() ? ROOT.matcher(one).replaceFirst(scope) : scope + " " + one);
        }
        return String.join(",\n", all);
    }

    /** At commas that stand in no bracket and no quotes. */
    private static List<String> split(String selectors) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < selectors.length(); i++) {
            char c = selectors.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(selectors.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(selectors.substring(start));
        return parts;
    }

    /** What stands before the next of these characters, outside quotes. */
    private String upTo(String ends) {
        int start = at;
        char quote = 0;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == '\\') {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (ends.indexOf(c) >= 0) {
                break;
            }
            at++;
        }
        return css.substring(start, Math.min(at, css.length()));
    }

    /** Up to the end of a block that was entered; blocks within it belong to it. */
    private String block() {
        int start = at;
        int depth = 1;
        while (at < css.length()) {
            upTo("{}");
            if (at >= css.length()) {
                return css.substring(start);
            }
            depth += css.charAt(at++) == '{' ? 1 : -1;
            if (depth == 0) {
                return css.substring(start, at - 1);
            }
        }
        return css.substring(start);
    }
}
