package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** The bytes of PDFs, a piece at a time and each in a transaction of its own, so that none of them is long. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SheetPieces {
    static final int SIZE = 200_000;

    @PersistenceContext
    EntityManager em;

    void append(long sheet, int place, byte[] content) {
        em.persist(new SheetPiece(sheet, place, content));
        em.flush();
    }

    Optional<byte[]> piece(long sheet, int place) {
        return em.createQuery(
                        "select p from SheetPiece p where p.sheetId = :sheet and p.place = :place", SheetPiece.class)
                .setParameter("sheet", sheet)
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .map(SheetPiece::content);
    }

    void erase(long sheet) {
        em.createQuery("delete from SheetPiece p where p.sheetId = :sheet")
                .setParameter("sheet", sheet)
                .executeUpdate();
    }
}
