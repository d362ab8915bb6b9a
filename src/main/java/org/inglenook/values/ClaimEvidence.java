package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.INVALID;
import static org.inglenook.platform.DomainException.Kind.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;

/** What bears claims out. */
@ApplicationScoped
@Transactional
public class ClaimEvidence {

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    Pictures pictures;

    @Inject
    ValuesChanges log;

    @Inject
    Clock clock;

    public List<Evidence> of(long claimId) {
        return of(List.of(claimId)).getOrDefault(claimId, List.of());
    }

    /** By claim, in the order of adding; one query for all. */
    public Map<Long, List<Evidence>> of(Collection<Long> claimIds) {
        if (claimIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e from Evidence e where e.claimId in :claims order by e.id", Evidence.class)
                .setParameter("claims", claimIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Evidence::getClaimId));
    }

    public Optional<Evidence> find(long id) {
        return Optional.ofNullable(em.find(Evidence.class, id));
    }

    public Optional<byte[]> content(long id) {
        return Optional.ofNullable(em.find(EvidenceContent.class, id)).map(EvidenceContent::getContent);
    }

    /** A link, a person, or words. */
    public Evidence add(long claimId, EvidenceText said) {
        if (said.link().isEmpty() && said.text().isEmpty() && said.person().isEmpty()) {
            throw DomainException.field("link", INVALID, "values.evidence.error.empty");
        }
        return added(claims.get(claimId), new Evidence(claimId, said));
    }

    /**
     * A PDF or a picture; which it is, its content tells.
     *
     * @param alt what the picture tells those who don't see it
     */
    public Evidence add(long claimId, EvidenceText said, String fileName, byte[] bytes, String alt) {
        Claim claim = claims.get(claimId);
        if (!EvidenceFile.isPdf(bytes)) {
            return added(
                    claim,
                    new Evidence(claimId, said, pictures.add(bytes, alt, false).getId()));
        }
        EvidenceFile file = EvidenceFile.ofPdf(fileName, bytes);
        Evidence evidence = added(claim, new Evidence(claimId, said, file));
        em.persist(new EvidenceContent(evidence.getId(), file.content()));
        return evidence;
    }

    /** @param claimId the claim to which it must belong */
    public void remove(long claimId, long id) {
        Evidence evidence = find(id).filter(found -> found.getClaimId() == claimId)
                .orElseThrow(() -> new DomainException(NOT_FOUND, "values.evidence.error.gone"));
        Claim claim = claims.get(claimId);
        drop(evidence);
        write(ValuesChange.Kind.EVIDENCE_REMOVED, claim, evidence.getShows(), "");
    }

    /** For good and without a word: with its claim. */
    void eraseOf(long claimId) {
        of(claimId).forEach(this::drop);
    }

    private void drop(Evidence evidence) {
        em.createQuery("delete from EvidenceContent c where c.evidenceId = :id")
                .setParameter("id", evidence.getId())
                .executeUpdate();
        if (evidence.getPictureId() != null) {
            pictures.remove(evidence.getPictureId());
        }
        em.remove(evidence);
        em.flush();
    }

    private Evidence added(Claim claim, Evidence evidence) {
        if (evidence.getDate().isAfter(claims.today())) {
            throw DomainException.field("date", INVALID, "values.evidence.error.future");
        }
        em.persist(evidence);
        em.flush();
        write(ValuesChange.Kind.EVIDENCE_ADDED, claim, "", evidence.getShows());
        return evidence;
    }

    private void write(ValuesChange.Kind kind, Claim claim, String before, String after) {
        if (claim.isPublic()) {
            log.write(ValuesChange.of(kind, claim, clock.instant()).saying("evidence", before, after));
            claims.announce(claim);
        }
    }
}
