package org.inglenook.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/**
 * The story as it once was; never changed afterwards. The last one that was published or taken down decides what readers see.
 * Publishing an old one again, setting a draft aside and taking the story down each make a new one.
 */
@Entity
@Table(name = "story_revision")
public class StoryRevision {

    /** Why a revision was made. */
    public enum Kind {
        PUBLISHED,
        /** A draft that was discarded, kept so that it can be had again. */
        SET_ASIDE,
        /** A draft as it was when its publishing was planned. */
        PLANNED,
        /** From here on readers see no story. */
        TAKEN_DOWN
    }

    /** The kinds that decide what readers see. */
    static final Set<Kind> DECIDING = Set.of(Kind.PUBLISHED, Kind.TAKEN_DOWN);

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "revision_number", updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String headline;

    @Column(name = "chapter_count", updatable = false)
    private int chapterCount;

    @Column(updatable = false)
    private byte[] content;

    /** The number of the revision that this one repeats. */
    @Column(name = "repeats", updatable = false)
    private Integer repeats;

    /** Whether it came in an archive and decided nothing of what readers saw here. */
    @Column(updatable = false)
    private boolean brought;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    protected StoryRevision() {}

    public StoryRevision(int number, Kind kind, StoryContent content, Long madeBy, Instant madeAt) {
        this.number = number;
        this.kind = kind;
        this.headline = content.headline();
        this.chapterCount = content.chapters().size();
        this.content = JSON.toJson(content).getBytes(UTF_8);
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Another one that says what this one said. */
    StoryRevision again(int nextNumber, Long by, Instant now) {
        StoryRevision repetition = new StoryRevision(nextNumber, Kind.PUBLISHED, content(), by, now);
        repetition.repeats = number;
        return repetition;
    }

    /**
     * One of another installation's.
     *
     * @param repeated the number here of the one that it repeats, or null
     * @param brought whether it is history only, and decides nothing of what readers see
     */
    static StoryRevision of(
            int number, Kind kind, StoryContent content, Integer repeated, boolean brought, Instant madeAt) {
        StoryRevision revision = new StoryRevision(number, kind, content, null, madeAt);
        revision.repeats = repeated;
        revision.brought = brought;
        return revision;
    }

    public StoryContent content() {
        return JSON.fromJson(new String(content, UTF_8), StoryContent.class);
    }

    public boolean isPublished() {
        return kind == Kind.PUBLISHED;
    }

    public int getNumber() {
        return number;
    }

    public Kind getKind() {
        return kind;
    }

    public String getHeadline() {
        return headline;
    }

    public int getChapterCount() {
        return chapterCount;
    }

    public Integer getRepeats() {
        return repeats;
    }

    public boolean isBrought() {
        return brought;
    }

    public Long getId() {
        return id;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Long getMadeBy() {
        return madeBy;
    }
}
