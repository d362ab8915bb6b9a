package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.identity.SignedIn;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.FieldChange;
import org.inglenook.platform.RewrittenTexts.Change;
import org.inglenook.platform.StaleTextException;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;
import org.inglenook.values.TranslatedClaim.PieceWords;
import org.junit.jupiter.api.Test;

/** Values and claims in English, for a shop whose own language is French. */
class ValueTranslationsTest extends OnBothDatabases {

    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");

    ValueTranslationsTest() {
        super("Translation", "EarlierText", "Evidence", "Claim", "ValueStatement", "ValuesChange");
    }

    @Test
    void translationOfAClaimIsOlderOnceTheClaimOrItsEvidenceSaysSomethingElse() {
        long id = claim("Notre huile est du pays.");
        write(id, "Our oil is local.", 0);
        assertFalse(isOlder(id));

        run(room -> {
            Claims claims = room.get(Claims.class);
            claims.rewrite(id, text("Notre huile est de Banon."), claims.get(id).getVersion(), "");
        });
        assertTrue(isOlder(id));
        write(id, "Our oil is from Banon.", 1);
        assertFalse(isOlder(id));

        run(room -> room.get(ClaimEvidence.class)
                .add(id, new EvidenceText("La facture", "", "Payée.", "", LocalDate.of(2026, 11, 1))));
        assertTrue(isOlder(id), "what the new piece shows is not translated");
    }

    @Test
    void whoOpenedAnotherEditionOverwritesNothing() {
        long id = claim("Notre huile est du pays.");
        write(id, "Our oil is local.", 0);
        assertThrows(StaleTextException.class, () -> write(id, "Our oil is near.", 0));
        assertEquals("Our oil is local.", said(id).statement());
    }

    @Test
    void nothingIsTranslatedIntoTheOriginalsOwnLanguageNorOfWhatIsNotThere() {
        long id = claim("Notre huile est du pays.");
        TranslatedClaim words = new TranslatedClaim("Encore", "", "", List.of());
        DomainException refused = assertThrows(
                DomainException.class,
                () -> run(room ->
                        room.get(ValueTranslations.class).write("fr", ValueTranslations.ofClaim(id), words, "", 0)));
        assertEquals("platform.tongue.error.original", refused.key());
        for (String subject : List.of("claim:999999", "statement:999999", "claim:", "claim:x", "board:1")) {
            assertThrows(
                    DomainException.class,
                    () -> run(room -> room.get(ValueTranslations.class).original(subject)),
                    subject);
        }
    }

    @Test
    void valueIsTranslatedLikeAClaimAndItsLanguagesAreKnown() {
        long id = ask(room -> room.get(Values.class)
                .add(ValueStatement.Kind.VALUE, new StatementText("Les mains", "Les nôtres."))
                .getId());
        String subject = ValueTranslations.ofStatement(id);
        run(room -> {
            ValueTranslations translations = room.get(ValueTranslations.class);
            Wording original = translations.original(subject);
            translations.write("en", subject, new StatementText("Hands", "Ours."), Translation.mark(original), 0);
        });
        run(room -> {
            ValueTranslations translations = room.get(ValueTranslations.class);
            assertEquals(Map.of("en", Set.of(subject)), translations.subjects());
            assertEquals(List.of("en"), translations.languagesOf(Set.of(subject)));
            assertEquals(List.of(), translations.languagesOf(Set.of("claim:1")));
            Translation there = translations.find("en", subject).orElseThrow();
            assertFalse(there.isOlderThan(room.get(Values.class).get(id).text()));
        });
    }

    @Test
    void translationIsBroughtBackAndGoesWithItsClaim() {
        long id = claim("Notre huile est du pays.");
        write(id, "Our oil is local.", 0);
        write(id, "Our oil is near.", 1);
        String place = "values-translation:en:claim:" + id;
        List<Change> changes =
                ask(room -> room.get(ValueTranslationEditions.class).changesSince(last(place, room)));
        assertEquals(
                List.of("values.edit.statement"),
                changes.stream().map(Change::label).toList());
        assertEquals("/studio/values/languages/en/claim:" + id, ask(room -> room.get(ValueTranslationEditions.class)
                .bringBack(last(place, room))));
        assertEquals("Our oil is local.", said(id).statement());

        run(room -> room.get(Claims.class).discard(id));
        run(room -> {
            assertEquals(Map.of(), room.get(ValueTranslations.class).subjects());
            assertEquals(List.of(), room.get(EarlierTexts.class).list(place));
        });
    }

    @Test
    void whatTheOriginalSaidWhenItWasTranslatedIsKnownOnceItChanges() {
        long id = claim("Notre huile est du pays.");
        long kept = proof(id, "La facture");
        long taken = proof(id, "La photo");
        write(id, "Our oil is local.", 0);

        run(room -> {
            Claims claims = room.get(Claims.class);
            claims.rewrite(id, text("Notre huile est de Banon."), claims.get(id).getVersion(), "");
            room.get(ClaimEvidence.class).remove(id, taken);
        });
        long come = proof(id, "La visite");

        Map<String, FieldChange> changes = changes(id);
        assertEquals(
                Set.of("statement", "shows-" + come, "words-" + come, "shows-" + taken, "words-" + taken),
                changes.keySet());
        assertEquals("Notre huile est du pays.", changes.get("statement").getBefore());
        assertTrue(changes.get("shows-" + come).isAdded());
        assertTrue(changes.get("shows-" + taken).isGone());
        assertFalse(changes.containsKey("shows-" + kept));
    }

    @Test
    void originalThatChangesWhileItsTranslationIsTypedIsKnownAsItStoodBesideIt() {
        long id = claim("Notre huile est du pays.");
        String subject = ValueTranslations.ofClaim(id);
        String beside =
                ask(room -> Translation.mark(room.get(ValueTranslations.class).original(subject)));
        run(room -> {
            Claims claims = room.get(Claims.class);
            claims.rewrite(id, text("Notre huile est de Banon."), claims.get(id).getVersion(), "");
        });
        TranslatedClaim words = new TranslatedClaim("Our oil is local.", "All", "", List.of());
        run(room -> room.get(ValueTranslations.class).write("en", subject, words, beside, 0));

        assertTrue(isOlder(id));
        assertEquals("Notre huile est du pays.", changes(id).get("statement").getBefore());
    }

    @Test
    void whatNobodyKeptIsNotKnown() {
        long id = claim("Notre huile est du pays.");
        TranslatedClaim words = new TranslatedClaim("Our oil is local.", "All", "", List.of());
        run(room ->
                room.get(ValueTranslations.class).write("en", ValueTranslations.ofClaim(id), words, "of long ago", 0));
        assertTrue(isOlder(id));
        assertEquals(Optional.empty(), from(id));
    }

    @Test
    void translationThatIsBroughtBackIsOfTheOriginalThatItWasMadeFrom() {
        long id = claim("Notre huile est du pays.");
        write(id, "Our oil is local.", 0);
        run(room -> {
            Claims claims = room.get(Claims.class);
            claims.rewrite(id, text("Notre huile est de Banon."), claims.get(id).getVersion(), "");
        });
        write(id, "Our oil is from Banon.", 1);
        assertEquals(Map.of(), changes(id));
        run(room ->
                room.get(ValueTranslationEditions.class).bringBack(last("values-translation:en:claim:" + id, room)));
        assertEquals("Notre huile est du pays.", changes(id).get("statement").getBefore());
    }

    @Test
    void wordsThatDontFitAreRefused() {
        assertThrows(DomainException.class, () -> new TranslatedClaim(" ", "", "", List.of()));
        assertThrows(DomainException.class, () -> new TranslatedClaim("x".repeat(501), "", "", List.of()));
        assertThrows(DomainException.class, () -> new PieceWords(1L, "x".repeat(301), "", ""));
    }

    private long claim(String statement) {
        return ask(room -> room.get(Claims.class).draft(text(statement)).getId());
    }

    private long proof(long claim, String shows) {
        return ask(room -> room.get(ClaimEvidence.class)
                .add(claim, new EvidenceText(shows, "", "En mots.", "", LocalDate.of(2026, 11, 1)))
                .getId());
    }

    private Optional<Wording> from(long claim) {
        return ask(room -> {
            ValueTranslations translations = room.get(ValueTranslations.class);
            return translations.from(
                    translations.find("en", ValueTranslations.ofClaim(claim)).orElseThrow());
        });
    }

    /** What has changed in the claim since it was translated. */
    private Map<String, FieldChange> changes(long claim) {
        Wording now = ask(room -> room.get(ValueTranslations.class).original(ValueTranslations.ofClaim(claim)));
        return FieldChange.between(from(claim).orElseThrow().fields(), now.fields());
    }

    private static ClaimText text(String statement) {
        return new ClaimText(null, statement, "Tout", null, SaysSo.WE, "", "", null, null, null, "");
    }

    private void write(long claim, String statement, long edition) {
        run(room -> {
            ValueTranslations translations = room.get(ValueTranslations.class);
            String subject = ValueTranslations.ofClaim(claim);
            TranslatedClaim words = new TranslatedClaim(statement, "All", "", List.of());
            translations.write("en", subject, words, Translation.mark(translations.original(subject)), edition);
        });
    }

    private boolean isOlder(long claim) {
        return ask(room -> ValueTranslations.isOlder(
                room.get(ValueTranslations.class)
                        .find("en", ValueTranslations.ofClaim(claim))
                        .orElseThrow(),
                room.get(Claims.class).get(claim),
                room.get(ClaimEvidence.class).of(claim)));
    }

    private TranslatedClaim said(long claim) {
        return ask(room -> room.get(ValueTranslations.class)
                .find("en", ValueTranslations.ofClaim(claim))
                .orElseThrow()
                .as(TranslatedClaim.class));
    }

    private static EarlierText last(String place, Wiring room) {
        return room.get(EarlierTexts.class).list(place).get(0);
    }

    private void run(Consumer<Wiring> work) {
        database.run(em -> work.accept(room(em)));
    }

    private <T> T ask(Function<Wiring, T> question) {
        return database.inTransaction(em -> question.apply(room(em)));
    }

    private Wiring room(EntityManager em) {
        Caller caller = new Caller();
        caller.arrives(new SignedIn(7, "ada", "Ada", Role.OWNER, Locale.ENGLISH, 1L, Instant.EPOCH, Set.of()));
        return ValuesRoom.at(em, clock).with(Caller.class, caller);
    }
}
