package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.Language;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.Settings;

/** Mails notifications that are due and not read in the page meanwhile: a mail for each topic, or one for all that came together. */
@ApplicationScoped
@Transactional
public class NewsMailer {

    private static final int AT_A_TIME = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    NewsMailWriter writer;

    @Inject
    Members members;

    @Inject
    Participants participants;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Members to whom something is to be mailed by now, some of them. */
    List<Long> due() {
        return em.createQuery(
                        "select distinct n.memberId from Notification n where n.mailDueAt <= :now and n.silent = false",
                        Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_A_TIME)
                .getResultList();
    }

    /** Mails to one member what is due; their wishes are held meanwhile, so that no other node does the same. */
    void mail(long memberId) {
        MemberWishes wishes = held(memberId);
        List<Notification> due = em.createQuery(
                        "select n from Notification n where n.memberId = :member and n.mailDueAt <= :now and n.silent = false"
                                + " order by n.id",
                        Notification.class)
                .setParameter("member", memberId)
                .setParameter("now", clock.instant())
                .getResultList();
        Optional<MailReader> reader = reader(memberId);
        List<MailedPost> posts = reader.isEmpty() ? List.of() : unread(due);
        if (!posts.isEmpty() && !wishes.takeMail(clock.instant(), settings.notificationMailsPerHour())) {
            due.forEach(notification -> notification.mailAt(wishes.nextHour()));
            return;
        }
        due.forEach(Notification::mailed);
        if (!posts.isEmpty()) {
            send(reader.get(), wishes, posts);
        }
    }

    /** A mail for each topic while the hour allows, the last of them for all that is left; the first has been counted. */
    private void send(MailReader reader, MemberWishes wishes, List<MailedPost> posts) {
        List<List<MailedPost>> topics = new ArrayList<>(posts.stream()
                .collect(Collectors.groupingBy(post -> post.topic().getId(), LinkedHashMap::new, Collectors.toList()))
                .values());
        if (wishes.isTogether()) {
            outbox.send(writer.digest(reader, flat(topics)));
            return;
        }
        int most = settings.notificationMailsPerHour();
        Instant now = clock.instant();
        while (topics.size() > 1 && wishes.takeMail(now, most)) {
            outbox.send(writer.ofTopic(reader, topics.remove(0)));
        }
        outbox.send(topics.size() == 1 ? writer.ofTopic(reader, topics.get(0)) : writer.digest(reader, flat(topics)));
    }

    private static List<MailedPost> flat(List<List<MailedPost>> topics) {
        return topics.stream().flatMap(List::stream).toList();
    }

    private MemberWishes held(long memberId) {
        MemberWishes wishes = em.find(MemberWishes.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (wishes == null) {
            wishes = new MemberWishes(memberId);
            em.persist(wishes);
            em.flush();
        }
        return wishes;
    }

    /** Nobody, where there is no such member any more or they were banned. */
    private Optional<MailReader> reader(long memberId) {
        return members.emailOf(memberId)
                .filter(address -> participants
                        .find(memberId)
                        .filter(Participant::isBanned)
                        .isEmpty())
                .map(address -> new MailReader(
                        memberId,
                        address,
                        Language.supported(members.languageOf(memberId).orElse(Locale.ENGLISH))));
    }

    /** What was not read and still stands. */
    private List<MailedPost> unread(List<Notification> due) {
        List<Notification> unread =
                due.stream().filter(notification -> !notification.isSeen()).toList();
        if (unread.isEmpty()) {
            return List.of();
        }
        Map<Long, Post> posts = em.createQuery("select p from Post p where p.id in :ids", Post.class)
                .setParameter(
                        "ids", unread.stream().map(Notification::getPostId).toList())
                .getResultStream()
                .collect(Collectors.toMap(Post::getId, Function.identity()));
        Map<Long, Topic> topics = em.createQuery("select t from Topic t where t.id in :ids", Topic.class)
                .setParameter(
                        "ids", unread.stream().map(Notification::getTopicId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(Topic::getId, Function.identity()));
        Map<Long, MemberCard> authors =
                members.cards(unread.stream().map(Notification::getAuthorId).collect(Collectors.toSet()));
        return unread.stream()
                .map(told -> mailed(told, posts.get(told.getPostId()), topics.get(told.getTopicId()), authors))
                .filter(Objects::nonNull)
                .toList();
    }

    private static MailedPost mailed(Notification told, Post post, Topic topic, Map<Long, MemberCard> authors) {
        if (post == null || topic == null || !post.isShown() || !topic.isShown()) {
            return null;
        }
        MemberCard author = authors.get(told.getAuthorId());
        return new MailedPost(topic, post, author == null ? "" : author.displayName(), told.getCause());
    }
}
