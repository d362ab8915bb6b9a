package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.inglenook.media.WithheldPictures;

/** Pictures that bear out a claim are nobody else's business until it is published; their addresses could be guessed. */
@ApplicationScoped
@Transactional
class DraftEvidence implements WithheldPictures {

    @PersistenceContext
    EntityManager em;

    @Override
    public boolean withholds(long pictureId) {
        return !em.createQuery(
                        "select e.id from Evidence e join Claim c on c.id = e.claimId"
                                + " where e.pictureId = :picture and c.state = :draft",
                        Long.class)
                .setParameter("picture", pictureId)
                .setParameter("draft", Claim.State.DRAFT)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
