package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource;
import org.inglenook.platform.SearchSource.Changes;
import org.inglenook.platform.SearchSource.Note;
import org.inglenook.values.TranslatedClaim.PieceWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimSearchTest extends OnBothDatabases {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");

    @AfterEach
    void turnBack() {
        clock.set("2026-11-21T10:00:00Z");
    }

    ClaimSearchTest() {
        super("Translation", "EarlierText", "Evidence", "Claim", "ValuesChange");
    }

    @Test
    void draftIsFoundByNobody() {
        long draft = draft("Not said yet.");
        assertEquals(List.of(), read(null, 500).documents());
        assertEquals(Set.of(), visible(draft));
        assertEquals(0, count());
    }

    @Test
    void everyPublicClaimIsReadOncePageByPage() {
        for (int i = 0; i < 7; i++) {
            long id = published("Claim " + i);
            database.run(em -> evidence(em).add(id, words("The mill’s letter")));
        }
        draft("Not said yet.");

        List<SearchDocument> read = new ArrayList<>();
        Changes changes;
        String cursor = null;
        do {
            changes = read(cursor, 3);
            read.addAll(changes.documents());
            cursor = changes.cursor();
        } while (changes.more());

        assertEquals(7, read.size());
        assertEquals(7, read.stream().map(SearchDocument::id).distinct().count());
        assertEquals(7, count());
        assertEquals("/values/claim-0", read.get(0).address());
        assertEquals("All bars The mill’s letter Signed in May.", read.get(0).text());
    }

    @Test
    void whatChangesIsToldOnceMoreAndTheRestIsNot() {
        published("Stays as it is");
        long id = published("No palm oil");
        String end = endAfterAWhile();

        database.run(em -> claims(em).rewrite(id, text("No palm oil at all"), version(em, id), ""));
        SearchDocument rewritten = only(read(end, 500));
        assertEquals("No palm oil at all", rewritten.title());
        assertEquals(clock.instant(), rewritten.changedAt());
    }

    @Test
    void evidenceThatComesAndGoesChangesTheClaim() {
        long id = published("No palm oil");
        String beforeAdding = endAfterAWhile();
        long piece = database.inTransaction(
                em -> evidence(em).add(id, words("The mill’s letter")).getId());
        assertTrue(only(read(beforeAdding, 500)).text().contains("mill’s letter"));

        String beforeRemoving = endAfterAWhile();
        database.run(em -> evidence(em).remove(id, piece));
        assertEquals("All bars", only(read(beforeRemoving, 500)).text());
    }

    @Test
    void changeThatIsCommittedLateIsStillRead() {
        String end = endAfterAWhile();
        clock.advance(SearchSource.OVERLAP.negated().plusSeconds(1));
        published("Committed late");
        assertEquals("Committed late", only(read(end, 500)).title());
    }

    @Test
    void withdrawnClaimIsFoundAndSaysSo() {
        long id = published("Plastic-free parcels");
        String end = endAfterAWhile();
        database.run(em -> claims(em).withdraw(id, "Our tape was not."));

        SearchDocument withdrawn = only(read(end, 500));
        assertTrue(withdrawn.shown());
        assertEquals("Our tape was not. All bars", withdrawn.text());
        assertEquals(Set.of(String.valueOf(id)), visible(id));
        assertEquals(1, count());
    }

    @Test
    void whatExpiredSaysSoFromItsMomentOnThoughTheIndexWasNotTold() {
        long id = database.inTransaction(em -> {
            long ends = claims(em)
                    .draft(until("Pressed by hand", LocalDate.of(2026, 12, 31)))
                    .getId();
            return claims(em).publish(ends).getId();
        });
        long holds = published("No palm oil");

        clock.set("2026-12-31T22:59:59Z");
        assertEquals(Map.of(), notes(id, holds));
        clock.set("2026-12-31T23:00:00Z");
        assertEquals(
                Map.of(String.valueOf(id), new Note("values.claim.expired", LocalDate.of(2026, 12, 31))),
                notes(id, holds));
        database.run(em -> claims(em).withdraw(id, "The press broke."));
        assertEquals("values.claim.withdrawn", notes(id).get(String.valueOf(id)).key());
    }

    @Test
    void erasedClaimIsVisibleToNobody() {
        long id = published("Gone");
        database.run(em -> claims(em).erase(id));
        assertEquals(Set.of(), visible(id));
        assertEquals(List.of(), read(null, 500).documents());
        assertEquals(0, count());
    }

    @Test
    void claimIsFoundInEachOfItsLanguagesByWhatIsSaidInThem() {
        long id = published("Pas d’huile de palme");
        long piece = database.inTransaction(
                em -> evidence(em).add(id, words("La lettre du moulin")).getId());
        String end = endAfterAWhile();
        translate(
                id,
                "No palm oil",
                new PieceWords(piece, "The mill’s letter", "", ""),
                new PieceWords(0L, "Gone", "", ""));

        SearchDocument english = only(read(end, 500));
        assertEquals(id + "@en", english.id());
        assertEquals("/values/pas-d-huile-de-palme?lang=en", english.address());
        assertEquals("No palm oil", english.title());
        assertEquals("All of it The mill’s letter", english.text(), "what is only in the original is found there");
        assertEquals("English", english.where());
        assertEquals(Locale.ENGLISH, english.language());
        assertEquals(2, read(null, 500).documents().size());
        assertEquals(2, count());
        assertEquals(Set.of(id + "@en", String.valueOf(id)), visible(String.valueOf(id), id + "@en", id + "@it"));
    }

    @Test
    void translationIsReadAgainWithItsClaimAndNotBeforeItIsPublic() {
        long id = draft("Pas d’huile de palme");
        translate(id, "No palm oil");
        assertEquals(List.of(), read(null, 500).documents());
        assertEquals(0, count());
        assertEquals(Set.of(), visible(id + "@en"));

        String end = endAfterAWhile();
        database.run(em -> claims(em).publish(id));
        assertEquals(List.of(String.valueOf(id), id + "@en"), ids(read(end, 500)));
        database.run(em -> claims(em).withdraw(id, "Il y en avait."));
        assertEquals("values.claim.withdrawn", notes(id + "@en").get(id + "@en").key());
        assertEquals(List.of(String.valueOf(id), id + "@en"), ids(read(end, 500)));
    }

    @Test
    void translationThatIsTakenAwayIsVisibleToNobody() {
        long id = published("Pas d’huile de palme");
        translate(id, "No palm oil");
        database.run(em ->
                ValuesRoom.at(em, clock).get(ValueTranslations.class).remove("en", ValueTranslations.ofClaim(id)));
        assertEquals(Set.of(String.valueOf(id)), visible(String.valueOf(id), id + "@en"));
        assertEquals(1, count());
    }

    @Test
    void indexThatWasMadeBeforeTranslationsWereReadReadsThemAll() {
        long id = published("Pas d’huile de palme");
        translate(id, "No palm oil");
        clock.advance(Duration.ofMinutes(1));
        String old = Cursor.of(clock.instant(), 0).encoded();
        assertEquals(List.of(id + "@en"), ids(read(old, 500)));
    }

    @Test
    void translationsAreReadPageByPageToo() {
        for (int i = 0; i < 4; i++) {
            translate(published("Oui " + i), "Yes " + i);
        }
        Set<String> read = new HashSet<>();
        Changes changes = read(null, 3);
        read.addAll(ids(changes));
        while (changes.more()) {
            changes = read(changes.cursor(), 3);
            read.addAll(ids(changes));
        }
        assertEquals(8, read.size());
    }

    private void translate(long id, String statement, PieceWords... pieces) {
        database.run(em -> ValuesRoom.at(em, clock)
                .get(ValueTranslations.class)
                .bring(
                        "en",
                        ValueTranslations.ofClaim(id),
                        new TranslatedClaim(statement, "All of it", "", List.of(pieces)),
                        Map.of()));
    }

    private static List<String> ids(Changes changes) {
        return changes.documents().stream().map(SearchDocument::id).toList();
    }

    private Set<String> visible(String... ids) {
        return database.inTransaction(em -> search(em).visible(List.of(ids)));
    }

    private Map<String, Note> notes(String id) {
        return database.inTransaction(em -> search(em).notes(List.of(id)));
    }

    private String endAfterAWhile() {
        clock.advance(Duration.ofMinutes(1));
        return read(null, 500).cursor();
    }

    private Changes read(String cursor, int atMost) {
        return database.inTransaction(em -> search(em).changedSince(cursor, atMost));
    }

    private static SearchDocument only(Changes changes) {
        assertEquals(1, changes.documents().size());
        return changes.documents().get(0);
    }

    private Set<String> visible(long id) {
        return database.inTransaction(em -> search(em).visible(List.of(String.valueOf(id))));
    }

    private Map<String, Note> notes(Long... ids) {
        return database.inTransaction(
                em -> search(em).notes(Stream.of(ids).map(String::valueOf).toList()));
    }

    private long count() {
        return database.inTransaction(em -> search(em).count());
    }

    private long draft(String statement) {
        return database.inTransaction(em -> claims(em).draft(text(statement)).getId());
    }

    private long published(String statement) {
        long id = draft(statement);
        database.run(em -> claims(em).publish(id));
        return id;
    }

    private static long version(EntityManager em, long id) {
        return em.find(Claim.class, id).getVersion();
    }

    private static ClaimText text(String statement) {
        return new ClaimText(null, statement, "All bars", List.of(), SaysSo.WE, null, null, null, null, null, "Amélie");
    }

    private static ClaimText until(String statement, LocalDate last) {
        return new ClaimText(null, statement, "All bars", List.of(), SaysSo.WE, null, null, null, last, null, "Amélie");
    }

    private static EvidenceText words(String shows) {
        return new EvidenceText(shows, "", "Signed in May.", "", LocalDate.of(2026, 5, 4));
    }

    private ClaimSearch search(EntityManager em) {
        return ValuesRoom.at(em, clock).get(ClaimSearch.class);
    }

    private ClaimEvidence evidence(EntityManager em) {
        return ValuesRoom.at(em, clock).get(ClaimEvidence.class);
    }

    private Claims claims(EntityManager em) {
        return ValuesRoom.at(em, clock).get(Claims.class);
    }
}
