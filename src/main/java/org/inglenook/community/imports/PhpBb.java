package org.inglenook.community.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.inglenook.community.imports.OldRecords.Reason;

/** phpBB 3.3, from the dump of its database. Each kind of record is a reading of its own, as tables stand in any order. */
public final class PhpBb implements OldForum {

    private static final int NOBODY = 1;
    private static final int SHOWN = 1;
    private static final int LOCKED = 1;
    private static final int MOVED = 2;
    private static final int FORUM = 1;
    private static final int LINK = 2;

    @Override
    public String kind() {
        return "phpbb";
    }

    @Override
    public String markdown(String text, Function<String, String> addresses) {
        return BbText.markdown(text, addresses);
    }

    @Override
    public String missing(Source source) throws IOException {
        return SqlDump.missing(source, List.of("forums", "topics", "posts", "users"));
    }

    @Override
    public void read(Source source, OldRecords to) throws IOException {
        SqlDump.each(source, "forums", "forum_name", row -> board(row, to));
        Map<String, SqlRow> polls = new HashMap<>();
        SqlDump.each(source, "topics", "topic_title", row -> topic(row, to, polls));
        Set<String> authors = new HashSet<>();
        int[] posts = {0};
        SqlDump.each(source, "posts", "post_text", row -> {
            if (!row.has("post_visibility")) {
                throw Unreadable.because("oldPhpBb");
            }
            authors.add(row.text("poster_id"));
            posts[0]++;
        });
        to.expect(posts[0]);
        if (!polls.isEmpty()) {
            SqlDump.each(source, "poll_votes", "vote_user_id", row -> authors.add(row.text("vote_user_id")));
        }
        SqlDump.each(source, "users", "username_clean", row -> {
            if (authors.contains(row.text("user_id")) && row.number("user_id") != NOBODY) {
                to.member(member(row));
            }
        });
        SqlDump.each(source, "posts", "post_text", row -> post(row, to));
        polls(source, polls, to);
    }

    private static void board(SqlRow row, OldRecords to) {
        if (!row.text("forum_password").isEmpty()) {
            to.leftOut("board", BbText.line(row.text("forum_name")), Reason.PASSWORD);
        } else if (row.number("forum_type") == FORUM) {
            to.board(new OldBoard(
                    row.text("forum_id"),
                    BbText.line(row.text("forum_name")),
                    BbText.line(row.text("forum_desc")),
                    ""));
        } else if (row.number("forum_type") == LINK) {
            to.leftOut("board", BbText.line(row.text("forum_name")), Reason.EMPTY);
        }
    }

    private static void topic(SqlRow row, OldRecords to, Map<String, SqlRow> polls) {
        String id = row.text("topic_id");
        if (row.number("topic_status") == MOVED) {
            to.leftOut("topic", id, Reason.MOVED);
        } else if (row.number("topic_visibility") != SHOWN) {
            to.leftOut("topic", id, Reason.HIDDEN);
        } else {
            to.topic(new OldTopic(
                    id,
                    row.text("forum_id"),
                    BbText.line(row.text("topic_title")),
                    "",
                    row.number("topic_type") > 0,
                    row.number("topic_status") == LOCKED));
            if (!row.text("poll_title").isEmpty()) {
                polls.put(id, row);
            }
        }
    }

    private static OldMember member(SqlRow row) {
        boolean active = row.number("user_type") == 0 || row.number("user_type") == 3;
        return new OldMember(
                row.text("user_id"),
                BbText.line(row.text("username")),
                active ? row.text("user_email") : "",
                Instant.ofEpochSecond(row.number("user_regdate")));
    }

    private static void post(SqlRow row, OldRecords to) {
        if (row.number("post_visibility") != SHOWN) {
            to.leftOut("post", row.text("post_id"), Reason.HIDDEN);
            return;
        }
        to.post(new OldPost(
                row.text("post_id"),
                row.text("topic_id"),
                row.number("poster_id") == NOBODY ? "" : row.text("poster_id"),
                BbText.line(row.text("post_username")),
                Instant.ofEpochSecond(row.number("post_time")),
                row.text("post_text"),
                BbText.answered(row.text("post_text"))));
    }

    private static void polls(Source source, Map<String, SqlRow> polls, OldRecords to) throws IOException {
        if (polls.isEmpty()) {
            return;
        }
        Map<String, List<OldPoll.Option>> options = new HashMap<>();
        SqlDump.each(source, "poll_options", "poll_option_text", row -> options.computeIfAbsent(
                        row.text("topic_id"), id -> new ArrayList<>())
                .add(new OldPoll.Option(row.text("poll_option_id"), BbText.line(row.text("poll_option_text")), (int)
                        row.number("poll_option_total"))));
        Map<String, List<OldPoll.Vote>> votes = new HashMap<>();
        SqlDump.each(source, "poll_votes", "vote_user_id", row -> votes.computeIfAbsent(
                        row.text("topic_id"), id -> new ArrayList<>())
                .add(new OldPoll.Vote(row.text("poll_option_id"), row.text("vote_user_id"))));
        for (Map.Entry<String, SqlRow> held : polls.entrySet()) {
            SqlRow row = held.getValue();
            long length = row.number("poll_length");
            to.poll(new OldPoll(
                    held.getKey(),
                    BbText.line(row.text("poll_title")),
                    options.getOrDefault(held.getKey(), List.of()),
                    votes.getOrDefault(held.getKey(), List.of()),
                    (int) row.number("poll_max_options"),
                    length == 0 ? null : Instant.ofEpochSecond(row.number("poll_start") + length)));
        }
    }
}
