package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The bytes of files, a piece at a time. Each is kept in a transaction of its own: a file may have gigabytes. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class FilePieces {

    static final int SIZE = 1_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void append(KeptFile file, int place, byte[] content) {
        em.persist(new FilePiece(file, place, content, clock.instant()));
    }

    Optional<byte[]> piece(KeptFile file, int place) {
        return em.createQuery(
                        "select p from FilePiece p where p.kind = :kind and p.ownerId = :owner and p.place = :place",
                        FilePiece.class)
                .setParameter("kind", file.kind())
                .setParameter("owner", file.owner())
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .map(FilePiece::content);
    }

    @Transactional(TxType.REQUIRED)
    void erase(KeptFile file) {
        em.createQuery("delete from FilePiece p where p.kind = :kind and p.ownerId = :owner")
                .setParameter("kind", file.kind())
                .setParameter("owner", file.owner())
                .executeUpdate();
    }

    void eraseOlderThan(Instant before) {
        em.createQuery("delete from FilePiece p where p.madeAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
