package org.inglenook.values;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource;

/**
 * Every claim that the public can read, to be found; withdrawn and expired ones too, as their pages stay. The log of changes
 * tells which became something else: it has a line for each, also where only the evidence changed.
 */
@ApplicationScoped
@Transactional
public class ClaimSearch implements SearchSource {

    /** Each claim once, with the last line that tells of it. */
    private static final String LAST_CHANGES = "select l, c from ValuesChange l join Claim c on c.id = l.claimId"
            + " where c.state <> :draft and not exists (select m.id from ValuesChange m where m.claimId = l.claimId"
            + " and (m.at > l.at or (m.at = l.at and m.id > l.id)))";

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public Changes changedSince(String cursor, int atMost) {
        String since = cursor == null ? "" : " and l.at >= :at and (l.at > :at or l.id > :id)";
        TypedQuery<Object[]> query = em.createQuery(LAST_CHANGES + since + " order by l.at, l.id", Object[].class)
                .setParameter("draft", Claim.State.DRAFT)
                .setMaxResults(atMost);
        if (cursor != null) {
            Cursor from = Cursor.parse(cursor);
            query.setParameter("at", from.instant(0)).setParameter("id", from.number(1));
        }
        List<Object[]> rows = query.getResultList();
        Map<Long, List<Evidence>> borneOut =
                evidence.of(rows.stream().map(row -> ((Claim) row[1]).getId()).toList());
        List<SearchDocument> documents = rows.stream()
                .map(row -> document((ValuesChange) row[0], (Claim) row[1], borneOut))
                .toList();
        return new Changes(
                documents, rows.size() == atMost ? after((ValuesChange) rows.get(atMost - 1)[0]) : atTheEnd());
    }

    private static String after(ValuesChange change) {
        return Cursor.of(change.getAt(), change.getId()).encoded();
    }

    private String atTheEnd() {
        return Cursor.of(clock.instant().minus(OVERLAP), 0).encoded();
    }

    private static SearchDocument document(ValuesChange last, Claim claim, Map<Long, List<Evidence>> borneOut) {
        return new SearchDocument(
                String.valueOf(claim.getId()),
                claim.getAddress(),
                claim.getStatement(),
                words(claim, borneOut.getOrDefault(claim.getId(), List.of())),
                "",
                null,
                true,
                claim.getPublishedAt(),
                last.getAt());
    }

    /** Why it was withdrawn comes first, so that what is found says so. */
    private static String words(Claim claim, List<Evidence> evidence) {
        return Stream.concat(
                        Stream.of(
                                claim.getWithdrawnBecause(),
                                claim.getScope(),
                                claim.getVerifier(),
                                claim.getCertificateNumber()),
                        evidence.stream()
                                .flatMap(piece -> Stream.of(piece.getShows(), piece.getPerson(), piece.getText())))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
        return em.createQuery("select c.id from Claim c where c.id in :ids and c.state <> :draft", Long.class)
                .setParameter("ids", ids.stream().map(Long::valueOf).toList())
                .setParameter("draft", Claim.State.DRAFT)
                .getResultStream()
                .map(String::valueOf)
                .collect(toSet());
    }

    /** By today's date where the shop is; the index may have read the claim when it still held. */
    @Override
    public Map<String, Note> notes(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        LocalDate today = claims.today();
        Map<String, Note> notes = new HashMap<>();
        em.createQuery("select c from Claim c where c.id in :ids", Claim.class)
                .setParameter("ids", ids.stream().map(Long::valueOf).toList())
                .getResultStream()
                .forEach(claim -> note(claim, today)
                        .ifPresent(note -> notes.put(claim.getId().toString(), note)));
        return notes;
    }

    private static Optional<Note> note(Claim claim, LocalDate today) {
        return switch (claim.standing(today)) {
            case EXPIRED -> Optional.of(new Note("values.claim.expired", claim.getValidUntil()));
            case WITHDRAWN -> Optional.of(new Note("values.claim.withdrawn", claim.getWithdrawnAt()));
            case UPCOMING -> Optional.of(new Note("values.claim.upcoming", claim.getValidFrom()));
            default -> Optional.empty();
        };
    }

    @Override
    public long count() {
        return em.createQuery("select count(c) from Claim c where c.state <> :draft", Long.class)
                .setParameter("draft", Claim.State.DRAFT)
                .getSingleResult();
    }
}
