package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TonguesTest {

    @Test
    void eachLanguageIsFoundAtAnAddressOfItsOwn() {
        Tongues tongues = asked("fr", "fr", "de");
        assertEquals("fr", tongues.getChosen());
        assertEquals("/story?lang=fr", tongues.getCurrent().getPath());
        assertEquals("/story", tongues.getOriginal().getPath());
        assertEquals(
                Map.of("en", "/story", "fr", "/story?lang=fr", "de", "/story?lang=de", "x-default", "/story"),
                tongues.getAlternates());
        assertFalse(tongues.isElsewhere());
    }

    @Test
    void whoAsksForAnotherLanguageReadsTheOriginalAndIsToldSo() {
        Tongues tongues = asked("it", "fr");
        assertNull(tongues.getChosen());
        assertTrue(tongues.isElsewhere());
        assertEquals("/story", tongues.getCurrent().getPath());
    }

    @Test
    void whoAsksForNoneOrForTheOriginalIsToldNothing() {
        assertFalse(asked(null, "fr").isElsewhere());
        assertFalse(asked("", "fr").isElsewhere());
        assertFalse(asked("en-GB", "fr").isElsewhere());
    }

    @Test
    void regionsLanguageIsReadInTheLanguage() {
        assertEquals("/story?lang=fr", asked("fr-CA", "fr").getCurrent().getPath());
    }

    @Test
    void whatIsThereInTheSameLanguagesIsNamedInTheOthers() {
        assertEquals(
                Map.of("en", "x/feed", "de", "x/feed?lang=de"),
                asked("fr", "fr", "de").inOthers("/feed", "x"::concat));
        assertEquals(Map.of("fr", "/feed?lang=fr"), asked(null, "fr").inOthers("/feed", path -> path));
    }

    @Test
    void textInOneLanguageHasNoAlternates() {
        assertFalse(asked(null).isSeveral());
        assertEquals(Map.of(), asked(null).getAlternates());
    }

    @Test
    void anchorStaysAtTheEndOfAnAddress() {
        assertEquals("/story?lang=fr#chapter-3", Tongues.path("/story#chapter-3", "fr"));
        assertEquals("/share/story.jpg?v=1&lang=fr", Tongues.path("/share/story.jpg?v=1", "fr"));
        assertEquals("/story#chapter-3", Tongues.path("/story#chapter-3", null));
        assertEquals("/story#chapter-3", Tongues.path("/story#chapter-3", ""), "as pages say that there is none");
    }

    @Test
    void markupInTheAddressIsNoLanguage() {
        assertTrue(Tongues.of(Locale.ENGLISH, List.of(), "<script>", "/story").getChosen() == null);
    }

    private static Tongues asked(String language, String... translations) {
        return Tongues.of(Locale.ENGLISH, List.of(translations), language, "/story");
    }
}
