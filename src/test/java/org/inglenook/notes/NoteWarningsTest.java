package org.inglenook.notes;

import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteWarningsTest extends OnBothDatabases {

    private void with(Consumer<NotesFixture> work) {
        database.run(em -> work.accept(new NotesFixture(em)));
    }

    private static ThankedOrder order(long id, long customer, String name, boolean gift, Locale language) {
        return new ThankedOrder(
                id,
                "20" + id,
                COUNTS,
                customer,
                name,
                name,
                gift,
                language,
                NotesFixture.NOW.minusSeconds(id),
                "soap",
                NotesFixture.facts(gift, 1));
    }

    private static List<String> keys(NotesFixture f, ThankYouNote note) {
        return f.warnings.of(note).stream().map(Preflight.Problem::key).toList();
    }

    @Test
    void aPresentIsApprovedOnceSomebodyLookedWhoseItIs() {
        with(f -> {
            ThankYouNote note = f.follow(order(201, 901, "Ada", true, Locale.FRENCH));
            DomainException refusal = assertThrows(DomainException.class, () -> f.notes.approve(note.getId()));
            assertEquals("notes.warning.gift", refusal.key());
            assertEquals("warningsAreMeant", refusal.field().orElseThrow());
            assertEquals(NoteState.APPROVED, f.notes.approve(note.getId(), true).getState());
        });
    }

    @Test
    void whatMustBeMendedIsNotMeantAway() {
        with(f -> {
            ThankYouNote note = f.follow(order(202, 902, "Ada", true, Locale.FRENCH));
            f.notes.reword(note.getId(), "Chère {wer}");
            DomainException refusal = assertThrows(DomainException.class, () -> f.notes.approve(note.getId(), true));
            assertEquals("notes.preflight.variable.unknown", refusal.key());
        });
    }

    @Test
    void whoWasThankedThisWeekAndWhoGetsTheSameWordsAgainIsSaid() {
        with(f -> {
            ThankYouNote first = f.follow(order(203, 903, "Ada", false, Locale.FRENCH));
            f.notes.approve(first.getId());
            f.notes.em.flush();
            ThankYouNote second = f.follow(order(204, 903, "Ada", false, Locale.FRENCH));
            assertEquals(List.of("notes.warning.thanked", "notes.warning.same"), keys(f, second));
            f.notes.reword(second.getId(), "Deux fois en une semaine : le savon n’a pas eu le temps de sécher.");
            assertEquals(List.of("notes.warning.thanked"), keys(f, second));
        });
    }

    @Test
    void thatOthersGetTheSameBeginningIsOnlySaidOnceTheOwnerHasWritten() {
        with(f -> {
            f.notes.approve(
                    f.follow(order(230, 930, "Ada", false, Locale.FRENCH)).getId());
            ThankYouNote note = f.follow(order(231, 931, "Bea", false, Locale.FRENCH));
            f.notes.em.flush();
            assertEquals(List.of(), f.likenesses.of(note));
            f.notes.write(note.getId(), new ThankYouNotes.Draft(null, false, note.getTemplateId(), "Merci !"));
            assertEquals(1, f.likenesses.of(note).size());
            assertFalse(f.likenesses.of(note).get(0).samePerson());
        });
    }

    @Test
    void anotherLanguageThanTheOrdersIsSaid() {
        with(f -> {
            ThankYouNote note = f.follow(order(205, 905, "Ada", false, Locale.GERMAN));
            List<Preflight.Problem> warnings = f.warnings.of(note);
            assertEquals("notes.warning.language.none", warnings.get(0).key());
            assertEquals(
                    "The card is in French, the order in German, and there is no template in it. Write in it, make a"
                            + " template, or mean it.",
                    Messages.text(
                            Locale.ENGLISH,
                            warnings.get(0).key(),
                            warnings.get(0).args()));
            NoteTemplate viennese = f.templates.add(
                    "Wiener Gruß", Locale.forLanguageTag("de-AT"), Occasion.GIFT, "Servus, {firstName|du}!");
            assertEquals("notes.warning.language", f.warnings.of(note).get(0).key());
            f.templates.remove(viennese.getId());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is 10% off your next soap.",
                "Use the coupon below.",
                "It cost us 4,50 €.",
                "€5 for you",
                "$ 20 to spend",
                "Votre code promo : FIGUE",
                "Une remise vous attend.",
                "Ihr Gutschein liegt bei.",
                "mit 10 Prozent Rabatt",
                "Take -15 %"
            })
    void whatSpeaksOfMoneyIsFound(String text) {
        assertTrue(!NoteWarnings.price(text).isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is 100 % olive oil.",
                "Two cats in 2024, three now.",
                "Your order 1048 took 3 boxes.",
                "You discounted our doubts.",
                "Remis à Paul en main propre.",
                "Der Rabe sah zu."
            })
    void otherNumbersAndWordsAreFine(String text) {
        assertEquals("", NoteWarnings.price(text));
    }

    @Test
    void everyWarningIsASentenceInEveryLanguage() {
        for (String name : List.of("gift", "thanked", "same", "price", "language", "language.none")) {
            for (Locale language : Language.SUPPORTED) {
                assertTrue(
                        Messages.text(language, "notes.warning." + name, "X", "Y")
                                .endsWith("."),
                        name);
            }
        }
    }

    @Test
    void aBatchThatSaysTheSameIsPrintedOnceThatIsMeant() {
        with(f -> {
            List<Long> ids = new ArrayList<>();
            for (long id = 210; id < 214; id++) {
                ids.add(f.notes
                        .approve(f.follow(order(id, id, "Ada", false, Locale.FRENCH))
                                .getId())
                        .getId());
            }
            f.notes.em.flush();
            DomainException refusal = assertThrows(
                    DomainException.class,
                    () -> f.sheets.start(ids, PrintLayout.A6_SINGLE, new Sheets.Wish(false, false)));
            assertEquals("sameWordsAreMeant", refusal.field().orElseThrow());
            assertEquals(DomainException.Kind.CONFLICT, refusal.kind());
            assertEquals(List.of(4, 4), List.of(refusal.args()));
            assertEquals(
                    4,
                    f.sheets
                            .start(ids, PrintLayout.A6_SINGLE, Sheets.Wish.FIRST)
                            .getCards());
            assertThrows(
                    DomainException.class,
                    () -> f.sheets.start(ids, PrintLayout.A6_SINGLE, new Sheets.Wish(false, true)),
                    "a reprint of many that say the same is meant, too");
            f.sheets.start(ids.subList(0, 2), PrintLayout.A6_SINGLE, new Sheets.Wish(false, true));
        });
    }
}
