package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.community.Route.Run;
import org.inglenook.platform.InstantConverter;

/**
 * Carries posts from one topic to another, both locked, with all that hangs on them. Each keeps its row, and leaves another under its old
 * number that says where it is; rows that said it is here say where it is then, so that one look always finds it. What costs a
 * statement costs it for each run of neighbours, and not for each post.
 */
@ApplicationScoped
@Transactional
public class Relocation {

    private static final int AT_A_TIME = 500;

    /** Derby compares each row of an update that changes a foreign key with every other. */
    private static final int AT_ONCE = 100;

    /** Literals, since Derby takes no parameters in a list of what is selected. */
    private static final String PLACE =
            "insert into community_post (version, topicid, number, authorid, markdown, createdat, changedat, shown, bymaker,"
                    + " movedtopic, movednumber) select 1, %d, p.number - (%d), 0, cast(?1 as varchar(200)), p.createdat,"
                    + " cast(?2 as timestamp), false, false, p.topicid, p.number from community_post p"
                    + " where p.topicid = %d and p.number >= %d and p.number <= %d";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @return which numbers they have now */
    Route carry(Topic from, Topic to, Collection<Integer> numbers) {
        em.flush();
        Instant now = clock.instant();
        Route route = Route.of(numbers, placesKept(from, to), to.getPostCount() + 1);
        Map<Optional<Integer>, List<Long>> answering = answering(from, route);
        for (Run run : route.runs()) {
            takePlacesBack(from, to, run);
            run.parts(AT_ONCE).forEach(part -> of(
                            "update Post p set p.topicId = :to, p.number = p.number + :shift, p.changedAt = :now",
                            from,
                            part)
                    .setParameter("to", to.getId())
                    .setParameter("shift", part.shift())
                    .setParameter("now", now)
                    .executeUpdate());
            leavePlaces(from, to, run, now);
            readdress(from, to, run);
        }
        to.growTo(route.end());
        answering.forEach(this::answer);
        held(from, to, route);
        touchFirst(from, to, now);
        return route;
    }

    /** Numbers that posts of one topic had in the other before they came. */
    private Map<Integer, Integer> placesKept(Topic from, Topic to) {
        return em.createQuery(
                        "select s.movedNumber, s.number from Post s where s.topicId = :to and s.movedTopic = :from",
                        Object[].class)
                .setParameter("to", to.getId())
                .setParameter("from", from.getId())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Integer) row[1]));
    }

    private void takePlacesBack(Topic from, Topic to, Run run) {
        em.createQuery("delete from Post s where s.topicId = :to and s.movedTopic = :from and s.movedNumber >= :first"
                        + " and s.movedNumber <= :last")
                .setParameter("to", to.getId())
                .setParameter("from", from.getId())
                .setParameter("first", run.first())
                .setParameter("last", run.last())
                .executeUpdate();
    }

    private void leavePlaces(Topic from, Topic to, Run run, Instant now) {
        em.createNativeQuery(PLACE.formatted(from.getId(), run.shift(), to.getId(), run.to(), run.end()))
                .setParameter(1, to.getTitle())
                .setParameter(2, new InstantConverter().convertToDatabaseColumn(now))
                .executeUpdate();
    }

    /** What said that these posts are in the topic that they leave says where they are now. */
    private void readdress(Topic from, Topic to, Run run) {
        em.createQuery(
                        "update Post s set s.movedTopic = :to, s.movedNumber = s.movedNumber + :shift, s.markdown = :title"
                                + " where s.movedTopic = :from and s.movedNumber >= :first and s.movedNumber <= :last")
                .setParameter("to", to.getId())
                .setParameter("shift", run.shift())
                .setParameter("title", to.getTitle())
                .setParameter("from", from.getId())
                .setParameter("first", run.first())
                .setParameter("last", run.last())
                .executeUpdate();
        of("update Notification p set p.topicId = :to, p.number = p.number + :shift", from, run)
                .setParameter("to", to.getId())
                .setParameter("shift", run.shift())
                .executeUpdate();
    }

    private Query of(String update, Topic from, Run run) {
        return em.createQuery(update + " where p.topicId = :from and p.number >= :first and p.number <= :last")
                .setParameter("from", from.getId())
                .setParameter("first", run.first())
                .setParameter("last", run.last());
    }

    /** Ids of the posts that move and answer another, by how much the number of the other changes; by nothing where it stays behind. */
    private Map<Optional<Integer>, List<Long>> answering(Topic from, Route route) {
        return em.createQuery(
                        "select p.id, p.number, p.replyTo from Post p where p.topicId = :from and p.replyTo is not null",
                        Object[].class)
                .setParameter("from", from.getId())
                .getResultStream()
                .filter(row -> route.of((Integer) row[1]) != null)
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(route.of((Integer) row[2])).map(place -> place - (Integer) row[2]),
                        Collectors.mapping(row -> (Long) row[0], Collectors.toList())));
    }

    private void answer(Optional<Integer> shift, List<Long> posts) {
        for (int i = 0; i < posts.size(); i += AT_A_TIME) {
            Query update = em.createQuery("update Post p set p.replyTo = "
                    + (shift.isPresent() ? "p.replyTo + :shift" : "null") + " where p.id in :ids");
            shift.ifPresent(by -> update.setParameter("shift", by));
            update.setParameter("ids", posts.subList(i, Math.min(posts.size(), i + AT_A_TIME)))
                    .executeUpdate();
        }
    }

    /** Texts that wait go along with what they answer or change, and with a topic that goes as a whole. */
    private void held(Topic from, Topic to, Route route) {
        boolean whole = route.of(1) != null;
        em.createQuery("select h from HeldPost h where h.topicId = :topic and h.state in :states", HeldPost.class)
                .setParameter("topic", from.getId())
                .setParameter("states", List.of(HeldPost.State.WAITING, HeldPost.State.SWEPT))
                .getResultStream()
                .filter(waiting -> whole || route.of(waiting.getNumber()) != null)
                .forEach(waiting -> waiting.follow(to, route.of(waiting.getNumber())));
    }

    /** The first posts tell the search whether their topics are answered. */
    private void touchFirst(Topic from, Topic to, Instant now) {
        em.createQuery("update Post p set p.changedAt = :now where p.topicId in :topics and p.number = :first")
                .setParameter("now", now)
                .setParameter("topics", List.of(from.getId(), to.getId()))
                .setParameter("first", 1)
                .executeUpdate();
    }

    /** Members whose posts stand among these numbers of a topic. */
    List<Long> authors(Topic topic, Route route) {
        return route.runs().stream()
                .flatMap(run -> em.createQuery(
                                "select distinct p.authorId from Post p where p.topicId = :topic and p.number >= :first"
                                        + " and p.number <= :last",
                                Long.class)
                        .setParameter("topic", topic.getId())
                        .setParameter("first", run.to())
                        .setParameter("last", run.end())
                        .getResultStream())
                .filter(author -> !Objects.equals(author, Poster.VISITOR))
                .distinct()
                .toList();
    }
}
