package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTraitsTest {

    private static final String RECIPE = "Pour the lye into the water, never the other way round, and wait until both"
            + " are at forty degrees before they meet. Stir slowly and in one direction, until a spoon leaves a trace,"
            + " then pour it into the mould and cover it with a towel for a day and a night.";

    @Test
    void linksToElsewhereAreCountedAndOursAreNot() {
        TextTraits traits = of("See https://www.Pills.example/buy and [this](https://pills.example) and"
                + " [the story](/our/story) and https://shop.example/x");
        assertEquals(Set.of("pills.example"), traits.hosts());
        assertEquals(2, traits.links());
    }

    @Test
    void fewChangedWordsLeaveATextLikeItself() {
        long one = of(RECIPE).likeness();
        assertTrue(
                TextTraits.distance(one, of(RECIPE.replace("slowly", "quickly")).likeness()) <= 6);
        assertTrue(TextTraits.distance(one, of(RECIPE.toUpperCase() + "!!!").likeness()) <= 6);
        assertTrue(TextTraits.distance(
                        one,
                        of("What do you grow on a balcony that sees no sun before noon? Mine has had mint for years.")
                                .likeness())
                > 12);
    }

    @ParameterizedTest
    @CsvSource({
        "casino, Come to our CASINO today, casino",
        "casino, occasions casinos,",
        "casino*, The best casinos, casino*",
        "Crème brûlée, eat creme brulee, crème brûlée",
        "cheap pills, Cheap   pills!, cheap pills",
        "cheap pills, cheap other pills,"
    })
    void wordsAreFoundAsWords(String line, String text, String found) {
        assertEquals(Optional.ofNullable(found), WordList.of(line).in(text, Set.of()));
    }

    @Test
    void domainsAreFoundWithAllBelowThem() {
        WordList list = WordList.of("pills.example\n\n casino ");
        assertTrue(list.in("see", Set.of("buy.pills.example")).isPresent());
        assertFalse(list.in("see", Set.of("antipills.example")).isPresent());
        assertTrue(WordList.of("").in("anything", Set.of("any.example")).isEmpty());
    }

    private static TextTraits of(String markdown) {
        return TextTraits.of(PostText.of(markdown), "shop.example");
    }
}
