package org.inglenook.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inglenook.notes.Openings.Known;
import org.inglenook.platform.Language;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private static final Instant PLACED = Instant.parse("2026-11-03T20:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Known FIRST = new Known(1, PLACED, null, "", false, "", false, "", "3 × fig leaf");
    private static final Known FRIEND = new Known(
            3,
            PLACED,
            Instant.parse("2025-10-01T10:00:00Z"),
            "North-facing balcony",
            true,
            "Please no ribbon this time.",
            false,
            "two cats, Leeds",
            "3 × fig leaf");

    private static List<Opening> of(Known known, String... used) {
        return Openings.of(known, Set.of(used), Locale.ENGLISH, PARIS, 0);
    }

    @Test
    void thereAreTwoOfDifferentKindsAndTheMostPersonalComesFirst() {
        List<Opening> offers = of(FRIEND);
        assertEquals(
                List.of("reply", "board"), offers.stream().map(Opening::pattern).toList());
        assertTrue(
                offers.get(1).text().contains("North-facing balcony"),
                offers.get(1).text());
    }

    @Test
    void whatBeganTheLastNoteIsNotOfferedAgain() {
        for (Opening offer : of(FRIEND)) {
            assertFalse(of(FRIEND, offer.pattern()).stream()
                    .anyMatch(again -> again.pattern().equals(offer.pattern())));
        }
        assertEquals(2, of(FIRST, "first").size());
        assertEquals(2, of(FIRST, "items").size());
    }

    @Test
    void onlyWhatIsTrueIsSaid() {
        assertEquals(
                List.of("This is your first order with us.", "3 × fig leaf: that is what you chose this time."),
                of(FIRST).stream().map(Opening::text).toList());
        Known unknown = new Known(0, PLACED, null, "", false, "", false, "", "");
        assertEquals(List.of("day"), of(unknown).stream().map(Opening::pattern).toList());
        assertTrue(of(unknown).get(0).text().contains("3 November 2026")
                || of(unknown).get(0).text().contains("November 3, 2026"));
    }

    @Test
    void aLongSilenceAndAQuickReturnAreCounted() {
        assertEquals(
                "It has been 13 months, and here is your name again.",
                of(FRIEND, "reply", "board", "note", "fact").get(0).text());
        Known soon = new Known(2, PLACED, PLACED.minusSeconds(86_400 * 9), "", false, "", false, "", "soap");
        assertEquals(
                "Only 9 days since your last order, and here you are again.",
                of(soon).get(0).text());
        assertEquals(
                "This is your second order with us.", of(soon, "soon").get(0).text());
        assertEquals(
                "This is your 11th order with us.",
                of(new Known(11, PLACED, null, "", false, "", false, "", ""))
                        .get(0)
                        .text());
    }

    @Test
    void whoUnwrapsAPresentIsNotToldWhatTheGiverDid() {
        Known gift = new Known(3, PLACED, FRIEND.previous(), "", false, "No ribbon.", true, "two cats", "soap");
        assertEquals(
                List.of("gift", "items"),
                of(gift).stream().map(Opening::pattern).toList());
    }

    @Test
    void neighboursGetOtherWords() {
        assertNotEquals(
                of(FIRST).get(0).text(),
                Openings.of(FIRST, Set.of(), Locale.ENGLISH, PARIS, 1).get(0).text());
    }

    @Test
    void aQuotedSentenceDoesNotEndTwice() {
        for (long turn = 0; turn < 2; turn++) {
            Known said = new Known(1, PLACED, null, "", false, "No ribbon, please. ", false, "", "soap");
            String text = Openings.of(said, Set.of(), Locale.ENGLISH, PARIS, turn)
                    .get(0)
                    .text();
            assertTrue(text.contains("“No ribbon, please”"), text);
        }
    }

    @Test
    void somebodysBracesAreNoVariableOfOurs() {
        Known sly = new Known(1, PLACED, null, "", false, "Hi {name}", false, "", "soap");
        assertEquals(List.of(), NoteText.variables(of(sly).get(0).text()));
    }

    @Test
    void everyKindIsASentenceInEveryLanguage() {
        for (Locale language : Language.SUPPORTED) {
            for (long turn = 0; turn < 2; turn++) {
                Set<String> used = Set.of();
                for (int more = 0; more < 10; more++) {
                    List<Opening> offers = Openings.of(FRIEND, used, language, PARIS, turn);
                    for (Opening offer : offers) {
                        assertTrue(offer.text().matches("(?s)\\P{Ll}.*\\."), offer.text());
                        assertFalse(offer.text().contains("notes.opening"), offer.text());
                        assertFalse(offer.text().matches(".*[{}].*"), offer.text());
                        used = new java.util.HashSet<>(used);
                        ((java.util.HashSet<String>) used).add(offer.pattern());
                    }
                }
            }
        }
    }
}
