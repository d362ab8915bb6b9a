package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.inglenook.FiredEvents;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.FieldChange;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.StaleTextException;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;
import org.inglenook.story.StoryContent.ChapterContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoriesTest extends OnBothDatabases {

    private static final long OWNER = 7;

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final FiredEvents<PageChanged> changed = new FiredEvents<>();

    StoriesTest() {
        super("StoryRevision", "Translation", "ChapterAddress", "Chapter", "StoryDraft", "EarlierText");
    }

    @AfterEach
    void forget() {
        changed.clear();
    }

    @Test
    void readersSeeNothingUntilTheFirstPublish() {
        answer("A daily wash should be honest.");
        with(stories -> assertTrue(stories.published().isEmpty()));
        with(stories -> assertTrue(stories.isDraftAhead()));

        with(stories -> stories.publish(OWNER));

        with(stories -> {
            StoryRevision revision = stories.published().orElseThrow();
            assertEquals(1, revision.getNumber());
            assertEquals(OWNER, revision.getMadeBy());
            assertEquals(clock.instant(), revision.getMadeAt());
            assertEquals("A daily wash should be honest.", revision.content().headline());
            assertFalse(stories.isDraftAhead());
        });
        assertEquals(List.of(new PageChanged("story")), changed.fired());
    }

    @Test
    void draftOfAPublishedStoryStaysPrivate() {
        answer("First");
        with(stories -> stories.publish(OWNER));
        answer("Second");
        add("A chapter nobody reads yet");

        with(stories -> {
            assertEquals("First", stories.published().orElseThrow().content().headline());
            assertTrue(stories.isDraftAhead());
        });
    }

    @Test
    void storyWithoutHeadlineIsNotPublished() {
        add("A chapter");
        DomainException refusal = assertThrows(DomainException.class, () -> with(stories -> stories.publish(OWNER)));
        assertEquals("story.publish.error.headline", refusal.key());
    }

    @Test
    void chaptersArePublishedWholeInTheirOrder() {
        answer("Headline");
        long rain = add("The stall in the rain");
        long figs = add("Moving to the figs");
        with(stories -> stories.chapters.moveUp(figs));
        with(stories -> stories.publish(OWNER));

        with(stories -> {
            List<ChapterContent> chapters =
                    stories.published().orElseThrow().content().chapters();
            assertEquals(
                    List.of(figs, rain),
                    chapters.stream().map(ChapterContent::id).toList());
            assertEquals(
                    new ChapterContent(
                            rain,
                            ChapterKind.TEXT,
                            "The stall in the rain",
                            "<p>Soap gets wet.</p>",
                            2009,
                            null,
                            "",
                            List.of()),
                    chapters.get(1));
        });
    }

    @Test
    void publishIsRevertedByPublishingTheOneBeforeAgain() {
        answer("First");
        with(stories -> stories.publish(OWNER));
        answer("Second");
        with(stories -> stories.publish(OWNER));

        with(stories -> stories.publishAgain(1, OWNER));

        with(stories -> {
            StoryRevision revision = stories.published().orElseThrow();
            assertEquals(3, revision.getNumber());
            assertEquals(1, revision.getRepeats());
            assertEquals("First", revision.content().headline());
            assertEquals("Second", stories.draft().answers().headline());
        });
    }

    @Test
    void chapterKeepsTheAddressOfItsFirstTitle() {
        answer("Headline");
        long rain = add("The stall in the rain");
        long twin = add("The stall in the rain");
        long odd = add("Chapter 7");
        with(stories -> stories.publish(OWNER));
        with(stories -> stories.chapters.rewrite(rain, text("Sun at last"), 1));
        with(stories -> stories.publish(OWNER));

        with(stories -> {
            StoryContent story = stories.published().orElseThrow().content();
            assertEquals(
                    Map.of(
                            rain, "/story/the-stall-in-the-rain",
                            twin, "/story/the-stall-in-the-rain-2",
                            odd, "/story/chapter-7-1"),
                    stories.addresses.of(story));
            assertEquals(
                    rain, stories.addresses.chapterAt("the-stall-in-the-rain").orElseThrow());
            assertEquals(7L, stories.addresses.chapterAt("chapter-7").orElseThrow());
            assertTrue(stories.addresses.chapterAt("nothing").isEmpty());
        });
    }

    @Test
    void chapterFromBeforeTheAddressesIsFoundByItsNumber() {
        answer("Headline");
        long rain = add("The stall in the rain");
        with(stories ->
                assertEquals(Map.of(rain, "/story/chapter-" + rain), stories.addresses.of(stories.draftContent())));
    }

    @Test
    void newsSayWhatEachPublishBrought() {
        answer("Headline");
        long rain = add("Rain");
        long figs = add("Figs");
        with(stories -> stories.publish(OWNER));
        with(stories -> stories.publish(OWNER));
        with(stories -> stories.chapters.rewrite(rain, text("More rain"), 1));
        with(stories -> stories.chapters.remove(figs));
        add("Olives");
        with(stories -> stories.publish(OWNER));

        with(stories -> {
            List<StoryNews> news = stories.news(20, null);
            assertEquals(
                    List.of(3, 1),
                    news.stream().map(some -> some.revision().getNumber()).toList());
            assertEquals(List.of("Olives"), named(news.get(0).added()));
            assertEquals(List.of("More rain"), named(news.get(0).rewritten()));
            assertEquals(List.of("Figs"), named(news.get(0).left()));
            assertFalse(news.get(0).opening());
            assertTrue(news.get(1).first());
            assertFalse(stories.news(1, null).get(0).first(), "the one before is known though it is not told");
        });
    }

    private static List<String> named(List<ChapterContent> chapters) {
        return chapters.stream().map(ChapterContent::title).toList();
    }

    @Test
    void lastPublishIsTakenBackAndThatToo() {
        answer("First");
        with(stories -> stories.publish(OWNER));
        answer("Second");
        with(stories -> stories.publish(OWNER));
        answer("A draft");

        with(stories -> stories.revert(OWNER));
        with(stories -> assertEquals(
                "First", stories.published().orElseThrow().content().headline()));
        with(stories -> stories.revert(OWNER));
        with(stories -> {
            assertEquals("Second", stories.published().orElseThrow().content().headline());
            assertEquals("A draft", stories.draft().answers().headline());
        });
    }

    @Test
    void takingTheFirstPublishBackLeavesReadersNothing() {
        answer("First");
        with(stories -> stories.publish(OWNER));
        with(stories -> stories.revert(OWNER));
        with(stories -> assertTrue(stories.published().isEmpty()));
        with(stories -> stories.revert(OWNER));
        with(stories -> assertEquals(
                "First", stories.published().orElseThrow().content().headline()));
    }

    @Test
    void revisionsAreListedPageByPageTheLastFirst() {
        answer("First");
        with(stories -> {
            for (int i = 0; i < 5; i++) {
                stories.publish(OWNER);
            }
        });
        with(stories -> {
            var first = stories.page(null, 3);
            var second = stories.page(first.next(), 3);
            assertEquals(
                    List.of(5, 4, 3),
                    first.items().stream().map(StoryRevision::getNumber).toList());
            assertEquals(
                    List.of(2, 1),
                    second.items().stream().map(StoryRevision::getNumber).toList());
            assertEquals(null, second.next());
        });
    }

    @Test
    void discardedDraftIsSetAsideAndCanBeTakenUpAgain() {
        answer("Published");
        long chapter = add("Published chapter");
        with(stories -> stories.publish(OWNER));
        answer("Discarded");
        long young = add("Discarded chapter");
        with(stories -> stories.chapters.rewrite(chapter, text("Rewritten chapter"), 1));

        with(stories -> stories.discard(OWNER));
        with(stories -> {
            assertEquals("Published", stories.draft().answers().headline());
            assertEquals(List.of("Published chapter"), titles(stories));
            assertFalse(stories.isDraftAhead());
        });

        with(stories -> stories.takeUp(2, OWNER));
        with(stories -> {
            assertEquals("Discarded", stories.draft().answers().headline());
            assertEquals(List.of("Rewritten chapter", "Discarded chapter"), titles(stories));
            assertFalse(stories.chapters.get(young).isRemoved());
            assertEquals(
                    "Published", stories.published().orElseThrow().content().headline());
        });
    }

    @Test
    void takenDownStoryIsGoneForReadersAndCanBePublishedAgain() {
        answer("Headline");
        with(stories -> stories.publish(OWNER));
        with(stories -> stories.takeDown(OWNER));
        with(stories -> assertTrue(stories.published().isEmpty()));

        with(stories -> stories.publishAgain(1, OWNER));
        with(stories -> assertTrue(stories.published().isPresent()));
    }

    @Test
    void secondWriterIsToldAndOverwritesNothing() {
        long opened = database.inTransaction(em -> stories(em).draft().getVersion());
        answer("The first writer’s");

        assertThrows(
                StaleTextException.class,
                () -> with(stories -> stories.answer(new StoryAnswers("The second’s", "", "", "", "", null), opened)));
        with(stories ->
                assertEquals("The first writer’s", stories.draft().answers().headline()));
    }

    @Test
    void movingAChapterMakesNoOpenFormStale() {
        long first = add("First");
        long second = add("Second");
        with(stories -> stories.chapters.moveUp(second));

        with(stories -> stories.chapters.rewrite(first, text("First, rewritten"), 1));
        assertThrows(
                StaleTextException.class,
                () -> with(stories -> stories.chapters.rewrite(first, text("From an older form"), 1)));
        with(stories -> assertEquals(List.of("Second", "First, rewritten"), titles(stories)));
    }

    @Test
    void chaptersAreArrangedAndNewOnesFollowBehind() {
        long a = add("A");
        long b = add("B");
        long c = add("C");
        add("D");
        with(stories -> stories.chapters.arrange(List.of(c, 999L, a, b)));
        with(stories -> assertEquals(List.of("C", "A", "B", "D"), titles(stories)));
    }

    @Test
    void chapterAtTheEndOfTheRowStaysThere() {
        long a = add("A");
        long b = add("B");
        with(stories -> stories.chapters.moveUp(a));
        with(stories -> stories.chapters.moveDown(b));
        with(stories -> assertEquals(List.of("A", "B"), titles(stories)));
    }

    @Test
    void removedChapterIsPutBackWhereItStood() {
        add("A");
        long b = add("B");
        add("C");
        with(stories -> stories.chapters.remove(b));
        with(stories -> {
            assertEquals(List.of("A", "C"), titles(stories));
            assertEquals(
                    List.of("B"),
                    stories.chapters.removed().stream().map(Chapter::getTitle).toList());
        });

        with(stories -> stories.chapters.putBack(b));
        with(stories -> assertEquals(List.of("A", "B", "C"), titles(stories)));
    }

    @Test
    void threeHundredChaptersArePublished() {
        answer("Headline");
        with(stories -> {
            for (int i = 0; i < 300; i++) {
                stories.chapters.add(text("Chapter " + i));
            }
        });
        with(stories -> stories.publish(OWNER));
        with(stories -> assertEquals(
                300, stories.published().orElseThrow().content().chapters().size()));
    }

    @Test
    void partsOfAChapterArePublishedAsTheyWereWritten() {
        answer("Headline");
        List<ChapterPart> parts = List.of(
                new ChapterPart(1, "", "Hautes-Bories", "Olive oil", "A press.", null, 43.9, 5.8),
                new ChapterPart(2, "", "Banon", "Lavender", "", null, null, null));
        ChapterText text = new ChapterText(ChapterKind.PLACES, "Where from", "<p>All near.</p>", null, null, "", parts);
        long places =
                database.inTransaction(em -> stories(em).chapters.add(text).getId());
        with(stories -> stories.publish(OWNER));
        with(stories -> {
            assertEquals(text, stories.chapters.get(places).text());
            ChapterContent content =
                    stories.published().orElseThrow().content().chapters().get(0);
            assertEquals(parts, content.parts());
            assertEquals(ChapterKind.PLACES, content.kind());
            assertFalse(stories.isDraftAhead());
        });

        with(stories -> stories.chapters.rewrite(places, text("Text alone"), 1));
        with(stories -> {
            assertEquals(List.of(), stories.chapters.get(places).getParts());
            assertTrue(stories.isDraftAhead());
            stories.discard(OWNER);
        });
        with(stories -> assertEquals(text, stories.chapters.get(places).text()));
    }

    @Test
    void translationIsOlderOnceTheWordsOfTheOriginalChange() {
        answer("Headline");
        long chapter = add("The stall");
        translate(chapter, "L’étal");
        with(stories -> {
            stories.chapters.moveUp(chapter);
            assertFalse(french(stories).chapters().get(0).older());
            assertTrue(stories.isDraftAhead());
        });

        with(stories -> stories.chapters.rewrite(chapter, text("The stall in the rain"), 1));
        with(stories -> assertTrue(french(stories).chapters().get(0).older()));
        with(stories -> stories.chapters.rewrite(chapter, text("The stall"), 2));
        with(stories -> assertFalse(french(stories).chapters().get(0).older(), "the original says the same again"));
    }

    @Test
    void whatTheOriginalSaidOutlivesTheDraftThatWasDiscarded() {
        answer("Headline");
        long chapter = add("The stall");
        translate(chapter, "L’étal");
        with(stories -> stories.chapters.rewrite(chapter, text("The stall in the rain"), 1));
        with(stories -> stories.publish(OWNER));
        assertEquals(Set.of("title"), since(chapter).keySet());

        with(stories -> stories.chapters.rewrite(chapter, text("The stall in the snow"), 2));
        with(stories -> stories.translations.write(
                "fr",
                String.valueOf(chapter),
                new TranslatedText("L’étal sous la neige", "<p>Le savon se mouille.</p>", "", List.of()),
                Translation.mark(stories.chapters.get(chapter).words()),
                1));
        assertEquals(Map.of(), since(chapter));

        with(stories -> stories.discard(OWNER));
        with(stories -> assertEquals("L’étal", french(stories).chapters().get(0).title()));
        FieldChange title = since(chapter).get("title");
        assertEquals("The stall", title.getBefore());
        assertFalse(title.isAdded());
    }

    /** What has changed in the original since it was translated. */
    private Map<String, FieldChange> since(long chapter) {
        return database.inTransaction(em -> {
            Translations translations = stories(em).translations;
            String subject = String.valueOf(chapter);
            Wording from = translations
                    .from(translations.find("fr", subject).orElseThrow())
                    .orElseThrow();
            return FieldChange.between(
                    from.fields(), translations.original(subject).fields());
        });
    }

    @Test
    void allLanguagesArePublishedTogetherAndComeBackWithTheirRevision() {
        answer("Headline");
        long chapter = add("The stall");
        with(stories -> stories.translations.write(
                "fr",
                Translations.OPENING,
                new StoryAnswers("Titre", "", "", "", "", null),
                Translation.mark(stories.draft().answers().words()),
                0));
        with(stories -> stories.publish(OWNER));
        translate(chapter, "L’étal");
        with(stories -> assertEquals(
                List.of(),
                stories.published()
                        .orElseThrow()
                        .content()
                        .translations()
                        .get(0)
                        .chapters()));

        with(stories -> stories.discard(OWNER));
        with(stories -> {
            assertFalse(stories.isDraftAhead());
            assertEquals(List.of(), french(stories).chapters());
            assertEquals("Titre", french(stories).opening().headline());
        });
        with(stories -> stories.takeUp(2, OWNER));
        with(stories -> assertEquals("L’étal", french(stories).chapters().get(0).title()));
    }

    @Test
    void whatIsNotTranslatedIsReadInTheOriginal() {
        answer("Headline");
        long stall = add("The stall");
        long figs = add("The figs");
        translate(stall, "L’étal");
        with(stories -> {
            StoryReading reading = StoryReading.of(stories.draftContent(), "fr");
            assertEquals("fr", reading.language());
            assertFalse(reading.openingTranslated());
            assertEquals(
                    List.of("L’étal", "The figs"),
                    reading.content().chapters().stream()
                            .map(ChapterContent::title)
                            .toList());
            assertEquals(Set.of(figs), reading.original());
            assertEquals(null, StoryReading.of(stories.draftContent(), "it").language());
        });
    }

    @Test
    void secondTranslatorIsToldAndOverwritesNothing() {
        long chapter = add("The stall");
        translate(chapter, "L’étal");
        assertThrows(StaleTextException.class, () -> translate(chapter, "Le stand"));
        with(stories -> assertEquals(
                "platform.tongue.error.unknown",
                assertThrows(DomainException.class, () -> TranslatedTexts.tag("<b>"))
                        .key()));
    }

    @Test
    void translationsThatANewDraftLeavesOutStay() {
        answer("Headline");
        long chapter = add("The stall");
        translate(chapter, "L’étal");
        with(stories -> {
            StoryContent draft = stories.draftContent();
            stories.rewrite(
                    new StoryContent(draft.headline(), "", "", "", "", null, draft.chapters(), List.of()), OWNER);
        });
        with(stories -> assertEquals("L’étal", french(stories).chapters().get(0).title()));
    }

    @Test
    void newsInALanguageBeginWhenTheStoryIsInItAndTellOnlyWhatItsReadersSee() {
        answer("Headline");
        long stall = add("The stall");
        long figs = add("The figs");
        with(stories -> stories.publish(OWNER));
        with(stories -> assertEquals(List.of(), stories.news(20, "fr")));
        translate(stall, "L’étal");
        with(stories -> stories.publish(OWNER));
        with(stories -> {
            assertTrue(stories.news(20, "fr").get(0).first());
            assertEquals(1, stories.news(20, null).size(), "a translation is no news of the original");
        });
        with(stories -> stories.chapters.rewrite(figs, text("The three figs"), 1));
        with(stories -> stories.publish(OWNER));
        with(stories -> assertEquals(
                List.of("The three figs"),
                stories.news(20, "fr").get(0).rewritten().stream()
                        .map(ChapterContent::title)
                        .toList()));
    }

    private void translate(long chapter, String title) {
        with(stories -> stories.translations.write(
                "fr",
                String.valueOf(chapter),
                new TranslatedText(title, "<p>Le savon se mouille.</p>", "", List.of()),
                Translation.mark(stories.chapters.get(chapter).words()),
                0));
    }

    private static StoryLanguage french(Stories stories) {
        return stories.draftContent().translations().get(0);
    }

    private void with(Consumer<Stories> work) {
        database.run(em -> work.accept(stories(em)));
    }

    private void answer(String headline) {
        with(stories -> stories.answer(
                new StoryAnswers(headline, "", "", "", "", null),
                stories.draft().getVersion()));
    }

    private long add(String title) {
        return database.inTransaction(
                em -> stories(em).chapters.add(text(title)).getId());
    }

    private static ChapterText text(String title) {
        return new ChapterText(title, "<p>Soap gets wet.</p>", 2009, null, null);
    }

    private static List<String> titles(Stories stories) {
        return stories.chapters.list().stream().map(Chapter::getTitle).toList();
    }

    private Stories stories(EntityManager em) {
        Stories stories = new Wiring(em, clock).get(Stories.class);
        stories.changed = changed;
        return stories;
    }
}
