package org.inglenook.story;

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

/**
 * One chapter of the draft. It is written, moved and rewritten; removed, it waits where it can be put back. What readers
 * see is its copy in the last published {@link StoryRevision}.
 */
@Entity
@Table(name = "story_chapter")
public class Chapter {

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

    @Column(name = "place")
    private int position;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected Chapter() {}

    public Chapter(ChapterText text, int position, Instant now) {
        this.position = position;
        rewrite(text, now);
    }

    public final void rewrite(ChapterText text, Instant now) {
        title = text.title();
        html = text.html();
        year = text.year();
        pictureId = text.pictureId();
        caption = text.caption();
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
        return new ChapterText(title, html, year, pictureId, caption);
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
