package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** The bytes of archives, a piece at a time. Each is kept in a transaction of its own: an archive may have gigabytes. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ArchivePieces {

    static final int SIZE = 1_000_000;

    @PersistenceContext
    EntityManager em;

    void append(long archiveId, int place, byte[] content) {
        em.persist(new ArchivePiece(archiveId, place, content));
    }

    Optional<byte[]> piece(long archiveId, int place) {
        return em.createQuery(
                        "select p from ArchivePiece p where p.archiveId = :archive and p.place = :place",
                        ArchivePiece.class)
                .setParameter("archive", archiveId)
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .map(ArchivePiece::getContent);
    }

    void erase(long archiveId) {
        em.createQuery("delete from ArchivePiece p where p.archiveId = :archive")
                .setParameter("archive", archiveId)
                .executeUpdate();
    }
}
