package org.inglenook.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The end of a chapter's own address: made of its first public title, and never changed afterwards. */
@Entity
@Table(name = "story_chapter_address")
public class ChapterAddress {

    @Id
    private String slug;

    @Column(name = "chapter_id", updatable = false)
    private long chapterId;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    protected ChapterAddress() {}

    public ChapterAddress(String slug, long chapterId, Instant givenAt) {
        this.slug = slug;
        this.chapterId = chapterId;
        this.givenAt = givenAt;
    }

    public String getSlug() {
        return slug;
    }

    public long getChapterId() {
        return chapterId;
    }

    /** When the chapter was first published. */
    public Instant getGivenAt() {
        return givenAt;
    }
}
