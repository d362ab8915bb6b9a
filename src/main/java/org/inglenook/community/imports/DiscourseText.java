package org.inglenook.community.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a post as Discourse stores it: Markdown with marks of its own for quotes, spoilers, polls and dates, and a little HTML. What
 * stands in a block of code stays as it is.
 */
final class DiscourseText {

    private static final Pattern FENCED = Pattern.compile("(?ms)^[ >]*(`{3,}|~{3,}).*?^[ >]*\\1[`~]*[ \t]*$|`[^`\n]+`");
    private static final Pattern POLL = Pattern.compile("(?s)\\[poll\\b[^\\]]{0,400}\\](.*?)\\[/poll\\]");
    private static final Pattern QUOTE = Pattern.compile("\\[quote(?:=\"?([^\\]\"]{0,300})\"?)?\\]|\\[/quote\\]");
    private static final Pattern PLACE = Pattern.compile("post:\\s*(\\d{1,18}),\\s*topic:\\s*(\\d{1,18})");
    private static final Pattern DETAILS = Pattern.compile("\\[details(?:=\"?([^\\]\"]{0,200})\"?)?\\]|\\[/details\\]");
    private static final Pattern SPOILER = Pattern.compile("(?s)\\[spoiler\\](.*?)\\[/spoiler\\]");
    private static final Pattern DATE = Pattern.compile("\\[date=([^\\s\\]]{1,40})([^\\]]{0,200})\\]");
    private static final Pattern UPLOAD =
            Pattern.compile("!\\[([^\\]|\n]*)[^\\]\n]*\\]\\((?:upload://|/uploads/)[^)\\s]*\\)");
    private static final Pattern FILE = Pattern.compile(
            "\\[([^\\]|\n]*)[^\\]\n]*\\]\\((?:upload://|/uploads/)[^)\\s]*\\)(?: \\([\\d.]+ [KMG]?B\\))?");
    private static final Pattern SIZED = Pattern.compile("!\\[([^\\]|\n]*)\\|[^\\]\n]*\\](?=\\()");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(b|strong|i|em|s|del|br|kbd|mark|small|big|sub|sup|ins|u|div|span|p|center)(?:\\s[^<>]{0,200})?/?>");

    private static final int DEEPEST = 50;

    private DiscourseText() {}

    static String markdown(String raw, Function<String, String> addresses) {
        String text = outsideOfCode(raw.replace("\r\n", "\n"), DiscourseText::marks);
        return quotes(text, addresses).replaceAll("\n{3,}", "\n\n").strip();
    }

    static boolean hasPoll(String raw) {
        return POLL.matcher(raw).find();
    }

    static String withoutPoll(String raw) {
        return POLL.matcher(raw).replaceFirst("");
    }

    static String pollAsList(String raw) {
        return POLL.matcher(raw).replaceAll("\n$1\n");
    }

    private static String marks(String said) {
        String text = replaced(UPLOAD, said, found -> alt(found.group(1)));
        text = replaced(FILE, text, found -> alt(found.group(1)));
        text = replaced(SIZED, text, found -> "![" + found.group(1) + "]");
        text = replaced(DATE, text, DiscourseText::date);
        text = replaced(SPOILER, text, DiscourseText::spoiler);
        text = replaced(
                DETAILS,
                text,
                found -> found.group().startsWith("[/")
                        ? "\n:::\n"
                        : "\n\n::: spoiler "
                                + (found.group(1) == null ? "" : found.group(1).strip()) + "\n");
        text = replaced(QUOTE, text, found -> "\n" + found.group() + "\n");
        return replaced(TAG, text, found -> tag(found.group(1)));
    }

    /** What was uploaded there isn't in the file; its words are. */
    private static String alt(String words) {
        return words.isBlank() ? "" : "*" + words.strip() + "*";
    }

    private static String date(Matcher found) {
        Matcher time = Pattern.compile("time=([\\d:]{4,8})").matcher(found.group(2));
        return found.group(1) + (time.find() ? " " + time.group(1) : "");
    }

    private static String spoiler(Matcher found) {
        String hidden = found.group(1).strip();
        return hidden.contains("\n") ? "\n\n::: spoiler\n" + hidden + "\n:::\n" : "||" + hidden + "||";
    }

    private static String tag(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "b", "strong" -> "**";
            case "i", "em" -> "*";
            case "s", "del" -> "~~";
            case "br", "p", "div" -> "\n";
            default -> "";
        };
    }

    private static String replaced(Pattern what, String text, Function<Matcher, String> by) {
        Matcher matcher = what.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(by.apply(matcher)));
    }

    private static String outsideOfCode(String text, UnaryOperator<String> change) {
        StringBuilder all = new StringBuilder();
        Matcher code = FENCED.matcher(text);
        int at = 0;
        while (code.find()) {
            all.append(change.apply(text.substring(at, code.start()))).append(code.group());
            at = code.end();
        }
        return all.append(change.apply(text.substring(at))).toString();
    }

    /** As our own forms quote: who said it, and where it stands if that is known. */
    private static String quotes(String text, Function<String, String> addresses) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        for (String line : text.split("\n", -1)) {
            Matcher quote = QUOTE.matcher(line);
            if (!quote.matches()) {
                add(all, depth, line);
            } else if (line.startsWith("[/")) {
                while (!all.isEmpty() && all.get(all.size() - 1).equals(mark(depth))) {
                    all.remove(all.size() - 1);
                }
                depth = Math.max(0, depth - 1);
                add(all, depth, "");
            } else {
                add(all, depth, "");
                depth = Math.min(DEEPEST, depth + 1);
                String from = from(quote.group(1), addresses);
                if (!from.isEmpty()) {
                    add(all, depth, from);
                    add(all, depth, "");
                }
            }
        }
        return String.join("\n", all);
    }

    private static String mark(int depth) {
        return "> ".repeat(depth).strip();
    }

    /** One empty line is as good as two. */
    private static void add(List<String> all, int depth, String line) {
        String marked = ("> ".repeat(depth) + line).stripTrailing();
        boolean again = marked.equals(mark(depth))
                && !all.isEmpty()
                && all.get(all.size() - 1).equals(marked);
        if (!again || depth == 0) {
            all.add(marked);
        }
    }

    private static String from(String said, Function<String, String> addresses) {
        if (said == null) {
            return "";
        }
        String author = said.split(",", 2)[0].strip();
        Matcher place = PLACE.matcher(said);
        String address = place.find() ? addresses.apply(place.group(2) + "/" + place.group(1)) : null;
        return (author.isEmpty() ? "" : "**" + ToMarkdown.escaped(author) + "**")
                + (address == null
                        ? ""
                        : (author.isEmpty() ? "" : " ") + "[" + address.replaceAll(".*#post-", "#") + "](" + address
                                + ")");
    }
}
