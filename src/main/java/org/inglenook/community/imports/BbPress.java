package org.inglenook.community.imports;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.inglenook.community.imports.OldRecords.Reason;

/** bbPress 2.6, from the dump of its WordPress. */
public final class BbPress implements OldForum {

    private static final Set<String> SHOWN = Set.of("publish", "closed");

    /** A value of a list as PHP writes it down: its place, then it. */
    private static final Pattern NUMBERS = Pattern.compile("i:\\d+;(?:i:|s:\\d+:\")(\\d+)");

    private static final String POSTS = "posts";
    private static final String TEXT = "post_content";

    @Override
    public String kind() {
        return "bbpress";
    }

    @Override
    public String markdown(String text, Function<String, String> addresses) {
        return HtmlText.markdown(text, addresses);
    }

    @Override
    public String missing(Source source) throws IOException {
        return SqlDump.missing(source, List.of("postmeta", "users"));
    }

    @Override
    public void read(Source source, OldRecords to) throws IOException {
        Set<String> authors = new HashSet<>();
        int[] posts = {0};
        Map<String, String> answers = new HashMap<>();
        Map<String, String> guests = new HashMap<>();
        SqlDump.each(source, "postmeta", "meta_key", row -> {
            if ("_bbp_reply_to".equals(row.text("meta_key"))) {
                answers.put(row.text("post_id"), row.text("meta_value"));
            } else if ("_bbp_anonymous_name".equals(row.text("meta_key"))) {
                guests.put(row.text("post_id"), row.text("meta_value"));
            }
        });
        Set<String> pinned = pinned(source);
        SqlDump.each(source, POSTS, TEXT, row -> {
            if ("forum".equals(row.text("post_type"))) {
                board(row, to);
            }
        });
        SqlDump.each(source, POSTS, TEXT, row -> {
            if (isPost(row)) {
                authors.add(row.text("post_author"));
                posts[0]++;
                topic(row, pinned, to);
            }
        });
        to.expect(posts[0]);
        SqlDump.each(source, "users", "user_login", row -> {
            if (authors.contains(row.text("ID"))) {
                to.member(new OldMember(
                        row.text("ID"),
                        HtmlText.words(row.text("display_name")),
                        row.text("user_email"),
                        at(row.text("user_registered"))));
            }
        });
        for (String type : new String[] {"topic", "reply"}) {
            SqlDump.each(source, POSTS, TEXT, row -> {
                if (type.equals(row.text("post_type"))) {
                    post(row, answers, guests, to);
                }
            });
        }
    }

    private static boolean isPost(SqlRow row) {
        return "topic".equals(row.text("post_type")) || "reply".equals(row.text("post_type"));
    }

    /** Topics that stand above the others; kept in the topics' options of their forum, and of the site. */
    private static Set<String> pinned(Source source) throws IOException {
        Set<String> pinned = new HashSet<>();
        SqlDump.each(source, "postmeta", "meta_key", row -> {
            if ("_bbp_sticky_topics".equals(row.text("meta_key"))) {
                NUMBERS.matcher(row.text("meta_value")).results().forEach(found -> pinned.add(found.group(1)));
            }
        });
        SqlDump.each(source, "options", "option_name", row -> {
            if ("_bbp_super_sticky_topics".equals(row.text("option_name"))) {
                NUMBERS.matcher(row.text("option_value")).results().forEach(found -> pinned.add(found.group(1)));
            }
        });
        return pinned;
    }

    private static void board(SqlRow row, OldRecords to) {
        String name = HtmlText.words(row.text("post_title"));
        if (!row.text("post_password").isEmpty()) {
            to.leftOut("board", name, Reason.PASSWORD);
        } else if (!SHOWN.contains(row.text("post_status"))) {
            to.leftOut("board", name, Reason.HIDDEN);
        } else {
            to.board(new OldBoard(row.text("ID"), name, HtmlText.words(row.text(TEXT)), slug(row)));
        }
    }

    private static void topic(SqlRow row, Set<String> pinned, OldRecords to) {
        if (!"topic".equals(row.text("post_type"))) {
            return;
        }
        String id = row.text("ID");
        if (SHOWN.contains(row.text("post_status"))) {
            to.topic(new OldTopic(
                    id,
                    row.text("post_parent"),
                    HtmlText.words(row.text("post_title")),
                    slug(row),
                    pinned.contains(id),
                    "closed".equals(row.text("post_status"))));
        } else {
            to.leftOut("topic", id, Reason.HIDDEN);
        }
    }

    private static void post(SqlRow row, Map<String, String> answers, Map<String, String> guests, OldRecords to) {
        String id = row.text("ID");
        boolean first = "topic".equals(row.text("post_type"));
        if (!SHOWN.contains(row.text("post_status"))) {
            if (!first) {
                to.leftOut("post", id, Reason.HIDDEN);
            }
            return;
        }
        to.post(new OldPost(
                id,
                first ? id : row.text("post_parent"),
                row.number("post_author") == 0 ? "" : row.text("post_author"),
                guests.getOrDefault(id, ""),
                at(row.text("post_date_gmt")),
                row.text(TEXT),
                answers.getOrDefault(id, "")));
    }

    /** WordPress keeps what is no Latin letter as an address has it. */
    private static String slug(SqlRow row) {
        try {
            return URLDecoder.decode(row.text("post_name"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return row.text("post_name");
        }
    }

    private static Instant at(String written) {
        try {
            return LocalDateTime.parse(written.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
