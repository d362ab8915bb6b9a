package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.inglenook.media.Pictures;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchivePart;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchiveWriter;
import org.inglenook.platform.JsonBuilders;

/** Values in archives: statements, claims in every state, what bears them out, and the log of changes as it was written. */
@ApplicationScoped
public class ValuesArchive implements ArchivePart {

    static final String STATEMENTS = "values/statements";
    static final String CLAIMS = "values/claims";
    static final String EVIDENCE = "values/evidence";
    static final String CHANGES = "values/changes";

    static final String STATEMENT = "statement";
    static final String CLAIM = "claim";
    static final String PIECE = "evidence";
    static final String CHANGE = "change";
    static final String PICTURE = "picture";

    @PersistenceContext
    EntityManager em;

    @Inject
    ClaimEvidence evidence;

    @Inject
    Pictures pictures;

    @Inject
    ArchivedWords words;

    @Inject
    ValuesArrivals arrivals;

    @Override
    public String name() {
        return "values";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public long count() {
        return count(ValueStatement.class) + count(Claim.class) + count(Evidence.class) + count(ValuesChange.class);
    }

    private long count(Class<?> entity) {
        return em.createQuery("select count(e) from " + entity.getSimpleName() + " e", Long.class)
                .getSingleResult();
    }

    @Override
    public void write(ArchiveWriter archive) {
        words.write(archive);
        archive.list(CHANGES, lines -> each(ValuesChange.class, change -> lines.add(line(change, archive))));
        archive.list(EVIDENCE, lines -> each(Evidence.class, piece -> lines.add(line(piece, archive))));
        each(Evidence.class, piece -> writeFile(piece, archive));
        archive.list(CLAIMS, lines -> each(Claim.class, claim -> lines.add(line(claim, archive))));
        archive.list(STATEMENTS, lines -> each(ValueStatement.class, statement -> lines.add(line(statement, archive))));
    }

    private <T> void each(Class<T> entity, java.util.function.Consumer<T> work) {
        ArchiveWriter.each(
                (last, most) -> after(entity, last, most),
                row -> (Long)
                        em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row),
                work);
    }

    private <T> List<T> after(Class<T> entity, long last, int most) {
        return em.createQuery("select e from " + entity.getSimpleName() + " e where e.id > :last order by e.id", entity)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    private static ArchiveFields line(ValueStatement statement, ArchiveWriter archive) {
        return archive.line(STATEMENT, statement.getId())
                .word("kind", statement.getKind())
                .text("title", statement.getTitle())
                .text("text", statement.getText())
                .number("position", statement.getPosition())
                .moment("removed", statement.getRemovedAt());
    }

    private static ArchiveFields line(Claim claim, ArchiveWriter archive) {
        JsonArrayBuilder products = JsonBuilders.array();
        claim.getProducts().forEach(products::add);
        return archive.line(CLAIM, claim.getId())
                .text("slug", claim.getSlug())
                .record("value", STATEMENT, claim.getStatementId())
                .text("statement", claim.getStatement())
                .text("scope", claim.getScope())
                .tree("products", products.build())
                .word("says", claim.getSaysSo())
                .text("verifier", claim.getVerifier())
                .text("number", claim.getCertificateNumber())
                .day("from", claim.getValidFrom())
                .day("until", claim.getValidUntil())
                .day("review", claim.getReviewOn())
                .day("reviewed", claim.getReviewedOn())
                .text("responsible", claim.getResponsible())
                .word("state", claim.getState())
                .moment("published", claim.getPublishedAt())
                .moment("withdrawn", claim.getWithdrawnAt())
                .text("because", claim.getWithdrawnBecause())
                .moment("changed", claim.getChangedAt());
    }

    private ArchiveFields line(Evidence piece, ArchiveWriter archive) {
        Long picture = piece.getPictureId();
        return archive.line(PIECE, piece.getId())
                .record("claim", CLAIM, piece.getClaimId())
                .text("shows", piece.getShows())
                .text("link", piece.getLink())
                .text("text", piece.getText())
                .text("person", piece.getPerson())
                .day("date", piece.getDate())
                .record(
                        "picture",
                        PICTURE,
                        picture != null && pictures.find(picture).isPresent() ? picture : null)
                .text("file", piece.getFileName());
    }

    private void writeFile(Evidence piece, ArchiveWriter archive) {
        if (!piece.getFileName().isEmpty()) {
            archive.file(
                    file(archive.key(PIECE, piece.getId())),
                    evidence.content(piece.getId()).orElseThrow(ArchiveWriter::moved));
        }
    }

    static String file(String key) {
        return "values/files/" + key + ".pdf";
    }

    /** What it tells of may be gone for good: the log outlives it. */
    private ArchiveFields line(ValuesChange change, ArchiveWriter archive) {
        return archive.line(CHANGE, change.getId())
                .moment("at", change.getAt())
                .word("kind", change.getKind())
                .record("claim", CLAIM, there(Claim.class, change.getClaimId()))
                .record("value", STATEMENT, there(ValueStatement.class, change.getStatementId()))
                .text("title", change.getTitle())
                .text("part", change.getPart())
                .text("before", change.getBefore())
                .text("after", change.getAfter())
                .text("reason", change.getReason());
    }

    private Long there(Class<?> entity, Long id) {
        return id == null || em.find(entity, id) == null ? null : id;
    }

    @Override
    public void read(ArchiveReader archive) {
        arrivals.read(archive);
        words.read(archive);
    }
}
