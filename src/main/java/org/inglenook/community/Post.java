package org.inglenook.community;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.inglenook.platform.Slugs;

/**
 * What one member said in a topic, under a number that stays its own. It may be edited, its earlier words staying readable, and
 * hidden with a reason, which leaves its place marked, and restored. One that is moved to another topic leaves its place there marked, too,
 * as a row without words that says where it is now.
 */
@Entity
@Table(name = "community_post")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long topicId;

    private int number;

    private long authorId;

    private String markdown;

    private String html;

    private String mentioned;

    private Instant createdAt;

    private Instant editedAt;

    private Instant changedAt;

    private Integer replyTo;

    private boolean byMaker;

    private String reactions;

    private boolean shown = true;

    @Embedded
    private Hidden hidden;

    private Long sweep;

    private Long movedTopic;

    private Integer movedNumber;

    protected Post() {}

    /**
     * @param replyTo number of the post that it answers, or null
     * @param at when it was said, which may be long before now when it comes from elsewhere
     */
    public Post(Topic topic, Poster author, PostText text, Integer replyTo, Instant at, Instant now) {
        this.topicId = topic.getId();
        this.authorId = author.memberId();
        this.byMaker = author.maker();
        this.createdAt = at;
        this.replyTo = replyTo;
        this.number = topic.add(author, at);
        say(text, now);
        if (number == 1) {
            topic.openedBy(this);
        }
    }

    /** The place of a post that was moved, as an archive brings it. */
    Post(Topic topic, Instant at, long movedTopic, int movedNumber, String movedTitle, Instant now) {
        this.topicId = topic.getId();
        this.authorId = Poster.VISITOR;
        this.createdAt = at;
        this.changedAt = now;
        this.number = topic.add(new Poster(Poster.VISITOR, false), at);
        this.markdown = movedTitle;
        this.movedTopic = movedTopic;
        this.movedNumber = movedNumber;
        this.shown = false;
    }

    /** Says it differently from now on; the revision keeps what was said before. */
    public PostRevision edit(PostText text, long editorId, Instant at) {
        PostRevision before = new PostRevision(this, editorId, at);
        editedAt = at;
        say(text, at);
        return before;
    }

    private void say(PostText text, Instant now) {
        markdown = text.markdown();
        html = text.storableHtml();
        mentioned = text.mentioned().isEmpty() ? null : String.join(" ", text.mentioned());
        changedAt = now;
    }

    /** Hides it together with all else that its author wrote. */
    void sweep(Hidden why, long sweepId) {
        hide(why);
        sweep = sweepId;
    }

    void takeBack(Instant at) {
        hide(new Hidden(authorId, at, ""));
    }

    /** Whether its author hid it, and not a moderator, who always says why. */
    public boolean isTakenBack() {
        return getHidden() != null
                && hidden.getBy() == authorId
                && (hidden.getReason() == null || hidden.getReason().isEmpty());
    }

    /** Whether it stands in another topic now, and this is no more than the place that it left. */
    public boolean isMoved() {
        return movedTopic != null;
    }

    /** The topic in which it stands now. */
    public Long getMovedTopic() {
        return movedTopic;
    }

    /** Its number there. */
    public Integer getMovedNumber() {
        return movedNumber;
    }

    /** Title of the topic in which it stands now: a place that was left has no words of its own. */
    public String getMovedTitle() {
        return markdown;
    }

    /** Where it stands now. */
    public String getMovedAddress() {
        return Topic.addressOf(movedTopic, Slugs.of(markdown), movedNumber);
    }

    boolean isSweptBy(long sweepId) {
        return sweep != null && sweep == sweepId;
    }

    public void hide(Hidden why) {
        sweep = null;
        hidden = why;
        shown = false;
        changedAt = why.getAt();
    }

    public void restore(Instant at) {
        sweep = null;
        hidden = null;
        shown = true;
        changedAt = at;
    }

    /** It came from elsewhere and is news to whoever reads what changed, whenever it was said. */
    void arrived(Instant now) {
        changedAt = now;
    }

    /** How often it was answered with each of the small signs. */
    void count(ReactionCounts counts) {
        reactions = counts.stored();
    }

    public ReactionCounts getReactions() {
        return ReactionCounts.of(reactions);
    }

    /** Whether somebody said exactly this moments ago, as a second press of a button would. */
    boolean isTheSame(Poster poster, PostText text, Instant now) {
        return isBy(poster)
                && shown
                && markdown.equals(text.markdown())
                && createdAt.plus(Topic.MOMENTS).isAfter(now);
    }

    public boolean isBy(Poster poster) {
        return authorId == poster.memberId();
    }

    public Long getId() {
        return id;
    }

    public long getTopicId() {
        return topicId;
    }

    public int getNumber() {
        return number;
    }

    public long getAuthorId() {
        return authorId;
    }

    /** The beginning of what was said, in plain words. */
    public String getOpening() {
        return PostText.opening(markdown);
    }

    public String getMarkdown() {
        return markdown;
    }

    /** Safe to put into a page. */
    public String getHtml() {
        return html == null ? PostText.html(markdown) : html;
    }

    /** The handles of the members whom it mentions. */
    public List<String> getMentioned() {
        return mentioned == null ? List.of() : List.of(mentioned.split(" "));
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    /** When it last became something else to a reader: written, edited, hidden or restored. */
    public Instant getChangedAt() {
        return changedAt;
    }

    /** Whether its author spoke for the shop. */
    boolean isByMaker() {
        return byMaker;
    }

    public Integer getReplyTo() {
        return replyTo;
    }

    public boolean isShown() {
        return shown;
    }

    /** Why it is hidden, or null. */
    public Hidden getHidden() {
        return shown ? null : hidden;
    }
}
