package org.inglenook.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the places in a file for a shop's platform stand for in this installation. A place is a name of ours in double braces without spaces,
 * so that templates of other kinds keep theirs. What stands in it is written the way the file's kind asks for, and is never itself filled in.
 *
 * @param words by the name of the place
 */
record Filling(Map<String, String> words) {

    /** Places that mean one connection. */
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "webhooks", "install", "shop", "secret", "client");

    private static final Pattern PLACE = Pattern.compile(
            "\\{\\{(origin|host|root|path|upstream|connection|name|shop|webhooks|install|secret|client)}}");

    private static final Map<String, UnaryOperator<String>> WRITTEN = Map.ofEntries(
            Map.entry("json", Filling::quoted),
            Map.entry("toml", Filling::quoted),
            Map.entry("js", Filling::quoted),
            Map.entry("ts", Filling::quoted),
            Map.entry("yaml", Filling::quoted),
            Map.entry("yml", Filling::quoted),
            Map.entry("php", word -> word.replace("\\", "\\\\").replace("'", "\\'")),
            Map.entry("xml", Filling::marked),
            Map.entry("html", Filling::marked),
            Map.entry("twig", word -> marked(word).replace("{", "&#123;")),
            Map.entry("liquid", word -> marked(word).replace("{", "&#123;")),
            Map.entry("css", UnaryOperator.identity()),
            Map.entry("conf", UnaryOperator.identity()),
            Map.entry("md", UnaryOperator.identity()),
            Map.entry("txt", UnaryOperator.identity()),
            Map.entry("caddyfile", UnaryOperator.identity()));

    Filling {
        words = Map.copyOf(words);
    }

    /** Whether a file is a text that may have places at all; others are served as they are. */
    static boolean isText(String file) {
        return WRITTEN.containsKey(kind(file));
    }

    /** What a file's name ends with, in small letters. */
    static String kind(String file) {
        return file.substring(Math.max(file.lastIndexOf('.'), file.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a file can only be filled in for one connection. */
    static boolean needsConnection(String text) {
        return places(text).stream().anyMatch(OF_A_CONNECTION::contains);
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> found.add(place.group(1)));
        return found;
    }

    /** The file as this installation needs it, or nothing where it needs to know a connection and none is named. */
    Optional<String> in(String file, String text) {
        if (!words.keySet().containsAll(places(text))) {
            return Optional.empty();
        }
        UnaryOperator<String> written = WRITTEN.getOrDefault(kind(file), UnaryOperator.identity());
        return Optional.of(PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(written.apply(line(words.get(place.group(1)))))));
    }

    /** No word of an owner begins a line of its own in a file. */
    private static String line(String word) {
        return word.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String quoted(String word) {
        return word.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String marked(String word) {
        return word.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
