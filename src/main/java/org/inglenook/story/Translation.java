package org.inglenook.story;

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

/** The opening or a chapter in another language. It remembers which words of the original it says, and is older once they change. */
@Entity
@Table(name = "story_translation")
public class Translation {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long edition;

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

    /** @param subject {@link Translations#OPENING}, or a chapter's id */
    public Translation(String language, String subject, Object text, String original, Instant now) {
        this.language = language;
        this.subject = subject;
        rewrite(text, original, now);
    }

    /**
     * @param newText {@link StoryAnswers} for the opening, {@link TranslatedText} for a chapter
     * @param ofOriginal the {@link #mark} of the words that it translates; empty when they are known to be others than today's
     */
    public final void rewrite(Object newText, String ofOriginal, Instant now) {
        text = JSON.toJson(newText).getBytes(UTF_8);
        original = ofOriginal;
        changedAt = now;
        edition++;
    }

    public StoryAnswers opening() {
        return JSON.fromJson(new String(text, UTF_8), StoryAnswers.class);
    }

    public TranslatedText chapter() {
        return JSON.fromJson(new String(text, UTF_8), TranslatedText.class);
    }

    /** Whether the original says something else than what this was made from. */
    public boolean isOlderThan(Object originalWords) {
        return !mark(originalWords).equals(original);
    }

    /** Tells one edition of an original's words from another; where they lie, and their pictures, are no matter. */
    public static String mark(Object originalWords) {
        try {
            byte[] words = JSON.toJson(originalWords).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isOfOpening() {
        return Translations.OPENING.equals(subject);
    }

    /** Counts what was written, so that nobody overwrites anybody unseen. */
    public long getEdition() {
        return edition;
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
