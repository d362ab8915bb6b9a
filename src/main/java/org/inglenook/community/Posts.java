package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RetriedOnLockConflict;
import org.inglenook.platform.Slice;

/** Replying, reading and editing posts. */
@ApplicationScoped
@Transactional
public class Posts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    PostTexts texts;

    @Inject
    Gate gate;

    @Inject
    HeldPosts held;

    @Inject
    SlowMode slow;

    @Inject
    PostPictures pictures;

    @Inject
    LinkPreviews previews;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    /**
     * Replies, or has the reply wait; one that is sent twice within moments is the same.
     *
     * @param replyTo number of the post that it answers, or null
     */
    @RetriedOnLockConflict
    public Sent<PostInTopic> reply(Poster poster, long topicId, String text, Integer replyTo) {
        Draft draft = gate.look(poster, text);
        Topic topic = Topics.locked(em, topicId);
        if (!topic.isShown()) {
            throw new DomainException(
                    Kind.GONE, "community.topic.error.hidden", topic.getHidden().getReason());
        }
        topic.refuseIfClosed(poster);
        Boards.Pace pace = boards.pace(topic.getBoardId());
        if (!pace.replies()) {
            throw new TopicClosedException();
        }
        Optional<Post> before = sentTwice(poster, topic, draft.text());
        if (before.isPresent()) {
            return Sent.standing(new PostInTopic(before.get(), topic));
        }
        Instant now = clock.instant();
        slow.refuseIfTooSoon(poster, topic, pace.slowMinutes(), now);
        Optional<Hold> hold = gate.pass(draft);
        if (hold.isEmpty()) {
            return Sent.standing(new PostInTopic(write(topic, poster, draft.text(), replyTo, now), topic));
        }
        return Sent.waiting(held.sentTwice(poster.memberId(), HeldPost.Becomes.REPLY, topicId, draft.text())
                .orElseGet(() -> held.hold(HeldPost.reply(draft, hold.get(), topic, replyTo, now))));
    }

    /** Asked only where the topic's row says that its last post may be it. */
    private Optional<Post> sentTwice(Poster poster, Topic topic, PostText text) {
        return topic.wasJustAnsweredBy(poster, clock.instant())
                ? Optional.of(get(topic.getId(), topic.getPostCount()))
                        .filter(last -> last.isTheSame(poster, text, clock.instant()))
                : Optional.empty();
    }

    /** A reply that was written elsewhere or earlier, with its time. */
    public Post record(Poster author, long topicId, String text, Integer replyTo, Instant at) {
        return write(Topics.locked(em, topicId), author, texts.of(text), replyTo, at);
    }

    /** The topic's row stays locked until the end of the transaction, so that no two posts get the same number. */
    private Post write(Topic topic, Poster author, PostText text, Integer replyTo, Instant at) {
        Integer answered = replyTo == null || replyTo < 1 || replyTo > topic.getPostCount() ? null : replyTo;
        Post post = new Post(topic, author, text, answered, at, clock.instant());
        // The topic's row first: who reads both waits at the topic and holds nothing that is wanted here.
        em.flush();
        em.persist(post);
        em.flush();
        pictures.follow(post, text, author.memberId());
        previews.follow(post, text);
        boards.livened(topic.getBoardId(), topic.getId(), at, 0);
        tell(topic, post);
        return post;
    }

    /** The page of a topic that holds this number; a number beyond its end reads the end. */
    public PostPage page(Topic topic, int number) {
        int first = PostPage.start(Math.max(1, Math.min(number, topic.getPostCount())));
        List<Post> posts = em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.number >= :first and p.number < :end"
                                + " order by p.number",
                        Post.class)
                .setParameter("topic", topic.getId())
                .setParameter("first", first)
                .setParameter("end", first + PostPage.SIZE)
                .getResultList();
        return new PostPage(posts, first, topic.getPostCount());
    }

    /** What is shown among the last of a topic's posts before a number, the latest first, for feeds. */
    public List<Post> latest(Topic topic, int before, int atMost) {
        return em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.number < :before and p.number >= :first"
                                + " and p.shown = true order by p.number desc",
                        Post.class)
                .setParameter("topic", topic.getId())
                .setParameter("before", before)
                .setParameter("first", before - atMost)
                .getResultList();
    }

    /** Number of the first post that was written at this moment or later; of the last one when there is none. */
    public int firstSince(Topic topic, Instant moment) {
        return em.createQuery(
                        "select p.number from Post p where p.topicId = :topic and p.createdAt >= :moment"
                                + " order by p.createdAt, p.number",
                        Integer.class)
                .setParameter("topic", topic.getId())
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(topic.getPostCount());
    }

    /** Posts in their order after a number, or before one; cursors as in {@link TopicLists#page}. */
    public Slice<Post> slice(Topic topic, String after, String before) {
        boolean back = before != null && !before.isEmpty();
        boolean started = after != null && !after.isEmpty();
        long seen = back || started ? Cursor.parse(back ? before : after).number(0) : 0;
        // Numbers have no gaps, so a page back is known by its numbers.
        long first = back ? Math.max(1, seen - PostPage.SIZE) : seen + 1;
        List<Post> posts = em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.number >= :first and p.number < :end"
                                + " order by p.number",
                        Post.class)
                .setParameter("topic", topic.getId())
                .setParameter("first", (int) Math.min(first, Integer.MAX_VALUE))
                .setParameter("end", (int) Math.min(back ? seen : first + PostPage.SIZE, Integer.MAX_VALUE))
                .getResultList();
        long last = first + posts.size() - 1;
        return new Slice<>(
                posts,
                last < topic.getPostCount() ? Cursor.of(last).encoded() : null,
                first > 1 && !posts.isEmpty() ? Cursor.of(first).encoded() : null);
    }

    /** @throws MovedException when it stands in another topic now */
    public Post get(long topicId, int number) {
        Post post = at(topicId, number);
        if (post.isMoved()) {
            throw new MovedException(post);
        }
        return post;
    }

    /** What stands under a number: a post, or the place of one that was moved. */
    public Post at(long topicId, int number) {
        return find(em, topicId, number).orElseThrow(Posts::unknown);
    }

    static Optional<Post> find(EntityManager em, long topicId, int number) {
        return em.createQuery("select p from Post p where p.topicId = :topic and p.number = :number", Post.class)
                .setParameter("topic", topicId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    static DomainException unknown() {
        return new DomainException(Kind.NOT_FOUND, "community.post.error.unknown");
    }

    /** The same, for someone who would change it: its author, or a moderator. */
    public Post editable(Poster poster, long topicId, int number) {
        Post post = get(topicId, number);
        if (!poster.maker() && (!post.isBy(poster) || !post.isShown())) {
            throw new DomainException(Kind.FORBIDDEN, "community.post.error.others");
        }
        return post;
    }

    /** Says a post differently, or has the new words wait while the old ones stand. */
    public Sent<Post> edit(Poster poster, long topicId, int number, String text) {
        Draft draft = gate.look(poster, text);
        Post post = editable(poster, topicId, number);
        if (draft.text().markdown().equals(post.getMarkdown())) {
            return Sent.standing(post);
        }
        Topic topic = topicOf(post);
        Optional<Hold> hold = gate.passEdit(draft, post);
        if (hold.isEmpty()) {
            return Sent.standing(change(topic, post, draft.text(), poster.memberId()));
        }
        return Sent.waiting(held.sentTwice(poster.memberId(), HeldPost.Becomes.EDIT, topicId, draft.text())
                .orElseGet(() -> held.hold(HeldPost.edit(draft, hold.get(), topic, post, clock.instant()))));
    }

    /** New words for a post that nobody has to look at any more. */
    public Post correct(long editorId, long topicId, int number, String text) {
        Post post = get(topicId, number);
        return change(topicOf(post), post, texts.of(text), editorId);
    }

    /** Locked if the post is its first, whose words it tells in lists. */
    private Topic topicOf(Post post) {
        return post.getNumber() == 1 ? Topics.locked(em, post.getTopicId()) : em.find(Topic.class, post.getTopicId());
    }

    private Post change(Topic topic, Post post, PostText text, long editorId) {
        em.persist(post.edit(text, editorId, clock.instant()));
        pictures.follow(post, text, editorId);
        previews.follow(post, text);
        if (post.getNumber() == 1) {
            topic.openedBy(post);
        }
        tell(topic, post);
        return post;
    }

    /** What a post said before, the latest first. */
    public List<PostRevision> history(Post post) {
        return em.createQuery(
                        "select r from PostRevision r where r.postId = :post order by r.id desc", PostRevision.class)
                .setParameter("post", post.getId())
                .getResultList();
    }

    private void tell(Topic topic, Post post) {
        changed.fire(new PageChanged(
                "boards", "board:" + topic.getBoardId(), "topic:" + topic.getId(), "member:" + post.getAuthorId()));
    }
}
