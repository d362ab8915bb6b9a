package org.inglenook.community;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.Settings;

/**
 * Links within what members wrote, to topics and pictures of this installation: in an archive they name the record by its key, so that
 * they lead to the same one wherever it comes.
 */
@ApplicationScoped
class ArchivedLinks {

    private static final Map<String, String> KINDS =
            Map.of("topics", BoardsArchive.TOPIC, "pictures", BoardsArchive.PICTURE);
    private static final String GONE = "gone";
    private static final Pattern KEYED =
            Pattern.compile("(\\{our-site\\})?\\{our-(topic|picture):(gone|[0-9a-f]{16}-[a-z0-9-]{1,70})\\}");

    @Inject
    Settings settings;

    private String site;
    private String root;
    private Pattern own;

    @PostConstruct
    void learn() {
        URI address = settings.publicUrl();
        root = address.getRawPath() == null ? "" : address.getRawPath();
        String whole = address.toString();
        site = whole.substring(0, whole.length() - root.length());
        own = Pattern.compile("(?<![\\w/.:-])(" + Pattern.quote(site) + ")?" + Pattern.quote(root)
                + "/(topics|pictures)/(\\d{1,18})(?!\\d)");
    }

    /** @param keys gives the key of a record of this kind, or null for one that is gone */
    String keyed(String text, BiFunction<String, Long, String> keys) {
        return replaced(own, text, link -> {
            String kind = KINDS.get(link.group(2));
            String key = keys.apply(kind, Long.valueOf(link.group(3)));
            return (link.group(1) == null ? "" : "{our-site}") + "{our-" + kind + ":" + (key == null ? GONE : key)
                    + "}";
        });
    }

    /** @param ids gives the id here of the record of this kind with this key, or null for one that isn't here */
    String own(String text, BiFunction<String, String, Long> ids) {
        return replaced(KEYED, text, link -> {
            Long id = GONE.equals(link.group(3)) ? null : ids.apply(link.group(2), link.group(3));
            String place = BoardsArchive.TOPIC.equals(link.group(2)) ? "/topics/" : "/pictures/";
            return (link.group(1) == null ? "" : site) + root + place + (id == null ? 0 : id);
        });
    }

    private static String replaced(Pattern what, String text, Function<MatchResult, String> by) {
        return what.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
