package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.media.PictureWords;
import org.inglenook.media.Pictures;
import org.inglenook.story.ChapterText;
import org.inglenook.story.Chapters;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryAnswers;
import org.inglenook.story.StoryRevision;
import org.inglenook.values.Claim;
import org.inglenook.values.Claims;
import org.inglenook.values.StatementText;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;
import org.inglenook.values.ValuesChange;
import org.inglenook.values.ValuesChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an archive does to an installation, empty or not: nothing is overwritten, and nothing goes live unasked. */
class ArchiveArrivalsTest extends OnBothDatabases {

    private static byte[] archive;

    private ArchivesHouse house;

    ArchiveArrivalsTest() {
        super(
                "FilePiece",
                "Archive",
                "ArchiveOrigin",
                "Job",
                "EvidenceContent",
                "Evidence",
                "ValuesChange",
                "Claim",
                "ValueStatement",
                "Translation",
                "EarlierText",
                "StoryRevision",
                "ChapterAddress",
                "Chapter",
                "StoryDraft",
                "PictureVariant",
                "Picture");
    }

    private static synchronized byte[] archive() {
        if (archive == null) {
            try (TestDatabase shop = TestDatabase.derby()) {
                ArchivesHouse there = new ArchivesHouse(shop);
                there.open();
                archive = there.export();
            }
        }
        return archive;
    }

    @BeforeEach
    void open() {
        house = new ArchivesHouse(database);
        house.clock.advance(Duration.ofDays(2));
    }

    private void with(Consumer<Wiring> work) {
        database.run(em -> work.accept(house.wiring(em)));
    }

    @Test
    void inAnEmptyHouseEverythingComesAndNothingIsPublic() {
        house.take(archive(), false);
        with(wiring -> {
            Stories stories = wiring.get(Stories.class);
            assertEquals("Knots", stories.draft().answers().headline());
            assertEquals(1, wiring.get(Chapters.class).list().size());
            assertEquals(1, stories.revisions(10).size());
            assertTrue(stories.published().isEmpty());
            assertTrue(stories.seenBefore().isEmpty());
            assertEquals(
                    List.of(Claim.State.DRAFT, Claim.State.DRAFT),
                    wiring.get(Claims.class).all().stream().map(Claim::getState).toList());
            assertEquals(List.of(), wiring.get(Values.class).list(ValueStatement.Kind.VALUE));
            assertEquals(
                    List.of(), wiring.get(ValuesChanges.class).page(null, 10).items());
        });
    }

    @Test
    void whoSaysSoHasItLiveAtOnce() {
        house.take(archive(), true);
        with(wiring -> {
            StoryRevision published = wiring.get(Stories.class).published().orElseThrow();
            assertEquals("Knots", published.getHeadline());
            assertEquals(
                    wiring.get(Chapters.class).list().get(0).getId(),
                    published.content().chapters().get(0).id());
            Claim linen = wiring.get(Claims.class).publicOnes().get(0);
            assertEquals("Our string is linen.", linen.getStatement());
            assertEquals(
                    2, wiring.get(ValuesChanges.class).page(null, 10).items().size());
            assertEquals(1, wiring.get(ValuesChanges.class).of(linen.getId()).size());
        });
    }

    @Test
    void whereThereIsAStoryItStays() {
        with(ArchiveArrivalsTest::publishOwn);
        house.take(archive(), false);
        with(wiring -> {
            Stories stories = wiring.get(Stories.class);
            assertEquals("Baskets", stories.draft().answers().headline());
            assertEquals("Baskets", stories.published().orElseThrow().getHeadline());
            assertEquals(
                    List.of("Willow"),
                    wiring.get(Chapters.class).list().stream()
                            .map(chapter -> chapter.getTitle())
                            .toList());
            assertEquals(
                    List.of("The first net"),
                    wiring.get(Chapters.class).removed().stream()
                            .map(chapter -> chapter.getTitle())
                            .toList());
            StoryRevision aside = stories.revisions(1).get(0);
            assertEquals(StoryRevision.Kind.SET_ASIDE, aside.getKind());
            assertTrue(aside.isBrought());
            stories.takeUp(aside.getNumber(), null);
            assertEquals("Knots", stories.draft().answers().headline());
            assertEquals(
                    "The first net", wiring.get(Chapters.class).list().get(0).getTitle());
        });
    }

    @Test
    void itsStoryReplacesTheOneThatReadersSeeOnlyForWhoSaysSo() {
        with(ArchiveArrivalsTest::publishOwn);
        house.take(archive(), true);
        with(wiring -> {
            Stories stories = wiring.get(Stories.class);
            assertEquals("Knots", stories.published().orElseThrow().getHeadline());
            assertEquals("Baskets", stories.draft().answers().headline());
            assertEquals("Baskets", stories.seenBefore().orElseThrow().getHeadline());
        });
    }

    @Test
    void whatWasChangedHereSinceStaysAsItIs() {
        house.take(archive(), true);
        with(wiring -> {
            Claims claims = wiring.get(Claims.class);
            Claim linen = claims.publicOnes().get(0);
            claims.rewrite(
                    linen.getId(), ArchivesHouse.claim(null, "Our string is flax."), linen.getVersion(), "Clearer");
        });
        house.take(archive(), true);
        with(wiring -> {
            Claims claims = wiring.get(Claims.class);
            assertEquals("Our string is flax.", claims.publicOnes().get(0).getStatement());
            assertEquals(2, claims.all().size());
        });
    }

    @Test
    void wordsThatWereTakenAwayHereDoNotComeBackUnderAPictureThatIsShown() {
        house.take(archive(), true);
        with(wiring -> {
            long picture = wiring.get(Chapters.class).list().get(0).getPictureId();
            assertEquals(Map.of("fr", "Une pelote de ficelle"), said(picture, wiring));
            wiring.get(PictureWords.class).describe(picture, "fr", "");
        });
        house.take(archive(), true);
        with(wiring -> assertEquals(
                Map.of(), said(wiring.get(Chapters.class).list().get(0).getPictureId(), wiring)));
    }

    private static Map<String, String> said(long picture, Wiring wiring) {
        return wiring.get(PictureWords.class)
                .of(wiring.get(Pictures.class).find(picture).orElseThrow());
    }

    @Test
    void whatIsGoneForGoodComesAgain() {
        house.take(archive(), true);
        with(wiring -> wiring.get(Claims.class)
                .discard(wiring.get(Claims.class).all().get(1).getId()));
        house.take(archive(), true);
        with(wiring -> assertEquals(
                "Our nets last ten years.",
                wiring.get(Claims.class).all().get(1).getStatement()));
    }

    @Test
    void aJobThatDiedAfterThePicturesGoesOnToItsEnd() {
        with(wiring -> {
            Archive begun = ArchivesHouse.bring(archive(), true, wiring);
            ArchivesHouse.prepare(archive(), begun, wiring);
            wiring.get(ImportRunner.class).run(new ArchivesHouse.Run(begun.getId()));
            Archive done = wiring.get(Archives.class).get(begun.getId());
            assertTrue(done.isFinished());
            assertTrue(done.getCounts().contains(new ArchiveOutcome.Count("picture", 0, 2)));
            assertEquals(2, wiring.get(Claims.class).all().size());
        });
    }

    @Test
    void theLogReadsByItsDaysWhereverItsLinesComeFrom() {
        with(wiring -> wiring.get(Values.class)
                .add(ValueStatement.Kind.NOT_YET, new StatementText("Paper tape", "It has plastic in it.")));
        house.take(archive(), true);
        with(wiring -> {
            ValuesChanges log = wiring.get(ValuesChanges.class);
            Slice<ValuesChange> first = log.page(null, 2);
            assertEquals("Paper tape", first.items().get(0).getTitle());
            assertEquals(1, log.page(first.next(), 2).items().size());
        });
    }

    private static void publishOwn(Wiring wiring) {
        Stories stories = wiring.get(Stories.class);
        stories.answer(
                new StoryAnswers("Baskets", "", "", "", "", null),
                stories.draft().getVersion());
        wiring.get(Chapters.class).add(new ChapterText("Willow", "<p>Cut in winter.</p>", null, null, ""));
        stories.publish(null);
    }

    @Test
    void aPictureThatHoldsMoreThanPixelsIsPressedAgain() {
        byte[] marked = ArchivesHouse.changed(archive(), entries -> {
            String name = entries.keySet().stream()
                    .filter(entry -> entry.endsWith("-600.jpg"))
                    .findFirst()
                    .orElseThrow();
            entries.computeIfPresent(
                    name,
                    (entry, jpeg) -> jpeg.substring(0, 2) + "\u00ff\u00fe\u0000\u0009where I" + jpeg.substring(2));
            return entries;
        });
        house.take(marked, false);
        String again = ArchivesHouse.entries(house.export()).toString();
        assertFalse(again.contains("where I"));
    }

    @Test
    void markupThatNobodyMayWriteDoesNotComeIn() {
        byte[] attack = ArchivesHouse.changed(archive(), entries -> {
            entries.computeIfPresent(
                    "story/chapters.jsonl",
                    (name, lines) -> lines.replaceFirst("\"html\":\"", "\"html\":\"<script>alert(1)</script>"));
            entries.computeIfPresent(
                    "story/revisions.jsonl",
                    (name, lines) -> lines.replaceFirst("\"html\":\"", "\"html\":\"<script>alert(1)</script>"));
            return entries;
        });
        house.take(attack, true);
        database.run(em -> assertTrue(house.wiring(em).get(Chapters.class).list().stream()
                .noneMatch(chapter -> chapter.getHtml().contains("script"))));
        assertFalse(ArchivesHouse.entries(house.export())
                .get("story/revisions.jsonl")
                .contains("script"));
    }
}
