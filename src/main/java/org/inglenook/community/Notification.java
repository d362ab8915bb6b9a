package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That one member is told of one post, in the page and, until {@code mailDueAt} is cleared, by mail. */
@Entity
@Table(name = "community_notification")
public class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long memberId;

    private long topicId;

    private long postId;

    private int number;

    private long authorId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private Instant toldAt;

    private boolean seen;

    private Instant mailDueAt;

    private boolean silent;

    protected Notification() {}

    /** @param mailDueAt when it is to go out by mail, or null */
    public Notification(long memberId, Post post, Cause cause, Instant toldAt, Instant mailDueAt) {
        this.memberId = memberId;
        this.topicId = post.getTopicId();
        this.postId = post.getId();
        this.number = post.getNumber();
        this.authorId = post.getAuthorId();
        this.cause = cause;
        this.toldAt = toldAt;
        this.mailDueAt = mailDueAt;
    }

    /** Its post was hidden: nobody is told any more, or again once it is restored. */
    void silence(boolean hidden) {
        silent = hidden;
    }

    void mailAt(Instant later) {
        mailDueAt = later;
    }

    /** It went out by mail, or needs no mail any more. */
    void mailed() {
        mailDueAt = null;
    }

    public Long getId() {
        return id;
    }

    public long getMemberId() {
        return memberId;
    }

    public long getTopicId() {
        return topicId;
    }

    public long getPostId() {
        return postId;
    }

    /** The post's number in its topic. */
    public int getNumber() {
        return number;
    }

    public long getAuthorId() {
        return authorId;
    }

    public Cause getCause() {
        return cause;
    }

    public Instant getToldAt() {
        return toldAt;
    }

    public boolean isSeen() {
        return seen;
    }

    /** When a mail about it is due, or null. */
    public Instant getMailDueAt() {
        return mailDueAt;
    }
}
