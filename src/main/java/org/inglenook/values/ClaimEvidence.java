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

    /** A link, or words. */
    public Evidence add(long claimId, EvidenceText said) {
        if (said.link().isEmpty() && said.text().isEmpty()) {
            throw DomainException.field("link", INVALID, "values.evidence.error.empty");
        }
        return added(claims.get(claimId), new Evidence(claimId, said));
    }

    /** A PDF or a picture; which it is, its content tells. */
    public Evidence add(long claimId, EvidenceText said, String fileName, byte[] bytes) {
        EvidenceFile file = EvidenceFile.isPdf(bytes)
                ? EvidenceFile.ofPdf(fileName, bytes)
                : EvidenceFile.ofPicture(fileName, pictures.prepare(bytes));
        Evidence evidence = added(claims.get(claimId), new Evidence(claimId, said, file));
        em.persist(new EvidenceContent(evidence.getId(), file.content()));
        return evidence;
    }

    public void remove(long id) {
        Evidence evidence = find(id).orElseThrow(() -> new DomainException(NOT_FOUND, "values.evidence.error.gone"));
        Claim claim = claims.get(evidence.getClaimId());
        em.createQuery("delete from EvidenceContent c where c.evidenceId = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.remove(evidence);
        write(ValuesChange.Kind.EVIDENCE_REMOVED, claim, evidence.getShows(), "");
    }

    private Evidence added(Claim claim, Evidence evidence) {
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
