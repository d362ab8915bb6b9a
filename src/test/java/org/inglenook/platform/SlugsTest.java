package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void titleBecomesReadableAddress() {
        assertEquals(
                "what-do-you-grow-on-a-north-facing-balcony", Slugs.of("What do you grow on a north-facing balcony?"));
        assertEquals("dont-overthink-it", Slugs.of("Don’t overthink it!"));
        assertEquals("l-odeur-du-cafe-fumee-strasse", Slugs.of("L’odeur du café : fumée, Straße"));
    }

    @Test
    void otherScriptsKeepTheirLetters() {
        assertEquals("мыло-ручной-работы", Slugs.of("Мыло ручной работы"));
        assertEquals("हिन्दी-में", Slugs.of("हिन्दी में"));
        assertEquals("石鹸", Slugs.of("石鹸"));
    }

    @Test
    void nothingReadableGivesADash() {
        assertEquals("-", Slugs.of("🧼 …"));
        assertEquals("-", Slugs.of(""));
    }

    @Test
    void longTitleIsCutBetweenWords() {
        String slug = Slugs.of("soap and lather ".repeat(20));
        assertTrue(
                slug.length() <= 80 && slug.endsWith("lather") || slug.endsWith("and") || slug.endsWith("soap"), slug);
    }
}
