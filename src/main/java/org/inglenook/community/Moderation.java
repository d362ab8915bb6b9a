package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;

/** What moderators do: hide with a reason and restore, close, pin, move. Nothing is deleted. */
@ApplicationScoped
@Transactional
public class Moderation {

    static final int LONGEST_REASON = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    Participants participants;

    @Inject
    TopicCounts counts;

    @Inject
    ModerationLog log;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    public void hidePost(Poster moderator, long topicId, int number, String reason) {
        Hidden why = new Hidden(moderator.memberId(), clock.instant(), reason(reason));
        Topic topic = Topics.locked(em, topicId);
        Post post = post(topicId, number);
        if (post.isShown()) {
            post.hide(why);
            participants.known(post.getAuthorId()).ifPresent(author -> author.lost(1));
            follow(topic, post);
            log.write(moderator, Act.HIDE_POST, Target.post(post), why.getReason());
        }
    }

    public void restorePost(Poster moderator, long topicId, int number) {
        Topic topic = Topics.locked(em, topicId);
        Post post = post(topicId, number);
        if (post.isMoved()) {
            throw new MovedException(post);
        }
        if (post.isTakenBack()) {
            throw new DomainException(Kind.CONFLICT, "community.own.error.takenBack");
        }
        if (!post.isShown()) {
            post.restore(clock.instant());
            participants.known(post.getAuthorId()).ifPresent(author -> author.lost(-1));
            follow(topic, post);
            log.write(moderator, Act.RESTORE_POST, Target.post(post), "");
        }
    }

    public void hideTopic(Poster moderator, long topicId, String reason) {
        Hidden why = new Hidden(moderator.memberId(), clock.instant(), reason(reason));
        Topic topic = Topics.locked(em, topicId);
        if (topic.isShown()) {
            topic.hide(why);
            shownOrHidden(topic, -1);
            log.write(moderator, Act.HIDE_TOPIC, Target.topic(topic), why.getReason());
        }
    }

    public void restoreTopic(Poster moderator, long topicId) {
        Topic topic = Topics.locked(em, topicId);
        if (!topic.isShown()) {
            topic.restore();
            shownOrHidden(topic, 1);
            log.write(moderator, Act.RESTORE_TOPIC, Target.topic(topic), "");
        }
    }

    public void close(Poster moderator, long topicId) {
        change(moderator, topicId, Act.CLOSE, Topic::close);
    }

    public void reopen(Poster moderator, long topicId) {
        change(moderator, topicId, Act.REOPEN, Topic::reopen);
    }

    public void pin(Poster moderator, long topicId) {
        change(moderator, topicId, Act.PIN, Topic::pin);
    }

    public void unpin(Poster moderator, long topicId) {
        change(moderator, topicId, Act.UNPIN, Topic::unpin);
    }

    /** @param minutes in which a member replies once; 0 for as often as they like */
    public void slow(Poster moderator, long topicId, int minutes) {
        SlowMode.checked(minutes);
        Topic topic = Topics.locked(em, topicId);
        topic.slow(minutes);
        tell(topic);
        log.write(moderator, Act.SLOW, Target.topic(topic), String.valueOf(minutes));
    }

    private void change(Poster moderator, long topicId, Act act, Consumer<Topic> deed) {
        Topic topic = Topics.locked(em, topicId);
        deed.accept(topic);
        tell(topic);
        log.write(moderator, act, Target.topic(topic), "");
    }

    /** Its address stays, since an address doesn't name the board. */
    public void move(Poster moderator, long topicId, String boardSlug) {
        Topic topic = Topics.locked(em, topicId);
        long from = topic.getBoardId();
        Board to = boards.get(boardSlug);
        if (to.getId() == from) {
            return;
        }
        tell(topic);
        topic.moveTo(to);
        int moved = topic.isShown() ? 1 : 0;
        boolean rising = from < to.getId();
        // Always in the order of ids, so that two moves in opposite directions don't wait for each other.
        boards.recount(rising ? from : to.getId(), rising ? -moved : moved);
        boards.recount(rising ? to.getId() : from, rising ? moved : -moved);
        tell(topic);
        log.write(moderator, Act.MOVE, Target.topic(topic), to.getName());
    }

    /** Hidden topics, the latest first. */
    public List<TopicOnBoard> hiddenTopics(int atMost) {
        return Boards.around(
                em,
                em.createQuery(
                                "select t from Topic t where t.shown = false and t.mergedInto is null order by t.hidden.at desc, t.id desc",
                                Topic.class)
                        .setMaxResults(atMost)
                        .getResultList());
    }

    /** Hidden posts, the latest first. */
    public List<PostInTopic> hiddenPosts(int atMost) {
        return em.createQuery(
                        "select p, t from Post p join Topic t on t.id = p.topicId where p.shown = false"
                                + " and p.hidden.by <> p.authorId and p.hidden.at <= :now order by p.hidden.at desc, p.id desc",
                        Object[].class)
                .setParameter("now", clock.instant())
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new PostInTopic((Post) row[0], (Topic) row[1]))
                .toList();
    }

    void follow(Topic topic, Post post) {
        if (post.getNumber() == 1) {
            topic.openedBy(post);
        }
        counts.recount(topic);
        boards.recount(topic.getBoardId(), 0);
        changed.fire(new PageChanged("member:" + post.getAuthorId()));
        tell(topic);
    }

    /** Its posts change with it: search finds them anew, or no longer. */
    void shownOrHidden(Topic topic, int moreTopics) {
        boards.recount(topic.getBoardId(), moreTopics);
        em.createQuery("update Post p set p.changedAt = :now where p.topicId = :topic")
                .setParameter("now", clock.instant())
                .setParameter("topic", topic.getId())
                .executeUpdate();
        List<Long> authors = em.createQuery(
                        "select distinct p.authorId from Post p where p.topicId = :topic", Long.class)
                .setParameter("topic", topic.getId())
                .getResultList();
        changed.fire(new PageChanged(authors.stream().map(id -> "member:" + id).toList()));
        tell(topic);
    }

    private Post post(long topicId, int number) {
        return Posts.find(em, topicId, number).orElseThrow(Posts::unknown);
    }

    private void tell(Topic topic) {
        changed.fire(new PageChanged("boards", "board:" + topic.getBoardId(), "topic:" + topic.getId()));
    }

    static String reason(String typed) {
        String reason = PostText.line(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw DomainException.field("reason", Kind.INVALID, "community.moderation.error.reason", LONGEST_REASON);
        }
        return reason;
    }
}
