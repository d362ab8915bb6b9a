package org.inglenook.community;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * A text that waits: a topic, a reply, or new words for a post that stands. It has no number and no reader but its author and the
 * moderators, one of whom lets it through, with which it becomes what it was meant to be, or declines it with a reason.
 */
@Entity
@Table(name = "community_held")
public class HeldPost {

    /** What it becomes when it is let through. */
    public enum Becomes {
        TOPIC,
        REPLY,
        EDIT
    }

    /** Where it stands. */
    public enum State {
        /** For its author, who wrote it without signing in, to prove their address: no moderator sees it. */
        UNPROVEN,
        /** They did; what came of it is a post, or waits by itself. */
        PROVEN,
        /** They have to sign in first, and find the words as a draft. */
        DRAFT,
        WAITING,
        LET_THROUGH,
        DECLINED,
        /** Put away with all else that its author wrote; it waits again if that is undone. */
        SWEPT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Becomes kind;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private Long memberId;

    private long boardId;

    private Long topicId;

    private Integer number;

    private String title;

    private String subject;

    private String markdown;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    private String detail;

    private Instant heldAt;

    private Long decidedBy;

    private Instant decidedAt;

    private String answer;

    private Long becameTopic;

    private Integer becameNumber;

    private Long sweep;

    @Embedded
    private Stranger stranger;

    protected HeldPost() {}

    private HeldPost(Becomes kind, Draft draft, Hold why, Instant at) {
        this.kind = kind;
        this.memberId = draft.author().memberId();
        this.markdown = draft.text().markdown();
        this.reason = why.reason();
        this.detail = why.detail();
        this.heldAt = at;
    }

    static HeldPost topic(Draft draft, Hold why, Board board, String title, String subject, Instant at) {
        HeldPost held = new HeldPost(Becomes.TOPIC, draft, why, at);
        held.boardId = board.getId();
        held.title = title;
        held.subject = subject;
        return held;
    }

    /** @param answered number of the post that it answers, or null */
    static HeldPost reply(Draft draft, Hold why, Topic topic, Integer answered, Instant at) {
        HeldPost held = new HeldPost(Becomes.REPLY, draft, why, at);
        held.within(topic);
        held.number = answered;
        return held;
    }

    static HeldPost edit(Draft draft, Hold why, Topic topic, Post post, Instant at) {
        HeldPost held = new HeldPost(Becomes.EDIT, draft, why, at);
        held.within(topic);
        held.number = post.getNumber();
        return held;
    }

    /** A text whose author isn't known yet. */
    static HeldPost unproven(Becomes kind, Stranger stranger, PostText text, Instant at) {
        HeldPost held = new HeldPost();
        held.kind = kind;
        held.state = State.UNPROVEN;
        held.stranger = stranger;
        held.markdown = text.markdown();
        held.reason = HoldReason.ADDRESS;
        held.heldAt = at;
        return held;
    }

    HeldPost toStart(Board board, String newTitle, String about) {
        boardId = board.getId();
        title = newTitle;
        subject = about;
        return this;
    }

    /** @param post number of the post that it answers or changes, or null */
    HeldPost toReply(Topic topic, Integer post) {
        within(topic);
        number = post;
        return this;
    }

    /**
     * Its author is known now, and the words are somewhere else: nothing of either stays here.
     *
     * @param topic where it stands as that post; both null while it waits
     */
    void prove(Long topic, Integer post) {
        forgetAs(State.PROVEN);
        becameTopic = topic;
        becameNumber = post;
    }

    /** The words are a draft of its author's now. */
    void draft() {
        forgetAs(State.DRAFT);
    }

    private void forgetAs(State now) {
        state = now;
        markdown = "";
        stranger.forget();
    }

    private void within(Topic topic) {
        boardId = topic.getBoardId();
        topicId = topic.getId();
        title = topic.getTitle();
    }

    /** What it answers or changes stands in another topic now. */
    void follow(Topic topic, Integer newNumber) {
        within(topic);
        number = newNumber;
    }

    void letThrough(long topic, int post, Poster moderator, Instant at) {
        becameTopic = topic;
        becameNumber = post;
        decide(State.LET_THROUGH, moderator, at);
    }

    /** @param why what its author is told */
    void decline(String why, Poster moderator, Instant at) {
        answer = why;
        decide(State.DECLINED, moderator, at);
    }

    private void decide(State decision, Poster moderator, Instant at) {
        if (state != State.WAITING) {
            throw new DomainException(Kind.CONFLICT, "community.held.error.decided");
        }
        state = decision;
        decidedBy = moderator.memberId();
        decidedAt = at;
    }

    void sweep(long sweepId) {
        state = State.SWEPT;
        sweep = sweepId;
    }

    void unsweep() {
        state = State.WAITING;
        sweep = null;
    }

    boolean isTheSame(Becomes what, Long topic, PostText text) {
        return state == State.WAITING
                && kind == what
                && markdown.equals(text.markdown())
                && (topic == null || topic.equals(topicId));
    }

    public Long getId() {
        return id;
    }

    public Becomes getBecomes() {
        return kind;
    }

    public State getState() {
        return state;
    }

    /** Who wrote it. */
    public Long getMemberId() {
        return memberId;
    }

    public long getBoardId() {
        return boardId;
    }

    /** The topic that it would stand in; null for one that it would start. */
    public Long getTopicId() {
        return topicId;
    }

    /** Of an edit the post that it changes; of a reply the post that it answers, or null. */
    public Integer getNumber() {
        return number;
    }

    /** The topic's title. */
    public String getTitle() {
        return title;
    }

    public String getSubject() {
        return subject;
    }

    public String getMarkdown() {
        return markdown;
    }

    /** Safe to put into a page. */
    public String getHtml() {
        return PostText.html(markdown);
    }

    public HoldReason getReason() {
        return reason;
    }

    /** The word, the sites or the suspicion that made it wait; empty where the reason says all. */
    public String getDetail() {
        return detail == null ? "" : detail;
    }

    public Instant getHeldAt() {
        return heldAt;
    }

    /** Who wrote it without signing in; null for what a member wrote. */
    public Stranger getStranger() {
        return stranger;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it was declined. */
    public String getAnswer() {
        return answer;
    }

    public Long getBecameTopic() {
        return becameTopic;
    }

    public Integer getBecameNumber() {
        return becameNumber;
    }
}
