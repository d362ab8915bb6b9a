package org.inglenook.community.imports;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a text in Markdown so that it says what it said: words that would be marks are escaped. */
final class ToMarkdown {

    private static final Set<String> BLOCKS = Set.of(
            "div",
            "p",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "spoiler",
            "table",
            "tbody",
            "thead",
            "tr");

    private static final Pattern MARKS = Pattern.compile(
            "[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~~|\\|\\|" + "|&(?=#?[A-Za-z0-9]{1,32};)");
    private static final Pattern LINE_MARK = Pattern.compile("^(?:([-+>#=~]|:::)|([0-9]{1,9})([.)]))");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");
    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s<>]+");
    private static final Pattern GAP = Pattern.compile("\n[ \t]*\n\\s*");

    private final Function<String, String> addresses;

    private ToMarkdown(Function<String, String> addresses) {
        this.addresses = addresses;
    }

    static String of(Part root, Function<String, String> addresses) {
        return new ToMarkdown(addresses).blocks(root).strip();
    }

    /** Paragraphs and blocks, with an empty line between each two. */
    private String blocks(Part holder) {
        StringBuilder all = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (Part part : holder.within) {
            if (holdsBlocks(part)) {
                paragraphs(all, line);
                add(all, block(part));
            } else {
                line.append(inline(part));
            }
        }
        paragraphs(all, line);
        return all.toString();
    }

    /** Emphasis around a whole list is left out, and the list stays one. */
    private static boolean holdsBlocks(Part part) {
        return BLOCKS.contains(part.name) || part.within.stream().anyMatch(ToMarkdown::holdsBlocks);
    }

    private static void paragraphs(StringBuilder all, StringBuilder text) {
        for (String paragraph : GAP.split(text.toString().strip())) {
            StringBuilder lines = new StringBuilder();
            paragraph.strip().lines().map(String::strip).forEach(line -> lines.append(lines.isEmpty() ? "" : "\\\n")
                    .append(atStart(line)));
            add(all, lines.toString());
        }
        text.setLength(0);
    }

    private static String atStart(String line) {
        Matcher mark = LINE_MARK.matcher(line);
        if (!mark.find()) {
            return line;
        }
        return mark.group(1) != null ? "\\" + line : mark.group(2) + "\\" + line.substring(mark.end(2));
    }

    private static void add(StringBuilder all, String block) {
        if (!block.isBlank()) {
            all.append(all.isEmpty() ? "" : "\n\n").append(block);
        }
    }

    private String block(Part part) {
        return switch (part.name) {
            case "blockquote" -> quote(part);
            case "pre" -> code(part);
            case "ul", "ol" -> list(part);
            case "hr" -> "---";
            case "spoiler" -> spoiler(part);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                "#".repeat(part.name.charAt(1) - '0') + " "
                        + blocks(part).replaceAll("\\s*\\\\?\n\\s*", " ").strip();
            default -> blocks(part);
        };
    }

    /** As our own forms quote: who said it, and where it stands if that is known. */
    private String quote(Part part) {
        String author = part.facts.getOrDefault("author", "");
        String address = addresses.apply(part.facts.getOrDefault("post", ""));
        StringBuilder from = new StringBuilder();
        if (!author.isEmpty()) {
            from.append("**").append(escaped(author)).append("**");
        }
        if (address != null) {
            String number = address.replaceAll(".*#post-", "#");
            from.append(from.isEmpty() ? "" : " ")
                    .append('[')
                    .append(number)
                    .append("](")
                    .append(address)
                    .append(')');
        }
        StringBuilder all = new StringBuilder();
        add(all, from.toString());
        add(all, blocks(part));
        return before("> ", "> ", all.toString());
    }

    private static String code(Part part) {
        String text = part.text().replaceAll("^\n+|\\s+$", "");
        int longest = Pattern.compile("`+")
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return text.isEmpty() ? "" : fence + "\n" + text + "\n" + fence;
    }

    private String list(Part part) {
        StringBuilder items = new StringBuilder();
        int number = 0;
        for (Part item : part.within) {
            String text = blocks(item.name.equals("li") ? item : alone(item));
            if (!text.isBlank()) {
                number++;
                String mark = part.name.equals("ol") ? number + ". " : "- ";
                items.append(items.isEmpty() ? "" : "\n").append(before(mark, " ".repeat(mark.length()), text));
            }
        }
        return items.toString();
    }

    private static Part alone(Part part) {
        Part holder = Part.root();
        holder.within.add(part);
        return holder;
    }

    private String spoiler(Part part) {
        String text = blocks(part);
        return text.isBlank() ? "" : "::: spoiler " + part.facts.getOrDefault("title", "") + "\n" + text + "\n:::";
    }

    private static String before(String first, String rest, String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> {
            String mark = lines.isEmpty() ? first : rest;
            lines.append(lines.isEmpty() ? "" : "\n").append((mark + line).stripTrailing());
        });
        return lines.toString();
    }

    private String inline(Part part) {
        return switch (part.name) {
            case Part.WORDS -> escaped(part.words);
            case "br" -> "\n";
            case "strong", "b" -> around("**", part);
            case "em", "i" -> around("*", part);
            case "del", "s", "strike" -> around("~~", part);
            case "code" -> codeSpan(part.text());
            case "a" -> link(part);
            case "img" -> picture(part);
            default -> words(part);
        };
    }

    private String words(Part part) {
        StringBuilder text = new StringBuilder();
        part.within.forEach(
                within -> text.append(BLOCKS.contains(within.name) ? "\n" + words(within) + "\n" : inline(within)));
        return text.toString();
    }

    /** Marks stand next to words; they never reach over a line's end. */
    private String around(String mark, Part part) {
        StringBuilder text = new StringBuilder();
        for (String line : words(part).split("\n", -1)) {
            String bare = line.strip();
            text.append(text.isEmpty() ? "" : "\n");
            if (bare.isEmpty()) {
                text.append(line);
            } else {
                int start = line.indexOf(bare);
                text.append(line, 0, start)
                        .append(mark)
                        .append(bare)
                        .append(mark)
                        .append(line.substring(start + bare.length()));
            }
        }
        return text.toString();
    }

    private static String codeSpan(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    private String link(Part part) {
        String target = part.facts.getOrDefault("href", "").strip();
        String text = words(part).replaceAll("\\s+", " ").strip();
        if (!SAFE_LINK.matcher(target).matches()) {
            return text;
        }
        String shown = part.text().strip();
        if (shown.isEmpty() || shown.equals(target) || ("mailto:" + shown).equals(target)) {
            return "<" + target + ">";
        }
        // A picture in a link, or a link in a link, would end it early.
        return text.contains("](") || text.startsWith("<") ? text : "[" + text + "](<" + target + ">)";
    }

    /** Pictures of others are linked to, not shown. */
    private static String picture(Part part) {
        String source = part.facts.getOrDefault("src", "").strip();
        String alt = part.facts.getOrDefault("alt", "").strip();
        if (!SAFE_LINK.matcher(source).matches()) {
            return escaped(alt);
        }
        return alt.isEmpty() ? "<" + source + ">" : "[" + escaped(alt) + "](<" + source + ">)";
    }

    static String escaped(String words) {
        StringBuilder text = new StringBuilder();
        Matcher address = ADDRESS.matcher(words);
        int at = 0;
        while (address.find()) {
            text.append(marked(words.substring(at, address.start()))).append(address.group());
            at = address.end();
        }
        return text.append(marked(words.substring(at))).toString();
    }

    private static String marked(String words) {
        return MARKS.matcher(words)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        mark.group().length() == 2
                                ? "\\" + mark.group().charAt(0) + "\\"
                                        + mark.group().charAt(1)
                                : "\\" + mark.group()));
    }
}
