package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.inglenook.platform.WordDifference;
import org.inglenook.story.StoryContent.ChapterContent;
import org.inglenook.story.StoryDifferences.Line;
import org.inglenook.story.StoryDifferences.Part;
import org.inglenook.story.StoryDifferences.State;
import org.junit.jupiter.api.Test;

class StoryDifferencesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void storiesThatSayTheSameDifferInNothing() {
        StoryContent story = story("Headline", chapter(1, "A"), chapter(2, "B"));
        assertEquals(new StoryDifferences(List.of(), 2), StoryDifferences.between(story, story));
    }

    @Test
    void changedNewRemovedAndMovedChaptersAreToldApart() {
        StoryContent before = story("Old", chapter(1, "A"), chapter(2, "B"), chapter(3, "C"), chapter(4, "D"));
        StoryContent after =
                story("New", chapter(3, "C"), chapter(1, "A"), chapter(2, "B, rewritten"), chapter(5, "E"));

        StoryDifferences differences = StoryDifferences.between(before, after);

        assertEquals(
                List.of("OPENING ", "MOVED C", "CHANGED B, rewritten", "ADDED E", "REMOVED D"),
                differences.parts().stream()
                        .map(part -> part.state() + " " + part.title())
                        .toList());
        assertEquals(1, differences.same());
        assertEquals(
                List.of("headline"),
                differences.parts().get(0).lines().stream().map(Line::field).toList());
    }

    @Test
    void whatATranslationSaysElseIsToldByItsLanguage() {
        StoryContent before = french("Titre", "Le premier");
        StoryContent after = french("Titre", "Le tout premier");
        Part part = StoryDifferences.between(before, after).parts().get(0);
        assertEquals("fr", part.language());
        assertEquals("Le tout premier", part.title());
        assertEquals(List.of("title"), part.lines().stream().map(Line::field).toList());

        StoryContent original = story("Headline", chapter(1, "A"));
        assertEquals(
                List.of("OPENING headline", "ADDED title"),
                StoryDifferences.between(original, after).parts().stream()
                        .map(each -> each.state() + " " + each.lines().get(0).field())
                        .toList());
        assertEquals(
                List.of("OPENING", "REMOVED"),
                StoryDifferences.between(after, original).parts().stream()
                        .map(each -> each.state().name())
                        .toList());
        assertEquals(List.of(), StoryDifferences.between(after, after).parts());
    }

    private static StoryContent french(String headline, String title) {
        StoryContent original = story("Headline", chapter(1, "A"));
        StoryLanguage french = new StoryLanguage(
                "fr",
                new StoryLanguage.Opening(headline, "", "", "", "", false),
                List.of(new StoryLanguage.Chapter(1L, title, "", "", List.of(), false)));
        return new StoryContent("Headline", "", "", "", "", null, original.chapters(), List.of(french));
    }

    @Test
    void wordsOfAChapterAreComparedParagraphByParagraph() {
        Line line =
                only(html("<p>Soap gets wet.</p><p>So do we.</p>"), html("<p>Soap gets wet.</p><p>So does she.</p>"));
        assertEquals("html", line.field());
        assertFalse(line.formatting());
        assertEquals(
                List.of("Soap gets wet.\nSo ", "do we", "."),
                line.words().before().stream().map(WordDifference.Run::text).toList());
    }

    @Test
    void emphasisAloneIsSaidToBeThat() {
        assertTrue(only(html("<p>Soap gets wet.</p>"), html("<p>Soap gets <b>wet</b>.</p>"))
                .formatting());
    }

    @Test
    void signsInPlainTextsAreNoMarkup() {
        Line line = only(story("5 < 6", chapter(1, "A")), story("5 < 7 & <b>", chapter(1, "A")));
        assertEquals("5 < 6", text(line.words().before()));
        assertEquals("5 < 7 & <b>", text(line.words().after()));
    }

    @Test
    void anotherPictureIsADifferenceOfItsOwn() {
        ChapterText text = new ChapterText("A", "", null, 8L, "");
        StoryContent before = story("Headline", chapter(1, "A"));
        StoryContent after = story("Headline", content(1, text));
        StoryDifferences differences = StoryDifferences.between(before, after);
        Part part = differences.parts().get(0);
        assertEquals(State.CHANGED, part.state());
        assertTrue(part.isPictureChanged());
        assertEquals(List.of(8L), differences.pictureIds());
    }

    private static String text(List<WordDifference.Run> runs) {
        return runs.stream().map(WordDifference.Run::text).collect(Collectors.joining());
    }

    private static Line only(StoryContent before, StoryContent after) {
        StoryDifferences differences = StoryDifferences.between(before, after);
        assertEquals(1, differences.parts().size());
        assertEquals(1, differences.parts().get(0).lines().size());
        return differences.parts().get(0).lines().get(0);
    }

    private static StoryContent html(String html) {
        return story("Headline", content(1, new ChapterText("A", html, null, null, "")));
    }

    @Test
    void partsAreComparedAndSoIsTheKind() {
        ChapterPart first = new ChapterPart(1, "2009-11", "The stall", "", "Rain.", null, null, null);
        ChapterPart second = new ChapterPart(2, "2011", "The shed", "", "", null, null, null);
        ChapterText before = new ChapterText(ChapterKind.TIMELINE, "Years", "", null, null, "", List.of(first));
        ChapterText after = new ChapterText(ChapterKind.STOPPED, "Years", "", null, null, "", List.of(first, second));
        Part part = StoryDifferences.between(story("H", content(1, before)), story("H", content(1, after)))
                .parts()
                .get(0);
        assertEquals(
                List.of("kind", "parts"),
                part.lines().stream().map(StoryDifferences.Line::field).toList());
        assertEquals(
                List.of("STOPPED"),
                part.lines().get(0).words().after().stream()
                        .map(WordDifference.Run::text)
                        .toList());
        assertTrue(part.lines().get(1).words().after().stream()
                .anyMatch(run -> run.own() && run.text().contains("2011 · The shed")));
    }

    private static ChapterContent chapter(long id, String title) {
        return content(id, new ChapterText(title, "<p>Words</p>", 2009, null, ""));
    }

    private static ChapterContent content(long id, ChapterText text) {
        ChapterContent written = ChapterContent.of(new Chapter(text, 0, NOW));
        return new ChapterContent(
                id,
                written.kind(),
                written.title(),
                written.html(),
                written.year(),
                written.pictureId(),
                written.caption(),
                written.parts());
    }

    private static StoryContent story(String headline, ChapterContent... chapters) {
        return new StoryContent(headline, "", "", "", "", null, Arrays.asList(chapters), List.of());
    }
}
