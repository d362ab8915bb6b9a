package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Words that many notes begin with. Every variable in it says what to write when the order doesn't tell. */
@Entity
@Table(name = "notes_template")
public class NoteTemplate {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String language;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private String text;
    private Instant createdAt;

    @Version
    private long version;

    protected NoteTemplate() {}

    public NoteTemplate(String name, Locale language, Occasion occasion, String text, Instant now) {
        this.createdAt = now;
        rewrite(name, language, occasion, text);
    }

    /** Gives it other words; refuses a variable that is unknown or has no fallback. */
    public final void rewrite(String newName, Locale newLanguage, Occasion newOccasion, String newText) {
        this.name = named(newName);
        if (newLanguage.getLanguage().isEmpty()) {
            throw DomainException.field("language", Kind.INVALID, "notes.template.problem.language");
        }
        this.language = newLanguage.toLanguageTag();
        this.occasion = newOccasion;
        this.text = checked(newText);
    }

    private static String named(String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw DomainException.field("name", Kind.INVALID, "notes.template.problem.name", LONGEST_NAME);
        }
        return stripped;
    }

    private static String checked(String text) {
        String stripped = text == null ? "" : text.strip().replace("\r\n", "\n");
        if (stripped.isEmpty() || stripped.length() > LONGEST_TEXT) {
            throw DomainException.field("text", Kind.INVALID, "notes.template.problem.text", LONGEST_TEXT);
        }
        for (NoteText.Variable variable : NoteText.variables(stripped)) {
            if (!variable.isKnown()) {
                throw DomainException.field(
                        "text",
                        Kind.INVALID,
                        "notes.template.problem.unknown",
                        variable.written(),
                        String.join(", ", NoteText.VARIABLES));
            }
            if (!variable.isSafe()) {
                throw DomainException.field(
                        "text",
                        Kind.INVALID,
                        "notes.template.problem.fallback",
                        variable.written(),
                        "{" + variable.name() + "|…}");
            }
        }
        return stripped;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    public String getLanguageTag() {
        return language;
    }

    public Occasion getOccasion() {
        return occasion;
    }

    public String getText() {
        return text;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public long getVersion() {
        return version;
    }
}
