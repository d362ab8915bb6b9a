package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    void captionGoesWithItsPicture() {
        assertEquals("", new ChapterText("A", "", null, null, "Skipton, November").caption());
        assertEquals("Skipton, November", new ChapterText("A", "", null, 3L, "Skipton,\nNovember").caption());
    }

    private static String refusal(String title, Integer year) {
        return assertThrows(DomainException.class, () -> new ChapterText(title, "", year, null, null))
                .key();
    }
}
