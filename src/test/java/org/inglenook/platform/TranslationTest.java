package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class TranslationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    public record Line(String words) implements Wording {

        @Override
        public Map<String, String> fields() {
            return Map.of("words", words);
        }

        @Override
        public Line saying(Map<String, String> typed) {
            return new Line(typed.get("words"));
        }
    }

    /** As earlier versions were kept before they held the original's words. */
    public record KeptWithoutWords(String json, String original) {}

    @Test
    void earlierVersionOfBeforeTheOriginalWasKeptIsReadAndSaysThatItIsNotKnown() {
        EarlierText text = new EarlierText(
                "story-translation:fr:1", new KeptWithoutWords("{\"words\":\"Savon\"}", "of soap"), 7L, NOW);
        Translation translation = new Translation("story", "fr", "1");

        translation.rewrite(text.as(TranslatedTexts.Before.class), NOW);

        assertEquals("Savon", translation.as(Line.class).words());
        assertEquals("of soap", translation.getOriginal());
        assertEquals(Optional.empty(), translation.from(Line.class));
    }

    @Test
    void whatTheOriginalSaysButForSomeFieldsIsWhatItWasMadeFrom() {
        Line now = new Line("Soap of olive oil");
        TranslatedFrom then = TranslatedFrom.of(now, Map.of("words", "Soap"));
        Translation translation = new Translation("story", "fr", "1");

        translation.rewrite(
                new TranslatedTexts.Before("{\"words\":\"Savon\"}", then.mark(), "{\"words\":\"Soap\"}"), NOW);

        assertTrue(translation.isOlderThan(now));
        assertFalse(translation.isOlderThan(new Line("Soap")));
        assertEquals(Optional.of(new Line("Soap")), translation.from(Line.class));
    }
}
