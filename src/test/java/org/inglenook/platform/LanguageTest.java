package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void languagesToChooseFromBeginWithOursAndGoOnByTheirNames() {
        Language language = new Language();
        language.choose(Locale.FRENCH);
        List<Locale> choices = language.choices();
        assertEquals(Language.SUPPORTED, choices.subList(0, 3));
        List<String> names = choices.stream()
                .map(choice -> choice.getDisplayLanguage(Locale.FRENCH))
                .toList();
        assertTrue(names.indexOf("éwé") < names.indexOf("finnois"), "an accent doesn't put a name at the end");
        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.stream().noneMatch(name -> name.matches("[a-z]{2}")), "each has a name");
    }
}
