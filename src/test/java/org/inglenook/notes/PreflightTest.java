package org.inglenook.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.inglenook.notes.Preflight.Problem;
import org.inglenook.notes.Preflight.Subject;
import org.inglenook.notes.print.SampleCards;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    private final Preflight preflight = new Preflight(SampleCards.FONTS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Élodie Marchand",
                "Łukasz Wójcik",
                "Дарья К.",
                "Καλλιόπη",
                "Nguyễn Thị Minh",
                "مريم حداد",
                "מרים",
                "क्षितिजा",
                "Björk",
                "Žane Bērziņa",
                "Jean-Luc d’Arc",
                "María José de la Cruz",
                "Judith Guest",
                "Ann Sa",
                "dr Anna Weiß",
                "Wolfeschlegelsteinhausenbergerdorff-Altona von Hohenstein III"
            })
    void anOrdinaryNameIsFine(String name) {
        assertEquals(List.of(), keys(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty",
                "' ' | empty",
                "mr | empty",
                "elodie@example.com | email",
                "Élodie elodie@example.com | email",
                "www.soap.example | email",
                "<script>alert(1)</script> O’Neil | none",
                "12345 | none",
                "--- | none",
                "J | letter",
                "J. | letter",
                "É | letter",
                "JOHN SMITH | capitals",
                "mr JOHN SMITH | capitals",
                "ДАРЬЯ | capitals",
                "Anna & Ben | two",
                "Anna und Ben Weiß | two",
                "Élodie et Paul | two",
                "Anna/Ben | two",
                "Trois Figuiers SARL | company",
                "Müller GmbH | company",
                "ACME Ltd. | company",
                "test | test",
                "Test Testsson | test",
                "asdf | test",
                "Guest | test",
                "Anna2 | test"
            })
    void aNameThatWouldEmbarrassIsFound(String name, String problem) {
        assertTrue(keys(name == null ? "" : name).contains("notes.preflight.name." + problem), () -> keys(name) + "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "JP", "Anna & Ben", "Müller GmbH", "Test Testsson"})
    void theOwnerMaySayThatADoubtfulNameIsRight(String name) {
        assertFalse(keys(name).isEmpty());
        assertEquals(List.of(), keys(preflight.check(subject(name, name, true, false, "Dear " + name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@b.example", "<b>"})
    void nobodyMaySayThatNoNameIsRight(String name) {
        assertFalse(preflight.check(subject(name, name, true, false, "Hello")).isEmpty());
    }

    @Test
    void aCancelledOrdersNoteIsRefused() {
        assertEquals(
                List.of("notes.preflight.over"),
                keys(preflight.check(subject("Élodie", "Élodie", false, true, "Dear Élodie"))));
    }

    @Test
    void leftOverVariablesAreFound() {
        assertEquals(List.of("notes.preflight.variable.unknown"), ofText("Dear {first_name|friend}"));
        assertEquals(List.of("notes.preflight.variable.fallback"), ofText("Thank you for {items}"));
        assertEquals(List.of("notes.preflight.variable.brace"), ofText("Dear {firstName"));
        assertEquals(List.of("notes.preflight.text.empty"), ofText("  \n"));
    }

    @Test
    void textThatOverflowsIsFoundWithTheMillimetres() {
        List<Problem> problems =
                preflight.check(subject("Élodie", "Élodie", false, false, "soap and figs ".repeat(60)));
        assertEquals(List.of("notes.preflight.overflow"), keys(problems));
        assertTrue((int) problems.get(0).args()[0] > 5);
    }

    @Test
    void missingGlyphsAreNamedByCharacter() {
        List<Problem> problems = preflight.check(subject("김민지", "김민지", false, false, "Dear 김민지 ♥"));
        assertEquals(List.of("notes.preflight.glyphs"), keys(problems));
        String named = (String) problems.get(0).args()[0];
        assertTrue(named.contains("김 (U+AE40)") && named.contains("♥ (U+2665)"), named);
    }

    @Test
    void severalProblemsAreToldAtOnce() {
        assertEquals(
                3,
                preflight
                        .check(subject("JOHN SMITH", "JOHN", false, true, "Dear {who}"))
                        .size());
    }

    @Test
    void everyProblemIsASentenceInEveryLanguage() {
        for (String name : List.of("empty", "email", "none", "test", "company", "two", "letter", "capitals")) {
            for (Locale language : Language.SUPPORTED) {
                String key = "notes.preflight.name." + name;
                assertTrue(Messages.text(language, key, "X").endsWith("."), key);
            }
        }
    }

    private List<String> keys(String name) {
        return keys(preflight.check(subject(name, Names.first(name), false, false, "Thank you.")));
    }

    private List<String> ofText(String text) {
        return keys(preflight.check(subject("Élodie", "Élodie", false, false, text)));
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }

    private static Subject subject(String name, String greeting, boolean confirmed, boolean over, String text) {
        return new Subject(name, greeting, confirmed, over, "1048", NoteMode.PRINT, SampleCards.card(text));
    }
}
