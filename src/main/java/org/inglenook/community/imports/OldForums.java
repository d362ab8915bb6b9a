package org.inglenook.community.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which forum a file comes from. */
public final class OldForums {

    /** A table and a column of it that no other has. */
    private static final Map<String, String> OTHERS = Map.of(
            "messages/id_msg", "SMF",
            "threads/tid", "MyBB",
            "xf_thread/thread_id", "XenForo",
            "thread/threadid", "vBulletin",
            "discussions/comment_count", "Flarum",
            "Discussion/DiscussionID", "Vanilla",
            "wbb1_thread/threadID", "WoltLab");

    private OldForums() {}

    /** Told by its first line, or by the tables in it; or nothing when it is none that is known. What it is instead is refused, if it can be told. */
    public static Optional<OldForum> of(OldForum.Source source) throws IOException {
        if (JsonLines.isWrittenIn(source)) {
            return Optional.of(new JsonLines());
        }
        if (CsvRows.isTableIn(source)) {
            return Optional.of(new CsvRows());
        }
        int first = FileText.firstOf(source);
        Optional<OldForum> dumped = first == '{' || first == '[' ? Optional.empty() : dumped(source);
        return dumped.isEmpty() && Discourse.isWrittenIn(source) ? Optional.of(new Discourse()) : dumped;
    }

    private static Optional<OldForum> dumped(OldForum.Source source) throws IOException {
        OldForum[] found = new OldForum[1];
        Map<String, List<String>> tables = SqlDump.read(source, row -> {
            if (row.isOf("posts", "post_text")
                    || row.isOf("topics", "topic_title")
                    || row.isOf("forums", "forum_name")) {
                found[0] = new PhpBb();
            } else if (row.isOf("posts", "post_content")) {
                found[0] = new BbPress();
            }
            return found[0] == null;
        });
        if (found[0] == null) {
            refuseOthers(tables);
        }
        return Optional.ofNullable(found[0]);
    }

    /** Of forums that can't be read, those that are easily told. */
    private static void refuseOthers(Map<String, List<String>> tables) {
        tables.forEach((table, columns) -> OTHERS.forEach((mark, name) -> {
            String[] known = mark.split("/");
            if (table.endsWith(known[0]) && columns.contains(known[1])) {
                throw Unreadable.because("other", name);
            }
        }));
        if (!tables.isEmpty()) {
            throw Unreadable.because("noForum", tables.size());
        }
    }
}
