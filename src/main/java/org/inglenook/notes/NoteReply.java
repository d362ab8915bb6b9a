package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** Words in the conversation that a note began: what somebody wrote back on its private page, and what the owner answered. */
@Entity
@Table(name = "notes_reply")
public class NoteReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long noteId;
    private String text;
    private Instant receivedAt;
    private boolean unread;
    private Instant readAt;
    private boolean fromOwner;

    /** Where they want to be told of an answer; null where they didn't say. */
    private String email;

    @Column(name = "waitedseconds")
    private Long waited;

    @Version
    private long version;

    protected NoteReply() {}

    /** What somebody wrote back. */
    NoteReply(long noteId, String text, String email, Instant now) {
        this.noteId = noteId;
        this.text = text;
        this.email = email;
        this.receivedAt = now;
        this.unread = true;
    }

    /**
     * What the owner answered.
     *
     * @param waited how long words of theirs stood without an answer, or null where none did
     */
    static NoteReply ofOwner(long noteId, String text, Duration waited, Instant now) {
        NoteReply answer = new NoteReply(noteId, text, null, now);
        answer.fromOwner = true;
        answer.unread = false;
        answer.waited = waited == null ? null : waited.toSeconds();
        return answer;
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

    /** When it was written. */
    public Instant getReceivedAt() {
        return receivedAt;
    }

    public boolean isUnread() {
        return unread;
    }

    public Instant getReadAt() {
        return readAt;
    }

    public boolean isFromOwner() {
        return fromOwner;
    }

    public String getEmail() {
        return email;
    }
}
