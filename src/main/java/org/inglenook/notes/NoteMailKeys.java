package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.Secrets;

/** Keys in the addresses to which our answers are answered: which note, signed. They have no capitals, as hosts fold those. */
@ApplicationScoped
public class NoteMailKeys {
    private static final Pattern KEY = Pattern.compile("note-(\\d{1,18})-([0-9a-f]{20})");
    private static final int DIGITS = 20;

    @Inject
    Secrets secrets;

    String key(long noteId) {
        return "note-" + noteId + "-" + signature(noteId);
    }

    /** Which note it is of; empty for a key that isn't ours. */
    OptionalLong read(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long note = Long.parseLong(parts.group(1));
        return Secrets.same(signature(note), parts.group(2)) ? OptionalLong.of(note) : OptionalLong.empty();
    }

    private String signature(long noteId) {
        return Secrets.hash(secrets.sign("answer to a note by mail", String.valueOf(noteId)))
                .toLowerCase(Locale.ROOT)
                .substring(0, DIGITS);
    }
}
