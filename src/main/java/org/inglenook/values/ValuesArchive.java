package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import org.inglenook.media.Pictures;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchivePart;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchiveRows;
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

    @Inject
    ArchiveRows rows;

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
        return rows.count(ValueStatement.class, Claim.class, Evidence.class, ValuesChange.class);
    }

    @Override
    public void write(ArchiveWriter archive) {
        words.write(archive);
        archive.list(CHANGES, lines -> rows.each(ValuesChange.class, change -> lines.add(line(change, archive))));
        archive.list(EVIDENCE, lines -> rows.each(Evidence.class, piece -> lines.add(line(piece, archive))));
        rows.each(Evidence.class, piece -> writeFile(piece, archive));
        archive.list(CLAIMS, lines -> rows.each(Claim.class, claim -> lines.add(line(claim, archive))));
        archive.list(
                STATEMENTS, lines -> rows.each(ValueStatement.class, statement -> lines.add(line(statement, archive))));
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
                .record("claim", CLAIM, rows.there(Claim.class, change.getClaimId()))
                .record("value", STATEMENT, rows.there(ValueStatement.class, change.getStatementId()))
                .text("title", change.getTitle())
                .text("part", change.getPart())
                .text("before", change.getBefore())
                .text("after", change.getAfter())
                .text("reason", change.getReason());
    }

    @Override
    public void read(ArchiveReader archive) {
        arrivals.read(archive);
        words.read(archive);
    }
}
