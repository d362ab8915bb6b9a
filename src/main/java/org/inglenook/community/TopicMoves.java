package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.PageChanged;

/**
 * Merges a topic into another, and splits posts off into a topic of their own; both can be undone. No address ends: an old number says
 * where its post is now, and a topic that was merged leads to the other. Nobody is told of posts as new because they were moved.
 */
@ApplicationScoped
@Transactional
public class TopicMoves {

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    NewsTeller news;

    @Inject
    TopicTeller teller;

    @Inject
    Relocation relocation;

    @Inject
    Followers followers;

    @Inject
    TopicCounts counts;

    @Inject
    KeptForms drafts;

    @Inject
    ModerationLog log;

    @Inject
    Event<PageChanged> changed;

    /** All posts of a topic go to the end of another, except those that were split off from that one, which take their old places there. */
    public Topic merge(Poster moderator, long topicId, long intoId) {
        if (topicId == intoId) {
            throw DomainException.field("into", Kind.INVALID, "community.merge.error.same");
        }
        List<Topic> topics = held(Stream.concat(
                        Stream.of(topicId, intoId), mergedInto(topicId).stream().map(Topic::getId))
                .toList());
        Topic topic = standing(topics, topicId);
        Topic into = standing(topics, intoId);
        if (!numbersIn(into, topic).isEmpty()) {
            throw DomainException.field("into", Kind.CONFLICT, "community.merge.error.part");
        }
        if (topic.isPolled() && into.isPolled()) {
            throw DomainException.field("into", Kind.CONFLICT, "community.merge.error.polls");
        }
        int end = into.getPostCount();
        Route route = relocation.carry(topic, into, numbersOf(topic));
        topics.stream()
                .filter(each -> each == topic || topic.getId().equals(each.getMergedInto()))
                .forEach(each -> each.mergeInto(intoId));
        bringPoll(topic, into);
        bringAnswer(topic, into, route);
        followers.watchToo(topic, into);
        followers.readAsFar(topic, into, route, end);
        drafts.moveUnder("reply:" + topicId + ":", place -> draft(place, intoId, route));
        settle(into, topic, route, -1);
        log.write(moderator, Act.MERGE, Target.topic(into), topic.getTitle());
        return into;
    }

    /** A topic that was merged stands by itself again, with those of its posts that are still where they were brought. */
    public Topic unmerge(Poster moderator, long topicId) {
        Long intoId = Optional.ofNullable(em.find(Topic.class, topicId))
                .map(Topic::getMergedInto)
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "community.merge.error.undone"));
        List<Topic> topics = held(List.of(topicId, intoId));
        Topic topic = of(topics, topicId);
        Topic into = of(topics, intoId);
        List<Integer> numbers = numbersIn(into, topic);
        Post first = Posts.find(em, topicId, 1).orElseThrow(Posts::unknown);
        if (!intoId.equals(topic.getMergedInto()) || !intoId.equals(first.getMovedTopic())) {
            throw new DomainException(Kind.CONFLICT, "community.merge.error.undone");
        }
        em.detach(first);
        Route route = relocation.carry(into, topic, numbers);
        topic.standApart();
        into.part();
        withdrawAnswer(into, route);
        takePollBack(topic, into);
        followers.watchNoLonger(topic, into);
        counts.recount(into);
        settle(topic, into, route, 1);
        log.write(moderator, Act.UNMERGE, Target.topic(topic), into.getTitle());
        return topic;
    }

    /**
     * Posts go to a new topic; it is undone by merging that into the one that they came from.
     *
     * @param numbers of the posts; not the first one
     * @param boardSlug where the new topic stands
     */
    public Topic split(Poster moderator, long topicId, Collection<Integer> numbers, String boardSlug, String title) {
        String checked = Topics.title(title);
        Board board = boards.get(boardSlug);
        TreeSet<Integer> chosen = new TreeSet<>(numbers);
        List<Topic> topics = held(List.of(topicId));
        Topic topic = standing(topics, topicId);
        if (chosen.isEmpty() || chosen.first() < 2 || !numbersOf(topic).containsAll(chosen)) {
            throw DomainException.field("posts", Kind.INVALID, "community.split.error.posts", topic.getPostCount());
        }
        Post first = Posts.find(em, topicId, chosen.first()).orElseThrow(Posts::unknown);
        em.detach(first);
        if (!first.isShown()) {
            throw DomainException.field("posts", Kind.CONFLICT, "community.split.error.hidden", first.getNumber());
        }
        Topic apart = new Topic(board.getId(), checked, first.getAuthorId(), first.getCreatedAt(), null);
        apart.cutFrom(topic);
        em.persist(apart);
        Route route = relocation.carry(topic, apart, chosen);
        apart.openedBy(first);
        topic.part();
        withdrawAnswer(topic, route);
        followers.authorsWatchToo(topic, apart);
        counts.recount(topic);
        settle(apart, topic, route, 1);
        log.write(moderator, Act.SPLIT, Target.topic(apart), topic.getTitle());
        return apart;
    }

    /** Topics that were merged into this one, the latest first. */
    public List<Topic> mergedInto(long topicId) {
        return em.createQuery("select t from Topic t where t.mergedInto = :topic order by t.id desc", Topic.class)
                .setParameter("topic", topicId)
                .getResultList();
    }

    /** Where a post is now that had this number in a topic; empty where it still has it. */
    public Optional<String> whereNow(long topicId, int number) {
        return Posts.find(em, topicId, number).filter(Post::isMoved).map(Post::getMovedAddress);
    }

    /** A post wherever it is now, by a number that it has or had. */
    public Post find(long topicId, int number) {
        Post post = Posts.find(em, topicId, number).orElseThrow(Posts::unknown);
        return post.isMoved()
                ? Posts.find(em, post.getMovedTopic(), post.getMovedNumber()).orElseThrow(Posts::unknown)
                : post;
    }

    /** The number of a post wherever it is now; the same as long as it wasn't moved. */
    public int numberNow(long topicId, int number) {
        return Posts.find(em, topicId, number)
                .filter(Post::isMoved)
                .map(Post::getMovedNumber)
                .orElse(number);
    }

    /**
     * These topics, locked, when all that stands in them has been told to who listens. Nothing else is known of them in this transaction,
     * since what is updated in one statement would be stale here.
     */
    private List<Topic> held(Collection<Long> ids) {
        Optional<NewsCursor> telling = news.held();
        List<Topic> topics = new ArrayList<>();
        for (Long id : new TreeSet<>(ids)) {
            Topic topic = em.find(Topic.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (topic == null) {
                throw new DomainException(Kind.NOT_FOUND, "community.topic.error.unknown");
            }
            topics.add(topic);
        }
        telling.ifPresent(cursor -> topics.forEach(topic -> news.tellAll(topic, cursor)));
        em.flush();
        em.clear();
        return topics.stream().map(topic -> em.find(Topic.class, topic.getId())).toList();
    }

    private static Topic of(List<Topic> topics, long id) {
        return topics.stream().filter(topic -> topic.getId() == id).findFirst().orElseThrow();
    }

    private static Topic standing(List<Topic> topics, long id) {
        Topic topic = of(topics, id);
        if (topic.isMerged()) {
            throw new MovedException(topic);
        }
        if (!topic.isShown()) {
            throw new DomainException(
                    Kind.GONE, "community.topic.error.hidden", topic.getHidden().getReason());
        }
        return topic;
    }

    /** Numbers of a topic's own posts, without the places of those that were moved. */
    private List<Integer> numbersOf(Topic topic) {
        return em.createQuery(
                        "select p.number from Post p where p.topicId = :topic and p.movedTopic is null", Integer.class)
                .setParameter("topic", topic.getId())
                .getResultList();
    }

    /** Numbers that posts of one topic have in the other, where they are now. */
    private List<Integer> numbersIn(Topic now, Topic before) {
        return em.createQuery(
                        "select s.movedNumber from Post s where s.topicId = :before and s.movedTopic = :now",
                        Integer.class)
                .setParameter("before", before.getId())
                .setParameter("now", now.getId())
                .getResultList();
    }

    private void bringAnswer(Topic topic, Topic into, Route route) {
        if (topic.getAccepted() != null
                && into.getAccepted() == null
                && boards.byId(into.getBoardId()).isForQuestions()) {
            Integer place = route.of(topic.getAccepted());
            if (place != null) {
                into.acceptAnswer(place);
            }
        }
    }

    /** A draft of a reply, or of one to a post that has another number now. */
    private static String draft(String place, long intoId, Route route) {
        String[] parts = place.split(":");
        Integer answered = parts.length == 4 ? route.of(Integer.valueOf(parts[2])) : null;
        return "reply:" + intoId + (answered == null ? "" : ":" + answered) + ":new";
    }

    private static void withdrawAnswer(Topic topic, Route route) {
        if (route.of(topic.getAccepted()) != null) {
            topic.withdrawAnswer();
        }
    }

    private void bringPoll(Topic topic, Topic into) {
        if (topic.isPolled()) {
            poll(topic).ifPresent(poll -> poll.bringTo(into));
            topic.poll(false);
            into.poll(true);
        }
    }

    private void takePollBack(Topic topic, Topic into) {
        poll(into).filter(poll -> poll.isFrom(topic)).ifPresent(poll -> {
            poll.bringBack();
            topic.poll(true);
            into.poll(false);
        });
    }

    private Optional<Poll> poll(Topic topic) {
        return em.createQuery("select p from Poll p where p.topicId = :topic", Poll.class)
                .setParameter("topic", topic.getId())
                .getResultStream()
                .findFirst();
    }

    /** @param moreTopics how many more stand then, on the board of the one that was or became no topic */
    private void settle(Topic to, Topic from, Route route, int moreTopics) {
        counts.recount(to);
        teller.skip(to);
        Topic coming = moreTopics > 0 ? to : from;
        Topic staying = moreTopics > 0 ? from : to;
        boolean first = coming.getBoardId() <= staying.getBoardId();
        boards.recount(first ? coming.getBoardId() : staying.getBoardId(), first ? moreTopics : 0);
        if (coming.getBoardId() != staying.getBoardId()) {
            boards.recount(first ? staying.getBoardId() : coming.getBoardId(), first ? 0 : moreTopics);
        }
        changed.fire(new PageChanged(Stream.of(
                        Stream.of("boards"),
                        Stream.of(to, from)
                                .flatMap(topic -> Stream.of(
                                        "topic:" + topic.getId(), "board:" + topic.getBoardId(), topic.getSubject())),
                        relocation.authors(to, route).stream().map(id -> "member:" + id))
                .flatMap(tags -> tags)
                .filter(Objects::nonNull)
                .toList()));
    }
}
