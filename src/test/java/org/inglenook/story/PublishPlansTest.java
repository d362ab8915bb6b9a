package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.ShopProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishPlansTest extends OnBothDatabases {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final long OWNER = 7;

    private MovableClock clock;

    PublishPlansTest() {
        super("PublishPlan", "StoryRevision", "ChapterAddress", "StoryDraft", "ShopProfile");
    }

    @BeforeEach
    void writeAndPublish() {
        clock = new MovableClock("2026-11-21T10:00:00Z");
        database.run(em -> em.persist(new ShopProfile("Fig", "", Locale.ENGLISH, VIENNA)));
        write("First");
        with(rooms -> rooms.get(Stories.class).publish(OWNER));
    }

    @Test
    void plannedPublishShowsWhatWasFrozenAtItsMomentByTheShopsClock() {
        write("Second");
        plan("2026-12-01T09:00");
        write("Written after the planning");

        clock.set("2026-12-01T07:59:59Z");
        carryOut();
        assertReadersSee("First");

        clock.set("2026-12-01T08:00:00Z");
        carryOut();
        assertReadersSee("Second");
        with(rooms -> {
            StoryRevision published = rooms.get(Stories.class).published().orElseThrow();
            assertEquals(2, published.getRepeats());
            assertEquals(OWNER, published.getMadeBy());
            assertTrue(rooms.get(Stories.class).isDraftAhead());
            assertTrue(rooms.get(PublishPlans.class).waiting().isEmpty());
        });
    }

    @Test
    void whatCameDueWhileNobodyLookedIsPublishedOnce() {
        write("Second");
        plan("2026-12-01T09:00");
        clock.set("2026-12-24T08:00:00Z");
        carryOut();
        carryOut();
        with(rooms -> assertEquals(3, rooms.get(Stories.class).revisions(10).size()));
    }

    @Test
    void twoNodesThatComeAtOncePublishOnce() {
        write("Second");
        plan("2026-12-01T09:00");
        clock.set("2026-12-01T09:00:00Z");

        assertThrows(
                RuntimeException.class,
                () -> database.run(em -> {
                    PublishPlan seen =
                            rooms(em).get(PublishPlans.class).waiting().orElseThrow();
                    carryOut();
                    seen.carryOut(clock.instant());
                    em.flush();
                }));
        with(rooms -> assertEquals(3, rooms.get(Stories.class).revisions(10).size()));
    }

    @Test
    void publishingByHandCancelsWhatIsOlder() {
        write("Planned");
        plan("2026-12-01T09:00");
        write("Published at once");
        with(rooms -> rooms.get(Stories.class).publish(OWNER));

        clock.set("2026-12-01T09:00:00Z");
        carryOut();
        assertReadersSee("Published at once");
        with(rooms -> assertEquals(
                "Planned", rooms.get(Stories.class).revision(2).content().headline(), "what was frozen is kept"));
    }

    @Test
    void anotherPlanTakesTheFirstOnesPlace() {
        write("Sooner");
        plan("2026-12-01T09:00");
        write("Later");
        plan("2026-12-02T09:00");

        clock.set("2026-12-01T20:00:00Z");
        carryOut();
        assertReadersSee("First");
        clock.set("2026-12-02T20:00:00Z");
        carryOut();
        assertReadersSee("Later");
    }

    @Test
    void cancelledPlanPublishesNothing() {
        write("Second");
        plan("2026-12-01T09:00");
        with(rooms -> rooms.get(PublishPlans.class).cancel());
        clock.advance(Duration.ofDays(30));
        carryOut();
        assertReadersSee("First");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:59, story.plan.error.past, time",
        "2026-11-21T11:00, story.plan.error.past, time",
        "2027-03-28T02:30, story.plan.error.skipped, time",
        "9999-12-31T23:59, story.plan.error.far, date"
    })
    void momentThatCannotBeIsRefusedWithASentence(String at, String key, String field) {
        DomainException refusal = assertThrows(DomainException.class, () -> plan(at));
        assertEquals(key, refusal.key());
        assertEquals(field, refusal.field().orElseThrow());
        with(rooms -> assertTrue(rooms.get(PublishPlans.class).waiting().isEmpty()));
    }

    @Test
    void skippedHourIsNamed() {
        DomainException refusal = assertThrows(DomainException.class, () -> plan("2027-03-28T02:00"));
        assertEquals("02:00", refusal.args()[0]);
        assertEquals("03:00", refusal.args()[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, 2026-12-01T08:00:00Z",
        "2027-07-01T09:00, 2027-07-01T07:00:00Z",
        "2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "2027-10-31T02:30, 2027-10-31T00:30:00Z"
    })
    void wallClockIsReadInTheShopsZone(String at, Instant moment) {
        assertEquals(moment, PublishPlans.moment(LocalDateTime.parse(at), VIENNA));
    }

    @Test
    void storyWithoutHeadlineIsNotPlanned() {
        write("");
        DomainException refusal = assertThrows(DomainException.class, () -> plan("2026-12-01T09:00"));
        assertEquals("story.publish.error.headline", refusal.key());
    }

    private void plan(String at) {
        with(rooms -> rooms.get(PublishPlans.class).plan(LocalDateTime.parse(at), OWNER));
    }

    private void carryOut() {
        with(rooms -> rooms.get(PublishPlans.class).carryOut());
    }

    private void write(String headline) {
        with(rooms -> {
            Stories stories = rooms.get(Stories.class);
            stories.answer(
                    new StoryAnswers(headline, "", "", "", "", null),
                    stories.draft().getVersion());
        });
    }

    private void assertReadersSee(String headline) {
        with(rooms -> assertEquals(
                headline,
                rooms.get(Stories.class).published().orElseThrow().content().headline()));
    }

    private void with(Consumer<Wiring> work) {
        database.run(em -> work.accept(rooms(em)));
    }

    private Wiring rooms(EntityManager em) {
        return new Wiring(em, clock);
    }
}
