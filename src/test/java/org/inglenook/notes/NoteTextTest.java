package org.inglenook.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextTest {
    private static final Map<String, String> VALUES = Map.of("firstName", "Élodie", "items", "");

    @Test
    void variablesAreFilledAndTheSentenceGoesToItsPlace() {
        assertEquals(
                "Dear Élodie,\nDid it live? Thank you for the soap.",
                NoteText.fill(
                        "Dear {firstName|friend},\n{sentence} Thank you for {items|the soap}.",
                        "Did it live? ",
                        VALUES));
    }

    @Test
    void aSentenceWithoutAPlaceGoesToTheEnd() {
        assertEquals("Dear Élodie,\nmerci.", NoteText.fill("Dear {firstName|friend},", "merci.", VALUES));
        assertEquals("Dear Élodie,", NoteText.fill("Dear {firstName|friend},", "", VALUES));
    }

    @Test
    void variablesWorkInTheSentenceToo() {
        assertEquals("Hello Élodie", NoteText.fill("{sentence}", "Hello {firstName|you}", VALUES));
    }

    @Test
    void whatCannotBeFilledStaysAsItWasWritten() {
        assertEquals("Dear {fristName|x} {items}", NoteText.fill("{sentence}", "Dear {fristName|x} {items}", VALUES));
    }

    @Test
    void aNameThatLooksLikeAVariableIsNotFilledAgain() {
        assertEquals(
                "Dear {items|x}",
                NoteText.fill("Dear {firstName|f}", "", Map.of("firstName", "{items|x}", "items", "y")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear {firstName},", "Dear {firstName|},", "Dear { name | }", "{items}"})
    void aTemplateWithoutFallbackIsRefusedWithASentenceThatShowsHow(String text) {
        DomainException refusal = assertThrows(DomainException.class, () -> template(text));
        assertEquals("notes.template.problem.fallback", refusal.key());
        String sentence = Messages.text(Locale.ENGLISH, refusal.key(), refusal.args());
        assertEquals(true, sentence.contains("{firstName|friend}"), sentence);
    }

    @Test
    void aTemplateWithAnUnknownVariableIsRefused() {
        DomainException refusal = assertThrows(DomainException.class, () -> template("Dear {first_name|friend}"));
        assertEquals("notes.template.problem.unknown", refusal.key());
        assertEquals("text", refusal.field().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"ANY", "RETURNING", "GIFT"})
    void theTemplatesToBeginWithAreSoundInEveryLanguage(Occasion occasion) {
        for (Locale language : org.inglenook.platform.Language.SUPPORTED) {
            String key = "notes.template.start." + occasion.name().toLowerCase(Locale.ROOT);
            template(Messages.text(language, key + ".text"));
        }
    }

    private static NoteTemplate template(String text) {
        return new NoteTemplate("Thanks", Locale.ENGLISH, Occasion.ANY, text, Instant.EPOCH);
    }
}
