package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.Settings;

/** Remembers which record of ours one of another forum became. */
@ApplicationScoped
@Transactional
public class Origins {

    /** What the word in a board's old address is told from its id by. */
    public static final String SLUG = "slug ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    void keep(String forum, Origin.Kind kind, String oldId, long ownId, int number) {
        em.persist(new Origin(forum, kind, oldId, ownId, number));
    }

    Optional<Origin> find(String forum, Origin.Kind kind, String oldId) {
        return Optional.ofNullable(known(forum, kind, Set.of(oldId)).get(oldId));
    }

    /** Those of these that came already, in one query. */
    Map<String, Origin> known(String forum, Origin.Kind kind, Collection<String> oldIds) {
        if (oldIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select o from Origin o where o.forum = :forum and o.kind = :kind and o.oldId in :ids",
                        Origin.class)
                .setParameter("forum", forum)
                .setParameter("kind", kind)
                .setParameter("ids", Set.copyOf(oldIds))
                .getResultStream()
                .collect(Collectors.toMap(Origin::oldId, Function.identity()));
    }

    /** Where within the installation a record of another forum stands now; nothing for one that never came or is gone. */
    public Optional<String> address(String forum, Origin.Kind kind, String oldId) {
        return find(forum, kind, oldId).flatMap(origin -> {
            if (kind == Origin.Kind.BOARD) {
                return Optional.ofNullable(em.find(Board.class, origin.ownId())).map(Board::getAddress);
            }
            int number = Math.max(1, origin.number());
            return Posts.find(em, origin.ownId(), number)
                    .filter(Post::isMoved)
                    .map(Post::getMovedAddress)
                    .or(() -> Optional.ofNullable(em.find(Topic.class, origin.ownId()))
                            .map(topic -> number > 1 ? topic.addressOf(number) : topic.getAddress()));
        });
    }

    /** The path of a post on this site, as quotes link to it, or null. */
    String path(String forum, String oldId) {
        return find(forum, Origin.Kind.POST, oldId)
                .flatMap(origin -> Optional.ofNullable(em.find(Topic.class, origin.ownId()))
                        .map(topic -> settings.publicUrl().getRawPath() + topic.addressOf(origin.number())))
                .orElse(null);
    }
}
