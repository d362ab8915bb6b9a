package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.inglenook.FiredEvents;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.StaleTextException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimsTest extends OnBothDatabases {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final FiredEvents<PageChanged> changed = new FiredEvents<>();

    ClaimsTest() {
        super(
                "EvidenceContent",
                "Evidence",
                "PictureVariant",
                "Picture",
                "Claim",
                "ValueStatement",
                "ValuesChange",
                "EarlierText");
    }

    @AfterEach
    void forget() {
        changed.clear();
        clock.set("2026-11-21T10:00:00Z");
    }

    @Test
    void claimExpiresWithItsLastDayWhereTheShopIs() {
        long id = published(text("Every drop comes from one mill."));

        clock.set("2026-12-31T22:59:59Z");
        assertEquals(Standing.VALID, standing(id));
        clock.set("2026-12-31T23:00:00Z");
        assertEquals(Standing.EXPIRED, standing(id));
    }

    @Test
    void claimOfTomorrowDoesNotHoldToday() {
        long id = published(new ClaimText(
                null,
                "From next year",
                "All",
                null,
                SaysSo.WE,
                null,
                null,
                LocalDate.of(2027, 1, 1),
                null,
                null,
                null));

        assertEquals(Standing.UPCOMING, standing(id));
        clock.set("2026-12-31T23:00:00Z");
        assertEquals(Standing.VALID, standing(id));
    }

    @Test
    void draftsAreNobodyElsesBusiness() {
        long id = draft(text("A draft"));
        with(claims -> claims.rewrite(id, text("A better draft"), claims.get(id).getVersion(), ""));

        with(claims -> assertTrue(claims.publicOnes().isEmpty()));
        assertEquals(List.of(), log());
        assertEquals(List.of(), changed.fired());
        with(claims -> claims.discard(id));
        with(claims -> assertTrue(claims.find(id).isEmpty()));
    }

    @Test
    void publishingNeedsAScopeAndTheNameOfTheThirdParty() {
        long unscoped = draft(new ClaimText(null, "A", "", null, SaysSo.WE, null, null, null, null, null, null));
        long unnamed =
                draft(new ClaimText(null, "A", "All", null, SaysSo.THIRD_PARTY, " ", "7", null, null, null, null));

        assertEquals(
                "scope", refusal(claims -> claims.publish(unscoped)).field().orElseThrow());
        assertEquals(
                "verifier", refusal(claims -> claims.publish(unnamed)).field().orElseThrow());
    }

    @Test
    void allThatIsInTheWayOfPublishingIsSaidAtOnce() {
        long id = draft(new ClaimText(
                null,
                "Savon écologique",
                "",
                null,
                SaysSo.THIRD_PARTY,
                "",
                "",
                null,
                LocalDate.of(2026, 11, 20),
                null,
                ""));

        assertEquals(
                List.of(
                        "scope values.claim.missing.scope",
                        "verifier values.claim.missing.verifier",
                        "until values.claim.error.over",
                        "statement values.claim.error.remarked"),
                refusal(claims -> claims.publish(id)).reasons().stream()
                        .map(reason -> reason.field().orElseThrow() + " " + reason.key())
                        .toList());
    }

    @Test
    void everyPublicChangeIsWrittenDownWithOldNewAndReason() {
        long id = published(text("Every drop comes from one mill."));
        with(claims -> claims.rewrite(
                id,
                text("Nine drops in ten come from one mill."),
                claims.get(id).getVersion(),
                "The 2026 harvest was small"));
        with(claims -> claims.withdraw(id, "The mill has closed"));

        List<ValuesChange> log = log();
        assertEquals(
                List.of(
                        ValuesChange.Kind.CLAIM_WITHDRAWN,
                        ValuesChange.Kind.CLAIM_CHANGED,
                        ValuesChange.Kind.CLAIM_PUBLISHED),
                log.stream().map(ValuesChange::getKind).toList());
        ValuesChange change = log.get(1);
        assertEquals("statement", change.getPart());
        assertEquals("Every drop comes from one mill.", change.getBefore());
        assertEquals("Nine drops in ten come from one mill.", change.getAfter());
        assertEquals("The 2026 harvest was small", change.getReason());
        assertEquals(clock.instant(), change.getAt());
        assertEquals("The mill has closed", log.get(0).getReason());
        assertEquals(3, changed.fired().size());
        assertTrue(changed.fired().contains(new PageChanged("values", "claim:" + id)));
    }

    @Test
    void whoMayNotSeeDraftsGetsPagesWithoutThem() {
        long draft = draft(text("Not yet said"));
        long first = published(text("Said first"));
        long second = published(text("Said second"));
        with(claims -> {
            var page = claims.page(null, 1, false);
            assertEquals(List.of(first), page.items().stream().map(Claim::getId).toList());
            assertEquals(
                    List.of(second),
                    claims.page(page.next(), 1, false).items().stream()
                            .map(Claim::getId)
                            .toList());
            assertEquals(
                    List.of(draft, first, second),
                    claims.page(null, 5, true).items().stream()
                            .map(Claim::getId)
                            .toList());
        });
    }

    @Test
    void withdrawnClaimStaysReadableAndComesBack() {
        long id = published(text("Plastic-free"));
        assertEquals(
                "because", refusal(claims -> claims.withdraw(id, " ")).field().orElseThrow());
        with(claims -> claims.withdraw(id, "There is plastic in the tape"));
        assertEquals(Standing.WITHDRAWN, standing(id));
        with(claims -> assertEquals(1, claims.publicOnes().size()));
        assertEquals(
                "values.claim.error.notLive",
                refusal(claims -> claims.withdraw(id, "Again")).key());
        assertEquals(
                "values.claim.error.public",
                refusal(claims -> claims.discard(id)).key());

        with(claims -> claims.publish(id));
        assertEquals(Standing.VALID, standing(id));
    }

    @Test
    void addressStaysWhenTheWordsChangeAndIsNeverTakenTwice() {
        long first = published(text("Changes"));
        long second = draft(text("Changes"));
        with(claims -> {
            assertEquals("changes-2", claims.get(first).getSlug());
            assertEquals("changes-3", claims.get(second).getSlug());
            claims.rewrite(first, text("Other words"), claims.get(first).getVersion(), "");
            assertEquals("changes-2", claims.get(first).getSlug());
        });
    }

    @Test
    void secondWriterIsToldAndOverwritesNothing() {
        long id = draft(text("First"));
        long opened = database.inTransaction(em -> claims(em).get(id).getVersion());
        with(claims -> claims.rewrite(id, text("The first writer’s"), opened, ""));

        assertThrows(
                StaleTextException.class, () -> with(claims -> claims.rewrite(id, text("The second’s"), opened, "")));
    }

    @Test
    void pdfIsKeptAsEvidenceUnderAPlainName() {
        long id = published(text("A"));
        byte[] pdf = "%PDF-1.7 invoice".getBytes(StandardCharsets.ISO_8859_1);
        long evidence = database.inTransaction(em -> evidence(em)
                .add(id, shows("Invoices"), "..\\..\\Rechnung <Öl>\r\n 2026.pdf.exe", pdf, "")
                .getId());

        database.run(em -> {
            Evidence kept = evidence(em).of(id).get(0);
            assertEquals("rechnung-ol-2026-pdf.pdf", kept.getFileName());
            assertEquals("application/pdf", kept.getMime());
            assertEquals(pdf.length, evidence(em).content(evidence).orElseThrow().length);
            evidence(em).remove(id, evidence);
        });
        database.run(em -> assertTrue(evidence(em).content(evidence).isEmpty()));
        assertEquals(ValuesChange.Kind.EVIDENCE_REMOVED, log().get(0).getKind());
    }

    @Test
    void evidenceIsALinkAFileOrWords() {
        long id = draft(text("A"));
        assertThrows(
                DomainException.class, () -> database.run(em -> evidence(em).add(id, shows("Nothing"))));
        assertThrows(DomainException.class, () -> new EvidenceText("A", "javascript:alert(1)", "", "", LAST_DAY));
        database.run(em -> evidence(em)
                .add(id, new EvidenceText("A page", "https://mill.example/growers", "", "", LocalDate.of(2026, 2, 2))));
        database.run(em ->
                assertEquals(Evidence.Kind.LINK, evidence(em).of(id).get(0).getKind()));
    }

    @Test
    void evidenceIsAPersonWhoCanBeNamed() {
        long id = draft(text("A"));
        database.run(em -> evidence(em)
                .add(
                        id,
                        new EvidenceText("She counts", "", "", "Hélène Bérard, accountant", LocalDate.of(2026, 2, 2))));
        database.run(em -> {
            Evidence witness = evidence(em).of(id).get(0);
            assertEquals(Evidence.Kind.PERSON, witness.getKind());
            assertEquals("Hélène Bérard, accountant", witness.getPerson());
        });
    }

    @Test
    void pictureIsKeptWithItsWordsAndGoesWithTheEvidence() throws IOException {
        long id = draft(text("A"));
        byte[] png = png();
        assertEquals(
                "alt",
                assertThrows(
                                DomainException.class,
                                () -> database.run(em -> evidence(em).add(id, shows("The map"), "map.png", png, "")))
                        .field()
                        .orElseThrow());
        long piece = database.inTransaction(em -> evidence(em)
                .add(id, shows("The map"), "map.png", png, "Four suppliers")
                .getId());
        database.run(em -> {
            assertEquals(Evidence.Kind.PICTURE, evidence(em).of(id).get(0).getKind());
            assertEquals(1, pictures(em));
        });
        database.run(em -> evidence(em).remove(id, piece));
        database.run(em -> assertEquals(0, pictures(em)));
    }

    @Test
    void evidenceHasItsDateAndNoneOfTomorrow() {
        long id = draft(text("A"));
        assertThrows(DomainException.class, () -> new EvidenceText("A", "", "Words", "", null));
        EvidenceText tomorrows = new EvidenceText("A", "", "Words", "", LocalDate.of(2026, 11, 22));
        DomainException refusal = assertThrows(
                DomainException.class, () -> database.run(em -> evidence(em).add(id, tomorrows)));
        assertEquals("values.evidence.error.future", refusal.key());
    }

    @Test
    void evidenceOfAnotherClaimIsNotThisOnesToRemove() {
        long id = draft(text("A"));
        long other = draft(text("B"));
        long piece = database.inTransaction(em -> evidence(em)
                .add(id, new EvidenceText("A", "", "Words", "", LocalDate.of(2026, 2, 2)))
                .getId());
        assertThrows(
                DomainException.class, () -> database.run(em -> evidence(em).remove(other, piece)));
    }

    @Test
    void productShowsWhatMayBeSaidOfItToday() {
        long holds = published(about("Olive oil from one mill", "TF-FLS", "4711"));
        long drafted = draft(about("Not said yet", "TF-FLS"));
        long over = published(about("Ends soon", "tf-fls"));
        published(text("Of no product in particular"));

        assertEquals(List.of(holds, over), holding(" tf-FLS "));
        assertEquals(List.of(holds), holding("4711"));
        assertEquals(List.of(), holding("471"));
        clock.set("2026-12-31T23:00:00Z");
        assertEquals(List.of(), holding("TF-FLS"));
        assertTrue(drafted > 0);
    }

    @Test
    void productsChangeInPublicAndAreWrittenOnce() {
        long id = published(about("A", "TF-FLS", "tf-fls ", "", "B 2"));
        with(claims -> assertEquals(List.of("TF-FLS", "B 2"), claims.get(id).getProducts()));
        with(claims -> claims.rewrite(id, about("A", "B 2"), claims.get(id).getVersion(), ""));
        with(claims -> assertEquals(List.of("B 2"), claims.get(id).getProducts()));
        assertEquals("TF-FLS, B 2", log().get(0).getBefore());
        assertEquals(List.of(), holding("TF-FLS"));
        String[] many = IntStream.range(0, 101).mapToObj(n -> "P" + n).toArray(String[]::new);
        assertEquals(
                "products",
                assertThrows(DomainException.class, () -> about("A", many))
                        .field()
                        .orElseThrow());
    }

    @Test
    void whoeverLooksAgainSaysSoInTheLog() {
        long id = published(text("A"));
        with(claims -> assertFalse(claims.get(id).isReviewDue(claims.today())));
        with(claims -> claims.review(id, LocalDate.of(2026, 12, 1), "Three invoices read"));
        with(claims -> {
            assertEquals(LocalDate.of(2026, 11, 21), claims.get(id).getReviewedOn());
            assertFalse(claims.get(id).isReviewDue(LocalDate.of(2026, 11, 30)));
            assertTrue(claims.get(id).isReviewDue(LocalDate.of(2026, 12, 1)));
        });
        assertEquals(ValuesChange.Kind.CLAIM_REVIEWED, log().get(0).getKind());
        assertEquals("Three invoices read", log().get(0).getReason());
        assertEquals(
                "next",
                refusal(claims -> claims.review(id, LocalDate.of(2026, 11, 21), ""))
                        .field()
                        .orElseThrow());
    }

    @Test
    void whatIsOverIsNeitherReviewedNorPublished() {
        long id = published(text("A"));
        clock.set("2026-12-31T23:00:00Z");
        assertEquals(
                "values.claim.error.notHolding",
                refusal(claims -> claims.review(id, null, "")).key());
        long late = draft(text("B"));
        assertEquals("until", refusal(claims -> claims.publish(late)).field().orElseThrow());
    }

    @Test
    void remarkedWordsNeedEvidenceBeforeTheyArePublic() {
        ClaimText vague = text("Un savon respectueux de l’environnement");
        assertEquals(
                "values.claim.error.remarked",
                refusal(claims -> claims.publish(vague)).key());
        with(claims -> assertEquals(List.of(), claims.all()));

        long id = draft(vague);
        assertEquals("statement", refusal(claims -> claims.publish(id)).field().orElseThrow());
        database.run(em ->
                evidence(em).add(id, new EvidenceText("Fiche", "", "92 % de fibre", "", LocalDate.of(2026, 2, 2))));
        with(claims -> claims.publish(id));
        assertEquals(Standing.VALID, standing(id));

        long plain = published(text("A"));
        assertEquals(
                "values.claim.error.remarked",
                refusal(claims -> claims.rewrite(plain, vague, claims.get(plain).getVersion(), ""))
                        .key());
    }

    @Test
    void datesOutOfReasonAreRefusedInWords() {
        assertThrows(DomainException.class, () -> until(LocalDate.of(9999, 1, 1)));
        assertThrows(DomainException.class, () -> until(LocalDate.of(2025, 1, 1)));
    }

    @Test
    void logIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            published(text("Claim " + i));
        }
        database.run(em -> {
            var first = changes(em).page(null, 2);
            var second = changes(em).page(first.next(), 2);
            var third = changes(em).page(second.next(), 2);
            assertEquals("Claim 4", first.items().get(0).getTitle());
            assertEquals("Claim 2", second.items().get(0).getTitle());
            assertEquals(1, third.items().size());
            assertEquals(null, third.next());
        });
    }

    @Test
    void valuesChangeInPublicAndSayWhat() {
        long id = database.inTransaction(em -> values(em)
                .add(ValueStatement.Kind.VALUE, new StatementText("Name the oil", ""))
                .getId());
        database.run(em -> values(em).rewrite(id, new StatementText("Name every oil", "All of them"), 1));
        database.run(em -> values(em).remove(id));
        database.run(em -> assertTrue(values(em).list(ValueStatement.Kind.VALUE).isEmpty()));
        database.run(em -> values(em).putBack(id));

        database.run(
                em -> assertFalse(values(em).list(ValueStatement.Kind.VALUE).isEmpty()));
        assertEquals(
                List.of("VALUE_ADDED", "VALUE_REMOVED", "VALUE_CHANGED", "VALUE_ADDED"),
                log().stream().map(change -> change.getKind().name()).toList());
        assertEquals("Name the oil", log().get(2).getBefore());
        assertEquals("Name every oil\nAll of them", log().get(2).getAfter());
    }

    @Test
    void whatMayBeSaidOfAProductIsOneStatementHoweverManyClaimsThereAre() {
        published(about("A", "SOAP-1"));
        IntStream.range(0, 12).forEach(i -> published(about("Other " + i, "OTHER")));

        int queries = database.queriesOf(em ->
                assertEquals(1, lists(em).holdingFor(List.of(" soap-1"), 50).size()));
        assertEquals(1, queries);
        database.run(em -> {
            assertEquals(5, lists(em).holdingFor(List.of("other"), 5).size());
            assertEquals(List.of(), lists(em).holdingFor(List.of(), 5));
        });
    }

    @Test
    void productThatIsTakenOutOfAClaimNoLongerFindsIt() {
        long id = published(about("A", "SOAP-1", "SOAP-2"));
        with(claims -> claims.rewrite(
                id, about("A", "Soap-2", "SOAP-3"), claims.get(id).getVersion(), ""));

        assertEquals(List.of(), holding("soap-1"));
        assertEquals(List.of(id), holding("SOAP-2"));
        assertEquals(List.of(id), holding("soap-3"));
    }

    @Test
    void pictureOfADraftIsWithheldUntilItIsPublished() throws IOException {
        byte[] bytes = png();
        long id = draft(text("The press has a name."));
        long picture = database.inTransaction(em -> evidence(em)
                .add(id, shows("The press"), "press.png", bytes, "A press")
                .getPictureId());

        assertFalse(isShown(picture));
        with(claims -> claims.publish(id));
        assertTrue(isShown(picture));
        with(claims -> claims.withdraw(id, "It broke"));
        assertTrue(isShown(picture));
    }

    @Test
    void upgradeFindsTheProductsThatClaimsNamedBefore() throws IOException {
        long several = published(about("A", "SOAP 1", "Öl-2", "x".repeat(100)));
        long none = published(text("B"));
        long one = published(about("C", "SOAP 1"));
        String script = new String(
                ClaimsTest.class
                        .getResourceAsStream("/db/migration/V202611221101__values_products_and_days_to_look_up.sql")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        database.run(em -> {
            em.createNativeQuery("delete from values_claim_product").executeUpdate();
            Stream.of(script.split(";"))
                    .filter(statement -> statement.contains("values_line_number"))
                    .forEach(statement -> em.createNativeQuery(statement).executeUpdate());
        });

        assertEquals(List.of(several, one), holding("soap 1"));
        assertEquals(List.of(several), holding("ÖL-2"));
        assertEquals(List.of(several), holding("X".repeat(100)));
        with(claims -> assertEquals(List.of(), claims.get(none).getProducts()));
    }

    @Test
    void listsOfAddressesReadNoClaims() {
        long shown = published(text("Shown to all"));
        long hidden = draft(text("Hidden"));

        database.run(em -> {
            assertEquals(Map.of(shown, "/values/shown-to-all"), lists(em).publicAddresses(50_000));
            assertEquals(Map.of(shown, "/values/shown-to-all"), lists(em).publicAddresses(List.of(shown, hidden, 99L)));
        });
    }

    private static ClaimText text(String statement) {
        return new ClaimText(
                null, statement, "All bars", List.of(), SaysSo.WE, null, null, null, LAST_DAY, null, "Amélie");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static ClaimText about(String statement, String... products) {
        return new ClaimText(
                null, statement, "All", List.of(products), SaysSo.WE, null, null, null, LAST_DAY, null, "Amélie");
    }

    private List<Long> holding(String product) {
        return database.inTransaction(em -> lists(em).holdingFor(List.of("another", product), 50).stream()
                .map(Claim::getId)
                .toList());
    }

    private boolean isShown(long picture) {
        return database.inTransaction(em -> room(em).get(ShownEvidence.class).shows(picture));
    }

    private static long pictures(EntityManager em) {
        return em.createQuery("select count(p) from Picture p", Long.class).getSingleResult();
    }

    private static ClaimText until(LocalDate last) {
        return new ClaimText(null, "A", "All", null, SaysSo.WE, null, null, LocalDate.of(2026, 1, 1), last, null, null);
    }

    private static EvidenceText shows(String what) {
        return new EvidenceText(what, "", "", "", LocalDate.of(2026, 1, 12));
    }

    private long draft(ClaimText text) {
        return database.inTransaction(em -> claims(em).draft(text).getId());
    }

    private long published(ClaimText text) {
        long id = draft(text);
        with(claims -> claims.publish(id));
        return id;
    }

    private Standing standing(long id) {
        return database.inTransaction(
                em -> claims(em).get(id).standing(claims(em).today()));
    }

    private DomainException refusal(Consumer<Claims> work) {
        return assertThrows(DomainException.class, () -> with(work));
    }

    private void with(Consumer<Claims> work) {
        database.run(em -> work.accept(claims(em)));
    }

    private List<ValuesChange> log() {
        return database.inTransaction(em -> changes(em).page(null, 50).items());
    }

    private Wiring room(EntityManager em) {
        return ValuesRoom.at(em, clock);
    }

    private Claims claims(EntityManager em) {
        Claims claims = room(em).get(Claims.class);
        claims.changed = changed;
        return claims;
    }

    private ClaimLists lists(EntityManager em) {
        return room(em).get(ClaimLists.class);
    }

    private ClaimEvidence evidence(EntityManager em) {
        return room(em).get(ClaimEvidence.class);
    }

    private Values values(EntityManager em) {
        return room(em).get(Values.class);
    }

    private ValuesChanges changes(EntityManager em) {
        return room(em).get(ValuesChanges.class);
    }
}
