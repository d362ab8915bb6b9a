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
import java.util.Optional;

/** A text of a room's in another language. It remembers the original that it was made from, and is older once that says something else. */
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

    @Column(name = "original_text")
    private byte[] originalText;

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

    /** What it says, and of which original. */
    final void rewrite(TranslatedTexts.Before said, Instant now) {
        text = said.json().getBytes(UTF_8);
        original = said.original();
        originalText = said.from() == null ? null : said.from().getBytes(UTF_8);
        changedAt = now;
        edition++;
    }

    public <T> T as(Class<T> type) {
        return read(getJson(), type);
    }

    /** Whether the original says something else than what this was made from. */
    public boolean isOlderThan(Wording now) {
        return !mark(now).equals(original);
    }

    /** What the original said when this was made from it, if that was kept. */
    public <T> Optional<T> from(Class<T> type) {
        return Optional.ofNullable(getOriginalJson()).map(json -> read(json, type));
    }

    /** Tells one edition of an original's words from another; where they lie, and their pictures, are no matter. */
    public static String mark(Wording original) {
        try {
            byte[] words = json(original.marked()).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.fromJson(json, type);
    }

    static String json(Object words) {
        return JSON.toJson(words);
    }

    public String getJson() {
        return new String(text, UTF_8);
    }

    /** A record of what the original said when this was made from it, or null when that is not known. */
    String getOriginalJson() {
        return originalText == null ? null : new String(originalText, UTF_8);
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
