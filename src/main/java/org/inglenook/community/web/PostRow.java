package org.inglenook.community.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.community.Post;
import org.inglenook.community.ReactionCounts;
import org.inglenook.community.ReactionKind;
import org.inglenook.community.Topic;

/** A post as its topic's page shows it to one reader. */
public final class PostRow {

    private final Topic topic;
    private final Post post;
    private final Byline author;
    private final boolean editable;
    private final boolean mine;
    private final ReactionKind given;
    private final MovedPosts moved;

    /**
     * @param mine whether this reader wrote it
     * @param given the sign that this reader gave to it, or null
     */
    PostRow(Topic topic, Post post, Byline author, boolean editable, boolean mine, ReactionKind given) {
        this.topic = topic;
        this.post = post;
        this.author = author;
        this.editable = editable;
        this.mine = mine;
        this.given = given;
        this.moved = null;
    }

    /** The place of posts that stand in another topic now. */
    PostRow(Topic topic, Post place, MovedPosts moved) {
        this.topic = topic;
        this.post = place;
        this.author = null;
        this.editable = false;
        this.mine = false;
        this.given = null;
        this.moved = moved;
    }

    /** What stood here and in the places after it, or null where a post stands. */
    public MovedPosts getMoved() {
        return moved;
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

    /** Whether it is the answer to what was asked. */
    public boolean isAnswer() {
        Integer answer = topic.getAnswer();
        return answer != null && answer == post.getNumber();
    }

    /** Whether it could be marked as the answer, if the reader may mark one. */
    public boolean isReply() {
        return post.getNumber() > 1 && post.isShown();
    }

    public boolean isMine() {
        return mine;
    }

    public List<ReactionCounts.Count> getReactions() {
        return post.getReactions().given();
    }

    /** What this reader may give it, each with how often it was given and whether by this reader. */
    public List<ReactionChoice> choices(List<ReactionKind> offered) {
        ReactionCounts counts = post.getReactions();
        Stream<ReactionKind> others =
                counts.given().stream().map(ReactionCounts.Count::kind).filter(kind -> !offered.contains(kind));
        return Stream.concat(offered.stream(), others)
                .map(kind -> new ReactionChoice(kind, counts.of(kind), kind == given, offered.contains(kind)))
                .toList();
    }

    public String getLook() {
        return "post" + (author.isMaker() ? " maker" : "") + (isShown() ? "" : " hidden")
                + (isAnswer() ? " answer" : "");
    }
}
