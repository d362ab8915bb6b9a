package org.inglenook.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A text of a room's in another language. It remembers which words of the original it says, and is older once they change. */
@Entity
@Table(name = "platform_translation")
public class Translation {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long edition;

    @Column(updatable = false)
    private String room;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private String subject;

    private String original;

    @Column(name = "text")
    private byte[] text;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Translation() {}

    /** @param subject the text's name within its room */
    public Translation(String room, String language, String subject) {
        this.room = room;
        this.language = language;
        this.subject = subject;
    }

    /**
     * @param json a record of what it says
     * @param ofOriginal the {@link #mark} of the words that it translates; empty when they are known to be others than today's
     */
    final void rewrite(String json, String ofOriginal, Instant now) {
        text = json.getBytes(UTF_8);
        original = ofOriginal;
        changedAt = now;
        edition++;
    }

    public <T> T as(Class<T> type) {
        return JSON.fromJson(getJson(), type);
    }

    /** Whether the original says something else than what this was made from. */
    public boolean isOlderThan(Object originalWords) {
        return !mark(originalWords).equals(original);
    }

    /** Tells one edition of an original's words from another; where they lie, and their pictures, are no matter. */
    public static String mark(Object originalWords) {
        try {
            byte[] words = json(originalWords).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Object words) {
        return JSON.toJson(words);
    }

    public String getJson() {
        return new String(text, UTF_8);
    }

    public Long getId() {
        return id;
    }

    /** Counts what was written, so that nobody overwrites anybody unseen. */
    public long getEdition() {
        return edition;
    }

    public String getRoom() {
        return room;
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    /** The mark of the words that it translates. */
    public String getOriginal() {
        return original;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
