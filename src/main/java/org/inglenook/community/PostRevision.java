package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a post said until it was edited, and who edited it when. */
@Entity
@Table(name = "community_post_revision")
public class PostRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long postId;

    private String markdown;

    private Instant saidAt;

    private long editorId;

    private Instant replacedAt;

    protected PostRevision() {}

    PostRevision(Post post, long editorId, Instant at) {
        this.postId = post.getId();
        this.markdown = post.getMarkdown();
        this.saidAt = post.getEditedAt() == null ? post.getCreatedAt() : post.getEditedAt();
        this.editorId = editorId;
        this.replacedAt = at;
    }

    public Long getId() {
        return id;
    }

    public long getPostId() {
        return postId;
    }

    public String getMarkdown() {
        return markdown;
    }

    public String getHtml() {
        return PostText.html(markdown);
    }

    public Instant getSaidAt() {
        return saidAt;
    }

    /** Who replaced it. */
    public long getEditorId() {
        return editorId;
    }

    public Instant getReplacedAt() {
        return replacedAt;
    }
}
