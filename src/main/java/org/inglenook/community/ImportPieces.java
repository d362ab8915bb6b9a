package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** The bytes of a file that is taken in, each piece in a transaction of its own: it may have gigabytes. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ImportPieces {

    @PersistenceContext
    EntityManager em;

    void append(long importId, int place, byte[] content) {
        em.persist(new ImportPiece(importId, place, content));
    }

    Optional<byte[]> piece(long importId, int place) {
        return em.createQuery(
                        "select p from ImportPiece p where p.importId = :import and p.place = :place",
                        ImportPiece.class)
                .setParameter("import", importId)
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .map(ImportPiece::content);
    }

    @Transactional(TxType.REQUIRED)
    void erase(long importId) {
        em.createQuery("delete from ImportPiece p where p.importId = :import")
                .setParameter("import", importId)
                .executeUpdate();
    }
}
