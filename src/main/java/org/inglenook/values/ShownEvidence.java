package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.inglenook.media.ShownPictures;

/** Pictures that bear out a claim are public from the moment at which it is. */
@ApplicationScoped
@Transactional
class ShownEvidence implements ShownPictures {

    @PersistenceContext
    EntityManager em;

    @Override
    public boolean shows(long pictureId) {
        return !em.createQuery(
                        "select e.id from Evidence e join Claim c on c.id = e.claimId"
                                + " where e.pictureId = :picture and c.state <> :draft",
                        Long.class)
                .setParameter("picture", pictureId)
                .setParameter("draft", Claim.State.DRAFT)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
