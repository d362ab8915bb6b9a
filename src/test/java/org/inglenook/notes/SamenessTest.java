package org.inglenook.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.inglenook.notes.Sameness.Words;
import org.junit.jupiter.api.Test;

class SamenessTest {
    private static final String TEMPLATE =
            "thank you for your order. It made our day to wrap it, and I hope that it makes yours.";

    private static Words words(String text, String... apart) {
        return Sameness.words(text, List.of(apart));
    }

    @Test
    void theSameWordsToAnotherNameAreTheSame() {
        assertEquals(
                10,
                Sameness.tenths(
                        words("Dear Ada, " + TEMPLATE + " 3 × fig leaf", "Ada", "3 × fig leaf"),
                        words("Dear Łukasz,\n" + TEMPLATE + " dish block", "Łukasz", "dish block")));
    }

    @Test
    void oneOwnSentenceMakesItLess() {
        Words own = words(
                "Dear Ada, " + TEMPLATE
                        + " You asked about the mint on your balcony: did it live, or did the pigeons get there before the frost?");
        int tenths = Sameness.tenths(own, words("Dear Ada, " + TEMPLATE));
        assertTrue(tenths >= Sameness.ALIKE - 1 && tenths < Sameness.SAME, tenths + "");
        assertEquals(0, Sameness.tenths(own, words("Something else altogether, and quite short.")));
    }

    @Test
    void singleWordsInCommonAreNoLikeness() {
        assertEquals(
                0, Sameness.tenths(words("soap for the big dog"), words("the dog ate soap for breakfast, big time")));
    }

    @Test
    void scriptsWithoutSpacesAreComparedBySigns() {
        assertEquals(10, Sameness.tenths(words("ご注文ありがとうございます"), words("ご注文ありがとうございます。")));
        assertTrue(Sameness.tenths(words("ご注文ありがとうございます"), words("猫によろしくお伝えください")) < 3);
    }

    @Test
    void shortAndEmptyTextsAreComparedWhole() {
        assertEquals(10, Sameness.tenths(words("Thank you"), words("Thank you!")));
        assertEquals(0, Sameness.tenths(words("Thank you"), words("Thank everybody")));
        assertEquals(0, Sameness.tenths(words(""), words("")));
    }

    @Test
    void whatIsSaidTwiceIsCountedInABatchOfAThousand() {
        List<Words> batch = IntStream.range(0, 1000)
                .mapToObj(i -> i < 600
                        ? words("Dear N" + i + ", " + TEMPLATE, "N" + i)
                        : words("Only for number a" + i + " b" + i + " c" + i + " d" + i + " e" + i))
                .toList();
        assertEquals(600, Sameness.saidTwice(batch));
    }
}
