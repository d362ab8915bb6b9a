package org.inglenook.community.web;

import java.time.Instant;
import org.inglenook.community.Post;
import org.inglenook.community.Topic;

/** A post as its topic's page shows it to one reader. */
public final class PostRow {

    private final Topic topic;
    private final Post post;
    private final Byline author;
    private final boolean editable;

    PostRow(Topic topic, Post post, Byline author, boolean editable) {
        this.topic = topic;
        this.post = post;
        this.author = author;
        this.editable = editable;
    }

    public Post getPost() {
        return post;
    }

    public int getNumber() {
        return post.getNumber();
    }

    public String getHtml() {
        return post.getHtml();
    }

    public Byline getAuthor() {
        return author;
    }

    public boolean isShown() {
        return post.isShown();
    }

    public String getReason() {
        return post.getHidden() == null ? null : post.getHidden().getReason();
    }

    public Instant getCreatedAt() {
        return post.getCreatedAt();
    }

    public Instant getEditedAt() {
        return post.getEditedAt();
    }

    /** Number of the post that it answers, or null when that is the one just before. */
    public Integer getReplyTo() {
        Integer answered = post.getReplyTo();
        return answered == null || answered == post.getNumber() - 1 ? null : answered;
    }

    public String getReplyAddress() {
        return topic.addressOf(post.getReplyTo());
    }

    /** Whether this reader may change its words. */
    public boolean isEditable() {
        return editable;
    }

    /** Address of the post; its own pages lie below it. */
    public String getAddress() {
        return topic.getAddress() + "/" + post.getNumber();
    }

    public String getLook() {
        return "post" + (author.isMaker() ? " maker" : "") + (isShown() ? "" : " hidden");
    }
}
