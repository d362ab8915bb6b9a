package org.inglenook.community.imports;

import java.util.List;

/** A file can't be read: what is wrong with it, and where. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final transient List<Object> args;

    private Unreadable(String why, List<Object> args) {
        super(why + " " + args);
        this.why = why;
        this.args = args;
    }

    static Unreadable because(String why, Object... args) {
        return new Unreadable(why, List.of(args));
    }

    /** The end of the key of the sentence that says what is wrong and what to do. */
    public String why() {
        return why;
    }

    /** What the sentence names. */
    public List<Object> args() {
        return args;
    }
}
