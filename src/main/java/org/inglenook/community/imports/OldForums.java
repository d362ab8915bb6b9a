package org.inglenook.community.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Which forum a file comes from. */
public final class OldForums {

    private OldForums() {}

    /** Told by its first line, or by the tables in it; or nothing when it is none that is known. */
    public static Optional<OldForum> of(OldForum.Source source) throws IOException {
        if (JsonLines.isWrittenIn(source)) {
            return Optional.of(new JsonLines());
        }
        if (CsvRows.isTableIn(source)) {
            return Optional.of(new CsvRows());
        }
        OldForum[] found = new OldForum[1];
        try (InputStream bytes = source.open()) {
            SqlDump.read(bytes, row -> {
                if (row.isOf("posts", "post_text")
                        || row.isOf("topics", "topic_title")
                        || row.isOf("forums", "forum_name")) {
                    found[0] = new PhpBb();
                } else if (row.isOf("posts", "post_content")) {
                    found[0] = new BbPress();
                }
                return found[0] == null;
            });
        }
        return found[0] == null && Discourse.isWrittenIn(source)
                ? Optional.of(new Discourse())
                : Optional.ofNullable(found[0]);
    }
}
