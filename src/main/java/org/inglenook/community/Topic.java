package org.inglenook.community;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.inglenook.platform.Slugs;

/**
 * One conversation on a board. It is started with its first post, grows by replies that it numbers, may be pinned, closed (nobody
 * replies any more), moved to another board, and hidden with a reason and restored.
 */
@Entity
@Table(name = "community_topic")
public class Topic {

    /** Within which the same words, sent again, are a second press of the button and not a second post. */
    static final Duration MOMENTS = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long boardId;

    private String title;

    private String slug;

    private long authorId;

    private Instant createdAt;

    private Instant lastPostAt;

    private long lastAuthorId;

    private int lastShown;

    private int postCount;

    private int hiddenPosts;

    private boolean unanswered = true;

    private String opening;

    private boolean pinned;

    private boolean closed;

    private int slowMinutes;

    private boolean shown = true;

    @Embedded
    private Hidden hidden;

    private Long sweep;

    private String subject;

    private Integer answer;

    private boolean answerShown;

    private boolean makerReplied;

    private boolean polled;

    private Long mergedInto;

    private Long cutFrom;

    private boolean parted;

    protected Topic() {}

    /** @param subject what it is about in another room, such as {@code claim:12}, or null */
    public Topic(long boardId, String title, long authorId, Instant createdAt, String subject) {
        this.boardId = boardId;
        this.title = title;
        this.slug = Slugs.of(title);
        this.authorId = authorId;
        this.createdAt = createdAt;
        this.lastPostAt = createdAt;
        this.lastAuthorId = authorId;
        this.subject = subject;
    }

    /** Takes one more post and gives it the next number; numbers are never given twice. */
    int add(Poster author, Instant at) {
        postCount++;
        lastPostAt = at;
        lastAuthorId = author.memberId();
        lastShown = postCount;
        unanswered = getReplyCount() == 0;
        makerReplied |= author.maker() && postCount > 1;
        return postCount;
    }

    /**
     * Some of its posts were hidden, restored, moved away or brought.
     *
     * @param last the last post that is shown
     * @param latest the one that was written last, which is another where posts were brought from elsewhere
     * @param nowHidden how many numbers have no post that is shown
     */
    void follow(Post last, Post latest, int nowHidden, boolean makersReplyShown, boolean acceptedShown) {
        hiddenPosts = nowHidden;
        lastPostAt = latest.getCreatedAt();
        lastAuthorId = latest.getAuthorId();
        lastShown = last.getNumber();
        unanswered = getReplyCount() == 0;
        makerReplied = makersReplyShown;
        answerShown = acceptedShown;
    }

    void acceptAnswer(Post reply) {
        acceptAnswer(reply.getNumber());
    }

    /** This reply answers what was asked. */
    void acceptAnswer(int number) {
        answer = number;
        answerShown = true;
    }

    /** Posts were brought, the last of them under this number; in the places of its own that they take it is no higher than before. */
    void growTo(int number) {
        postCount = Math.max(postCount, number);
    }

    /** Some of its posts stand in another topic now. */
    void part() {
        parted = true;
    }

    /** Whether some of its numbers say only where their posts are now. */
    public boolean isParted() {
        return parted;
    }

    /** Its posts were in this topic before it was made of them. */
    void cutFrom(Topic whole) {
        cutFrom = whole.getId();
    }

    /** The topic that its first posts were split from, or null. */
    public Long getCutFrom() {
        return cutFrom;
    }

    /** All its posts stand in another topic now, to which its addresses lead. */
    void mergeInto(long otherId) {
        mergedInto = otherId;
        shown = false;
    }

    /** Its posts are back. */
    void standApart() {
        mergedInto = null;
        shown = true;
    }

    /** The topic in which its posts stand now, or null. */
    public Long getMergedInto() {
        return mergedInto;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Number of the reply that was marked, shown or not; or null. */
    Integer getAccepted() {
        return answer;
    }

    void withdrawAnswer() {
        answer = null;
        answerShown = false;
    }

    /** Its first post was written, edited, hidden or restored: lists tell its opening words, or none. */
    void openedBy(Post first) {
        opening = first.isShown() ? PostText.opening(first.getMarkdown()) : null;
    }

    boolean wasJustAnsweredBy(Poster poster, Instant now) {
        return lastAuthorId == poster.memberId()
                && lastShown == postCount
                && lastPostAt.plus(MOMENTS).isAfter(now);
    }

    public void refuseIfClosed(Poster poster) {
        if (closed && !poster.maker()) {
            throw new TopicClosedException();
        }
    }

    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    /** From now on a member replies once in so many minutes; in 0 as often as they like. */
    public void slow(int minutes) {
        slowMinutes = minutes;
    }

    public int getSlowMinutes() {
        return slowMinutes;
    }

    public void pin() {
        pinned = true;
    }

    public void unpin() {
        pinned = false;
    }

    /** Hides it together with all else that its author wrote. */
    void sweep(Hidden why, long sweepId) {
        hide(why);
        sweep = sweepId;
    }

    public void hide(Hidden why) {
        sweep = null;
        hidden = why;
        shown = false;
    }

    public void restore() {
        sweep = null;
        hidden = null;
        shown = true;
    }

    public void moveTo(Board board) {
        boardId = board.getId();
    }

    /** The address within the installation. */
    public String getAddress() {
        return addressOf(id, slug);
    }

    private static String addressOf(long id, String slug) {
        return "/topics/" + id + "/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    static String addressOf(long id, String slug, int number) {
        return addressOf(id, slug) + "/" + number + "#post-" + number;
    }

    /** The address that opens it at its latest post. */
    public String getLatestAddress() {
        return lastShown < 2 ? getAddress() : addressOf(lastShown);
    }

    public String addressOf(int number) {
        return addressOf(id, slug, number);
    }

    /** The address at which it is read around a number, also when the post of that number was moved. */
    public String getPlace(int number) {
        return parted ? getAddress() + "?at=" + number + "#post-" + number : addressOf(number);
    }

    public Long getId() {
        return id;
    }

    public long getBoardId() {
        return boardId;
    }

    public String getTitle() {
        return title;
    }

    public String getSlug() {
        return slug;
    }

    /** The opening words of its first post without their formatting, or null while that is hidden. */
    public String getOpening() {
        return opening;
    }

    public long getAuthorId() {
        return authorId;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getLastPostAt() {
        return lastPostAt;
    }

    public long getLastAuthorId() {
        return lastAuthorId;
    }

    /** How many posts were ever written here, which is the last one's number. */
    public int getPostCount() {
        return postCount;
    }

    /** Number of the last post that is shown. */
    public int getLastShown() {
        return lastShown;
    }

    /** Replies that are shown. */
    public int getReplyCount() {
        return Math.max(0, postCount - hiddenPosts - 1);
    }

    /** Whether no reply to it is shown. */
    public boolean isUnanswered() {
        return unanswered;
    }

    /** Number of the reply that answers what was asked, or null as long as none does. */
    public Integer getAnswer() {
        return answerShown ? answer : null;
    }

    void poll(boolean held) {
        polled = held;
    }

    /** Whether a poll stands at its head. */
    public boolean isPolled() {
        return polled;
    }

    /** Whether a reply of the makers' is shown here. */
    public boolean isMakerReplied() {
        return makerReplied;
    }

    public boolean isPinned() {
        return pinned;
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean isShown() {
        return shown;
    }

    /** Why it is hidden, or null. */
    public Hidden getHidden() {
        return shown ? null : hidden;
    }

    public String getSubject() {
        return subject;
    }
}
