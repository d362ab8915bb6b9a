package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.bind.JsonbBuilder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterPartTest {

    @ParameterizedTest
    @CsvSource({
        "2009, 2009",
        "' 987 ', 0987",
        "2009-05, 2009-05",
        "2009-5-2, 2009-05-02",
        "9999-12-31, 9999-12-31",
        "12.5.2009, 2009-05-12",
        "5/2009, 2009-05",
        "12 May 2009, 2009-05-12",
        "'May 12, 2009', 2009-05-12",
        "1er mai 2009, 2009-05-01",
        "Février 2009, 2009-02",
        "12. März 2009, 2009-03-12",
        "märz 2009, 2009-03"
    })
    void dateIsReadAsPeopleWriteIt(String written, String kept) {
        assertEquals(
                kept, text(ChapterKind.TIMELINE, entry(written)).parts().get(0).when());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "0",
                "0000",
                "20099",
                "2009-13",
                "2009-02-30",
                "31.4.2009",
                "-5",
                "2009-05-12T10:00",
                "<b>"
            })
    void dateThatCannotBeIsRefusedBesideItsField(String written) {
        DomainException refusal =
                assertThrows(DomainException.class, () -> text(ChapterKind.TIMELINE, entry("2009"), entry(written)));
        assertEquals("story.part.error.when", refusal.key());
        assertEquals("part-2-when", refusal.field().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "2009, en, 2009",
        "2009-05, en, May 2009",
        "2009-05, fr, mai 2009",
        "2009-05-12, en, 12 May 2009",
        "2009-05-12, fr, 12 mai 2009",
        "2009-05-12, de, 12. Mai 2009",
        "0987, de, 987",
        "9999-12-31, en, 31 December 9999"
    })
    void dateIsSaidAsExactlyAsItIsKnown(String kept, String language, String words) {
        assertEquals(words, PartDate.say(kept, Locale.forLanguageTag(language)));
    }

    @Test
    void eachKindKeepsWhatItUses() {
        ChapterPart all = new ChapterPart(1, "2009", "Title", "Detail", "Words", 7L, 43.96, 5.78);
        assertEquals(
                new ChapterPart(1, "", "", "", "Words", 7L, null, null),
                text(ChapterKind.PICTURES, all).parts().get(0));
        assertEquals(
                new ChapterPart(1, "", "Title", "Detail", "Words", null, 43.96, 5.78),
                text(ChapterKind.PLACES, all).parts().get(0));
        assertEquals(
                new ChapterPart(1, "", "Title", "", "Words", null, null, null),
                text(ChapterKind.QUESTIONS, all).parts().get(0));
        assertEquals(List.of(), text(ChapterKind.TEXT, all).parts());
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        DomainException refusal = assertThrows(
                DomainException.class,
                () -> text(
                        ChapterKind.QUOTE,
                        words(null, "Said, by nobody"),
                        titled(null, "Nobody said"),
                        words(null, "x")));
        assertEquals(
                List.of("part-1-title", "part-2-words", "part-3-title"),
                refusal.reasons().stream()
                        .map(reason -> reason.field().orElseThrow())
                        .toList());
    }

    @Test
    void emptyPartsAreLeftOut() {
        List<ChapterPart> parts = text(ChapterKind.PEOPLE, titled(null, " "), null, titled(null, "Amélie"))
                .parts();
        assertEquals(List.of("Amélie"), parts.stream().map(ChapterPart::title).toList());
    }

    @Test
    void partsAreToldApartByANumberThatStays() {
        List<ChapterPart> parts = text(
                        ChapterKind.PEOPLE,
                        titled(null, "new"),
                        titled(4, "moved"),
                        titled(4, "copied"),
                        titled(-1, "odd"),
                        titled(2, "kept"))
                .parts();
        assertEquals(List.of(5, 4, 6, 7, 2), parts.stream().map(ChapterPart::id).toList());
        assertEquals(
                parts,
                text(ChapterKind.PEOPLE, parts.toArray(ChapterPart[]::new)).parts());
    }

    @Test
    void positionIsWholeAndOnTheGlobeAndNoCloserThanAMetre() {
        assertEquals(
                43.96391,
                text(ChapterKind.PLACES, at(43.963912345, 5.78)).parts().get(0).latitude());
        assertTrue(text(ChapterKind.PLACES, at(-90.0, 180.0)).parts().get(0).hasPosition());
        for (ChapterPart wrong :
                List.of(at(43.9, null), at(null, 5.7), at(90.1, 5.0), at(45.0, -180.5), at(Double.NaN, 1.0))) {
            DomainException refusal = assertThrows(DomainException.class, () -> text(ChapterKind.PLACES, wrong));
            assertEquals("story.part.error.position", refusal.key());
            assertEquals("part-1-position", refusal.field().orElseThrow());
        }
    }

    @Test
    void tooManyPartsAndTooManyWordsAreRefusedInWords() {
        ChapterPart[] many = Collections.nCopies(101, titled(null, "Again")).toArray(ChapterPart[]::new);
        assertEquals(
                "story.part.error.tooMany",
                assertThrows(DomainException.class, () -> text(ChapterKind.PEOPLE, many))
                        .key());
        assertEquals(
                "platform.error.tooLong",
                assertThrows(DomainException.class, () -> text(ChapterKind.PEOPLE, titled(null, "a".repeat(10_000))))
                        .key());
    }

    @Test
    void textWithAPictureIsOfTheKindThatHasOne() {
        assertEquals(ChapterKind.PICTURE, new ChapterText("A", "", null, 3L, "").kind());
        assertEquals(ChapterKind.TEXT, new ChapterText("A", "", null, null, "").kind());
        DomainException refusal = assertThrows(DomainException.class, () -> text(ChapterKind.PICTURE));
        assertEquals("picture", refusal.field().orElseThrow());
    }

    @Test
    void revisionFromBeforeThereWerePartsStillReads() {
        String old = """
                {"chapters":[{"caption":"Skipton","html":"<p>Rain</p>","id":1,"kind":"TEXT","pictureId":3,"title":"The stall","year":2009},
                {"caption":"","html":"","id":2,"kind":"TEXT","title":"Words"}],"headline":"H","how":"","lead":"","what":"","why":""}""";
        StoryContent content = JsonbBuilder.create().fromJson(old, StoryContent.class);
        assertEquals(
                List.of(ChapterKind.PICTURE, ChapterKind.TEXT),
                content.chapters().stream()
                        .map(StoryContent.ChapterContent::kind)
                        .toList());
        assertEquals(List.of(), content.chapters().get(0).parts());
    }

    private static ChapterText text(ChapterKind kind, ChapterPart... parts) {
        return new ChapterText(kind, "Chapter", "", null, null, "", Arrays.asList(parts));
    }

    private static ChapterPart entry(String when) {
        return new ChapterPart(null, when, "Title", "", "", null, null, null);
    }

    private static ChapterPart titled(Integer id, String title) {
        return new ChapterPart(id, "", title, "", "", null, null, null);
    }

    private static ChapterPart words(Integer id, String words) {
        return new ChapterPart(id, "", "", "", words, null, null, null);
    }

    private static ChapterPart at(Double latitude, Double longitude) {
        return new ChapterPart(null, "", "Place", "", "", null, latitude, longitude);
    }
}
