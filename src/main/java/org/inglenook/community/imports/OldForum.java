package org.inglenook.community.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** A kind of forum whose data can be read. */
public interface OldForum {

    /** Opens the file anew: what stands in it in any order is read in ours. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** The end of a message's key, and the name under which what came is remembered. */
    String kind();

    /** The table that the file must have and hasn't, by the end of its name; or null. */
    default String missing(Source source) throws IOException {
        return null;
    }

    /** Tells boards, topics, members who wrote in them, posts with the first of each topic before its others, then polls. */
    void read(Source source, OldRecords to) throws IOException;

    /**
     * A post's text in Markdown.
     *
     * @param addresses gives the address here of a post with this id there, or null
     */
    String markdown(String text, Function<String, String> addresses);
}
