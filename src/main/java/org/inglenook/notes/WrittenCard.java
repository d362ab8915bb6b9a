package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.inglenook.media.PreparedPicture;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** What the owner wrote on a card with a pen, as they typed it, and whether there is a photo of it. */
@Entity
@Table(name = "notes_written")
public class WrittenCard {
    static final int LONGEST_WORDS = 2000;

    @Id
    private long noteId;

    private String words = "";
    private String mime;
    private int width;
    private int height;
    private Instant changedAt;

    @Version
    private long version;

    protected WrittenCard() {}

    WrittenCard(long noteId, Instant now) {
        this.noteId = noteId;
        this.changedAt = now;
    }

    void say(String typed, Instant now) {
        String said = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        if (said.length() > LONGEST_WORDS) {
            throw DomainException.field("says", Kind.INVALID, "notes.written.problem.long", LONGEST_WORDS);
        }
        words = said;
        changedAt = now;
    }

    /** Has this photo from now on; none where that is null. */
    void show(PreparedPicture photo, Instant now) {
        mime = photo == null ? null : photo.mime();
        width = photo == null ? 0 : photo.width();
        height = photo == null ? 0 : photo.height();
        changedAt = now;
    }

    boolean isNothing() {
        return words.isEmpty() && !isPhotographed();
    }

    public long getNoteId() {
        return noteId;
    }

    public String getWords() {
        return words;
    }

    public boolean isPhotographed() {
        return mime != null;
    }

    public String getMime() {
        return mime;
    }

    /** Of the photo in its widest form, in pixels. */
    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
