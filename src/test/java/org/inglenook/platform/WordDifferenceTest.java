package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inglenook.platform.WordDifference.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We boil soap | We press soap | We [boil] soap | We [press] soap",
                "We boil soap. | We boil green soap! | We boil soap[.] | We boil [green] soap[!]",
                "Die Seife | Die alte Seife | Die Seife | Die [alte] Seife",
                "L’huile d’olive | L’huile de colza | L’huile [d’olive] | L’huile [de colza]",
                "石けんを作る | 石けんを売る | 石けんを[作]る | 石けんを[売]る",
                "'' | New words | '' | [New words]",
                "Old words | '' | [Old words] | ''",
                "same | same | same | same"
            })
    void whatTheOtherLacksIsMarked(String before, String after, String markedBefore, String markedAfter) {
        WordDifference difference = WordDifference.of(before, after);
        assertEquals(markedBefore, marked(difference.before()));
        assertEquals(markedAfter, marked(difference.after()));
    }

    @Test
    void bothTextsStayWhole() {
        String before = "One  line, then\nanother – with “signs” & 2½ numbers\n\nend";
        String after = "Another line, then\nanother – without signs & 3 numbers\nend";
        WordDifference difference = WordDifference.of(before, after);
        assertEquals(before.replace("  ", " "), text(difference.before()));
        assertEquals(after, text(difference.after()));
    }

    @Test
    void textsThatHaveNothingInCommonAreComparedWithinASecondOrTwo() {
        String before = words(6000, "a");
        String after = words(6000, "b");
        WordDifference difference =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WordDifference.of(before, after));
        assertTrue(difference.before().stream().allMatch(Run::own));
    }

    private static String words(int count, String letter) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).collect(Collectors.joining(" "));
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static String marked(List<Run> runs) {
        return runs.stream()
                .map(run -> run.own() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }
}
