package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.Slugs;

/** Whom somebody may be about to mention: few, those first who speak in the topic. Only who has written here is named, and nobody who is banned. */
@ApplicationScoped
@Transactional
public class MentionNames {

    static final int MOST = 6;

    private static final int LATEST_POSTS = 100;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final int LOOKED_AT = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    /**
     * @param asker who types, and is not named
     * @param topicId where, or 0 for a topic that is about to be started
     * @param typed what stands behind the @ so far
     */
    public List<MemberCard> suggest(long asker, long topicId, String typed) {
        String begun = typed == null ? "" : typed.strip();
        if (begun.length() > LONGEST) {
            return List.of();
        }
        List<Long> here = speakersIn(topicId);
        Map<Long, MemberCard> cards = members.cards(here);
        List<MemberCard> near = here.stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .filter(card -> isCalled(card, begun))
                .toList();
        List<MemberCard> far = near.size() < MOST && begun.length() >= SHORTEST
                ? members.beginning(Slugs.of(begun), LOOKED_AT)
                : List.of();
        Set<MemberCard> all = new LinkedHashSet<>(near);
        all.addAll(far);
        Set<Long> unfit = unfit(all.stream().map(MemberCard::id).toList(), new HashSet<>(here));
        return all.stream()
                .filter(card -> card.id() != asker && !unfit.contains(card.id()))
                .limit(MOST)
                .toList();
    }

    /** Who wrote the latest posts of a topic, the last one first. */
    private List<Long> speakersIn(long topicId) {
        Topic topic = em.find(Topic.class, topicId);
        if (topic == null || !topic.isShown()) {
            return List.of();
        }
        return em.createQuery(
                        "select p.authorId from Post p where p.topicId = :topic and p.number > :before and p.shown = true"
                                + " order by p.number desc",
                        Long.class)
                .setParameter("topic", topicId)
                .setParameter("before", topic.getPostCount() - LATEST_POSTS)
                .getResultStream()
                .distinct()
                .toList();
    }

    /** Who is banned, or has never written here. */
    private Set<Long> unfit(Collection<Long> ids, Set<Long> speakers) {
        Set<Long> unfit = new HashSet<>(ids);
        if (ids.isEmpty()) {
            return unfit;
        }
        Set<Long> counted = new HashSet<>();
        em.createQuery("select p from Participant p where p.memberId in :ids", Participant.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(participant -> {
                    counted.add(participant.getMemberId());
                    if (!participant.isBanned() && !participant.isFresh()) {
                        unfit.remove(participant.getMemberId());
                    }
                });
        // Who came with an import is counted only when they write.
        ids.stream()
                .filter(id -> !counted.contains(id) && (speakers.contains(id) || hasWritten(id)))
                .forEach(unfit::remove);
        return unfit;
    }

    private boolean hasWritten(long memberId) {
        return !em.createQuery("select p.id from Post p where p.authorId = :member and p.shown = true", Long.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** By the handle, or by a word of the name that others read. */
    private static boolean isCalled(MemberCard card, String begun) {
        String start = begun.toLowerCase(Locale.ROOT);
        return card.name().startsWith(start)
                || Stream.of(card.displayName().toLowerCase(Locale.ROOT).split("\\s+"))
                        .anyMatch(word -> word.startsWith(start));
    }
}
