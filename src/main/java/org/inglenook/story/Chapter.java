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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/**
 * One chapter of the draft. It is written, moved and rewritten; removed, it waits where it can be put back. What readers
 * see is its copy in the last published {@link StoryRevision}.
 */
@Entity
@Table(name = "story_chapter")
public class Chapter {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    /** Counts rewrites only, so that moving a chapter makes no open form stale. */
    private long edition;

    @Enumerated(EnumType.STRING)
    private ChapterKind kind = ChapterKind.TEXT;

    private String title;

    @Column(name = "html")
    private String html;

    @Column(name = "chapter_year")
    private Integer year;

    @Column(name = "picture_id")
    private Long pictureId;

    private String caption;

    private byte[] parts;

    @Column(name = "place")
    private int position;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    private boolean sample;

    protected Chapter() {}

    public Chapter(ChapterText text, int position, Instant now) {
        this.position = position;
        rewrite(text, now);
    }

    /** One that is only suggested: whoever rewrites it makes it her own. */
    static Chapter suggested(ChapterText text, int position, Instant now) {
        Chapter chapter = new Chapter(text, position, now);
        chapter.sample = true;
        return chapter;
    }

    public final void rewrite(ChapterText text, Instant now) {
        sample = sample && text.equals(text());
        kind = text.kind();
        title = text.title();
        html = text.html();
        year = text.year();
        pictureId = text.pictureId();
        caption = text.caption();
        parts = text.parts().isEmpty() ? null : JSON.toJson(text.parts()).getBytes(UTF_8);
        changedAt = now;
        edition++;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public void putBack(int newPosition) {
        removedAt = null;
        position = newPosition;
    }

    public ChapterText text() {
        return new ChapterText(kind, title, html, year, pictureId, caption, getParts());
    }

    /** What it says, to be translated. */
    public TranslatedText words() {
        return TranslatedText.of(text());
    }

    /** Whether it still says what was suggested; readers don't see it then. */
    public boolean isSample() {
        return sample;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public Long getId() {
        return id;
    }

    public long getEdition() {
        return edition;
    }

    public ChapterKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public String getHtml() {
        return html;
    }

    public Integer getYear() {
        return year;
    }

    public Long getPictureId() {
        return pictureId;
    }

    public String getCaption() {
        return caption;
    }

    public List<ChapterPart> getParts() {
        return parts == null ? List.of() : List.of(JSON.fromJson(new String(parts, UTF_8), ChapterPart[].class));
    }

    public int getPosition() {
        return position;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Instant getRemovedAt() {
        return removedAt;
    }
}
