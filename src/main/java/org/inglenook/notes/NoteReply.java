package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody wrote back on the private page of a note. */
@Entity
@Table(name = "notes_reply")
public class NoteReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long noteId;
    private String text;
    private Instant receivedAt;
    private boolean unread = true;
    private Instant readAt;

    @Version
    private long version;

    protected NoteReply() {}

    NoteReply(long noteId, String text, Instant now) {
        this.noteId = noteId;
        this.text = text;
        this.receivedAt = now;
    }

    void read(Instant now) {
        if (unread) {
            unread = false;
            readAt = now;
        }
    }

    void keepUnread() {
        unread = true;
        readAt = null;
    }

    public Long getId() {
        return id;
    }

    public long getNoteId() {
        return noteId;
    }

    public String getText() {
        return text;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public boolean isUnread() {
        return unread;
    }

    public Instant getReadAt() {
        return readAt;
    }
}
