package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.inglenook.platform.WordDifference.Run;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    @Test
    void onlyFieldsThatSaySomethingElseAreTold() {
        assertEquals(Map.of(), FieldChange.between(Map.of("title", "Soap", "text", ""), Map.of("title", "Soap")));
        Map<String, FieldChange> changes = FieldChange.between(
                Map.of("title", "Soap", "caption", "A bar", "text", "Same"), Map.of("title", "A Soap", "text", "Same"));
        assertEquals(List.of("title", "caption"), List.copyOf(changes.keySet()));
        assertEquals(new Run("A", true), changes.get("title").getWords().after().get(0));
        assertTrue(changes.get("caption").isGone());
        assertFalse(changes.get("title").isAdded());
    }

    @Test
    void boldTypeThatChangedIsNoOtherWord() {
        FieldChange bold = only(Map.of("html", "<p>Our soap</p>"), Map.of("html", "<p>Our <b>soap</b></p>"));
        assertTrue(bold.isFormatting());
        FieldChange word = only(Map.of("html", "<p>Our soap</p>"), Map.of("html", "<p>Our <b>bar</b></p>"));
        assertFalse(word.isFormatting());
        assertEquals(new Run("bar", true), word.getWords().after().get(1));
    }

    private static FieldChange only(Map<String, String> before, Map<String, String> after) {
        return FieldChange.between(before, after).values().iterator().next();
    }
}
