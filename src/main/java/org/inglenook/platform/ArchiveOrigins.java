package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What records are called in archives: by the installation that made them first, wherever they have come since. */
@ApplicationScoped
@Transactional
public class ArchiveOrigins {

    /** Sixteen hexadecimal digits of an installation, and what the record is there. */
    static final Pattern KEY = Pattern.compile("[0-9a-f]{16}-[a-z0-9-]{1,70}");

    private static final int NAME = 16;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What this installation is called; made up when it is first asked for. */
    public String installation() {
        Installation known = em.find(Installation.class, Installation.ONLY);
        if (known == null) {
            String name = UUID.randomUUID().toString().replace("-", "").substring(0, NAME);
            known = new Installation(name, clock.instant());
            em.persist(known);
        }
        return known.getName();
    }

    /** The keys of what came from elsewhere, by its id here. */
    Map<Long, String> byOwnId(String kind) {
        return of(kind).stream()
                .collect(Collectors.toMap(ArchiveOrigin::getOwnId, ArchiveOrigin::getOrigin, (first, second) -> first));
    }

    /** What came from elsewhere, by its key. */
    Map<String, Long> byKey(String kind) {
        return of(kind).stream().collect(Collectors.toMap(ArchiveOrigin::getOrigin, ArchiveOrigin::getOwnId));
    }

    private List<ArchiveOrigin> of(String kind) {
        return em.createQuery("select o from ArchiveOrigin o where o.kind = :kind order by o.id", ArchiveOrigin.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    void bind(String kind, String key, long ownId, long archiveId) {
        em.persist(new ArchiveOrigin(kind, key, ownId, archiveId));
    }

    /** It came before, and is another one here now. */
    void bindAgain(String kind, String key, long ownId, long archiveId) {
        em.createQuery("select o from ArchiveOrigin o where o.kind = :kind and o.origin = :key", ArchiveOrigin.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getSingleResult()
                .became(ownId, archiveId);
    }

    /** What this archive brought of a kind. */
    List<Long> broughtBy(long archiveId, String kind) {
        return em.createQuery(
                        "select o.ownId from ArchiveOrigin o where o.archiveId = :archive and o.kind = :kind",
                        Long.class)
                .setParameter("archive", archiveId)
                .setParameter("kind", kind)
                .getResultList();
    }

    void forget(long archiveId, String kind) {
        em.createQuery("delete from ArchiveOrigin o where o.archiveId = :archive and o.kind = :kind")
                .setParameter("archive", archiveId)
                .setParameter("kind", kind)
                .executeUpdate();
    }
}
