package org.inglenook.plugin.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.inglenook.media.Pictures;

/** Keeps the one look that is proposed. */
@ApplicationScoped
@Transactional
public class LookProposals {

    @PersistenceContext
    EntityManager em;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    public Optional<Proposed> current() {
        return Optional.ofNullable(em.find(LookProposal.class, LookProposal.ONLY))
                .map(kept -> new Proposed(kept.address(), kept.found(), kept.logoPictureId(), kept.foundAt()));
    }

    /** In place of the one before. */
    public void keep(String address, FoundLook look, Long logo) {
        forget(null);
        em.persist(new LookProposal(address, look, logo, clock.instant()));
    }

    /** @param taken the picture that is the logo now, or null: what else was found for one is of no use any more */
    public void forget(Long taken) {
        LookProposal kept = em.find(LookProposal.class, LookProposal.ONLY);
        if (kept == null) {
            return;
        }
        if (kept.logoPictureId() != null && !kept.logoPictureId().equals(taken)) {
            pictures.remove(kept.logoPictureId());
        }
        em.remove(kept);
        em.flush();
    }
}
