package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;

class ChapterTextTest {

    @Test
    void markupOfAttacksIsGoneBeforeItIsKept() {
        ChapterText text = new ChapterText(
                "<script>alert(1)</script>",
                "<p onclick=\"x()\">Soap <img src=x onerror=alert(1)><a href=\"javascript:x()\">here</a></p><script>y()</script>",
                null,
                null,
                null);

        assertEquals("<p>Soap here</p>", text.html());
        assertEquals("<script>alert(1)</script>", text.title());
    }

    @Test
    void titleOfTenThousandCharactersIsRefusedInWords() {
        DomainException refusal =
                assertThrows(DomainException.class, () -> new ChapterText("a".repeat(10_000), "", null, null, null));
        assertEquals("platform.error.tooLong", refusal.key());
        assertEquals("title", refusal.field().orElseThrow());
    }

    @Test
    void chapterNeedsATitleAndASaneYear() {
        assertEquals("platform.error.needed", refusal(" \n ", null));
        assertEquals("story.chapter.error.year", refusal("A", 0));
        assertEquals("story.chapter.error.year", refusal("A", 10_000));
    }

    @Test
    void yearsAndDatesThatNoStoryTellsOfAreRefusedByTheirFields() {
        ChapterText.checkDates(ChapterKind.TIMELINE, 2200, List.of(dated("31 December 2200")));
        DomainException refusal = assertThrows(
                DomainException.class,
                () -> ChapterText.checkDates(
                        ChapterKind.TIMELINE, 9999, List.of(dated("2009"), dated(""), dated("Mai 2201"))));
        assertEquals(
                List.of("year story.chapter.error.year", "part-3-when story.part.error.far"),
                refusal.reasons().stream()
                        .map(reason -> reason.field().orElseThrow() + " " + reason.key())
                        .toList());
    }

    @Test
    void whatWasKeptBeforeIsStillRead() {
        assertEquals(9999, new ChapterText("Later", "", 9999, null, null).year());
        ChapterText later = new ChapterText(ChapterKind.TIMELINE, "Later", "", null, null, "", List.of(dated("9999")));
        assertEquals("9999", later.parts().get(0).when());
        ChapterText.checkDates(ChapterKind.PEOPLE, null, List.of(dated("9999")));
    }

    private static ChapterPart dated(String when) {
        return new ChapterPart(null, when, "Something", "", "", null, null, null);
    }

    @Test
    void captionGoesWithItsPicture() {
        assertEquals("", new ChapterText("A", "", null, null, "Skipton, November").caption());
        assertEquals("Skipton, November", new ChapterText("A", "", null, 3L, "Skipton,\nNovember").caption());
    }

    private static String refusal(String title, Integer year) {
        return assertThrows(DomainException.class, () -> new ChapterText(title, "", year, null, null))
                .key();
    }
}
