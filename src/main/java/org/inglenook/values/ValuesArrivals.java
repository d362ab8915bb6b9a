package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inglenook.media.Pictures;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Written;

/**
 * Values that come in an archive. What is here already stays as it is, evidence and log included. What is new comes as it was if the
 * importing person says so; else claims come as drafts, statements as removed ones, and the log of what was public elsewhere stays there.
 */
@ApplicationScoped
@Transactional
public class ValuesArrivals {

    /** No claim is over on it: a claim is published again as it once was, whatever its last day is now. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    Pictures pictures;

    @Inject
    ValuesChanges log;

    @Inject
    Event<PageChanged> changed;

    void read(ArchiveReader archive) {
        Set<Long> come = new HashSet<>();
        archive.lines(ValuesArchive.STATEMENTS, line -> readStatement(line, archive));
        archive.lines(ValuesArchive.CLAIMS, line -> readClaim(line, archive, come));
        archive.lines(ValuesArchive.EVIDENCE, line -> readEvidence(line, archive, come));
        if (archive.isLive()) {
            archive.lines(ValuesArchive.CHANGES, line -> readChange(line, archive));
        }
        changed.fire(new PageChanged("values"));
        come.forEach(claim -> changed.fire(new PageChanged("claim:" + claim)));
    }

    private void readStatement(ArchiveLine line, ArchiveReader archive) {
        Long known = archive.known(ValuesArchive.STATEMENT, line.key());
        if (known != null && em.find(ValueStatement.class, known) != null) {
            archive.left(ValuesArchive.STATEMENT);
            return;
        }
        Integer position = line.number("position");
        ValueStatement statement = new ValueStatement(
                line.word("kind", ValueStatement.Kind.class),
                new StatementText(line.text("title"), line.text("text")),
                position == null ? 0 : position);
        if (line.has("removed")) {
            statement.remove(line.at("removed"));
        } else if (!archive.isLive()) {
            statement.remove(archive.now());
        }
        em.persist(statement);
        em.flush();
        archive.took(ValuesArchive.STATEMENT, line.key(), statement.getId());
    }

    private void readClaim(ArchiveLine line, ArchiveReader archive, Set<Long> come) {
        Long known = archive.known(ValuesArchive.CLAIM, line.key());
        if (known != null && claims.find(known).isPresent()) {
            archive.left(ValuesArchive.CLAIM);
            return;
        }
        ClaimText text = text(line);
        Claim.State state = line.word("state", Claim.State.class);
        String slug = claims.freeSlug(Written.needed("slug", line.text("slug"), 190));
        boolean draft = state == Claim.State.DRAFT || !archive.isLive();
        Claim claim = draft ? new Claim(slug, text, line.at("changed")) : lived(slug, text, state, line);
        em.persist(claim);
        em.flush();
        come.add(claim.getId());
        archive.took(ValuesArchive.CLAIM, line.key(), claim.getId());
    }

    /** Goes through the life of a public claim again, each step on its day. */
    private static Claim lived(String slug, ClaimText text, Claim.State state, ArchiveLine line) {
        Instant published = line.at("published");
        Claim claim = new Claim(slug, text.endless(), published);
        claim.publish(published, LONG_AGO);
        LocalDate reviewed = line.day("reviewed");
        if (reviewed != null) {
            ClaimText.sane("reviewed", reviewed);
            claim.review(reviewed, null, published);
        }
        if (state == Claim.State.WITHDRAWN) {
            claim.withdraw(line.text("because"), line.at("withdrawn"));
        }
        claim.rewrite(text, line.at("changed"));
        return claim;
    }

    private static ClaimText text(ArchiveLine line) {
        List<String> products = line.list("products").stream()
                .map(product -> ((JsonString) product).getString())
                .toList();
        return new ClaimText(
                line.record("value", ValuesArchive.STATEMENT),
                line.text("statement"),
                line.text("scope"),
                products,
                line.word("says", SaysSo.class),
                line.text("verifier"),
                line.text("number"),
                line.day("from"),
                line.day("until"),
                line.day("review"),
                line.text("responsible"));
    }

    /** A claim that was here before keeps the evidence that it has here. */
    private void readEvidence(ArchiveLine line, ArchiveReader archive, Set<Long> come) {
        Long claim = line.needed("claim", ValuesArchive.CLAIM);
        if (!come.contains(claim)) {
            archive.left(ValuesArchive.PIECE);
            return;
        }
        EvidenceText said = new EvidenceText(
                line.text("shows"), line.text("link"), line.text("text"), line.text("person"), line.day("date"));
        Long picture = line.record("picture", ValuesArchive.PICTURE);
        Evidence piece;
        if (picture != null) {
            piece = new Evidence(claim, said, picture);
            em.persist(piece);
        } else if (line.has("file")) {
            piece = filed(claim, said, line, archive);
        } else {
            piece = new Evidence(claim, said);
            em.persist(piece);
        }
        em.flush();
        archive.took(ValuesArchive.PIECE, line.key(), piece.getId());
        em.flush();
        // A file may have megabytes; the next one needs the room.
        em.clear();
    }

    /** A document, known by its content; before there were pictures as evidence they were files too. */
    private Evidence filed(long claim, EvidenceText said, ArchiveLine line, ArchiveReader archive) {
        byte[] bytes = archive.file(ValuesArchive.file(line.key()), EvidenceFile.LONGEST);
        if (!EvidenceFile.isPdf(bytes)) {
            Evidence piece = new Evidence(
                    claim, said, pictures.add(bytes, said.shows(), false).getId());
            em.persist(piece);
            return piece;
        }
        EvidenceFile file = EvidenceFile.ofPdf(line.text("file", 200), bytes);
        Evidence piece = new Evidence(claim, said, file);
        em.persist(piece);
        em.flush();
        em.persist(new EvidenceContent(piece.getId(), file.content()));
        return piece;
    }

    private void readChange(ArchiveLine line, ArchiveReader archive) {
        Long known = archive.known(ValuesArchive.CHANGE, line.key());
        if (known != null && em.find(ValuesChange.class, known) != null) {
            archive.left(ValuesArchive.CHANGE);
            return;
        }
        ValuesChange change = ValuesChange.of(
                        line.word("kind", ValuesChange.Kind.class),
                        line.record("claim", ValuesArchive.CLAIM),
                        line.record("value", ValuesArchive.STATEMENT),
                        Written.needed("title", line.text("title"), 500),
                        line.at("at"))
                .saying(line.text("part", 40), line.text("before", 4000), line.text("after", 4000))
                .because(line.text("reason", 500));
        em.persist(change);
        em.flush();
        archive.took(ValuesArchive.CHANGE, line.key(), change.getId());
    }
}
