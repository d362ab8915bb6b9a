package org.inglenook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.community.Flags;
import org.inglenook.community.Post;
import org.inglenook.community.Posts;
import org.inglenook.community.Topic;
import org.inglenook.customers.Customers;
import org.inglenook.notes.NoteReplies;
import org.inglenook.notes.NoteState;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent.ChapterContent;
import org.inglenook.values.Claims;
import org.inglenook.values.Standing;
import org.inglenook.values.ValuesChanges;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo is loaded through the rooms' services and tells a life that lies in the past. */
class DemoLoadedTest {

    private static LoadedDemo demo;

    @BeforeAll
    static void load() {
        demo = new LoadedDemo(TestDatabase.Kind.DERBY);
        demo.load();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void storyIsPublishedWithAChapterOfEveryKind() {
        demo.database.run(em -> {
            var content =
                    demo.wiring(em).get(Stories.class).published().orElseThrow().content();
            assertEquals(
                    Set.of(ChapterKind.values()),
                    content.chapters().stream().map(ChapterContent::kind).collect(Collectors.toSet()));
            assertFalse(demo.wiring(em).get(Stories.class).isDraftAhead());
        });
    }

    @Test
    void claimsStandWhereTheCalendarPutsThem() {
        demo.database.run(em -> {
            Claims claims = demo.wiring(em).get(Claims.class);
            var standings = claims.publicOnes().stream()
                    .map(claim -> claim.standing(claims.today()))
                    .toList();
            assertEquals(10, standings.size());
            assertEquals(1, standings.stream().filter(Standing.EXPIRED::equals).count());
            assertEquals(
                    1, standings.stream().filter(Standing.WITHDRAWN::equals).count());
            assertEquals(8, standings.stream().filter(Standing.VALID::equals).count());
        });
    }

    @Test
    void logTellsWhatHappenedInItsOrder() {
        demo.database.run(em -> {
            List<Instant> times = demo.wiring(em).get(ValuesChanges.class).page(null, 100).items().stream()
                    .map(change -> change.getAt())
                    .toList();
            assertEquals(
                    times.stream().sorted(java.util.Comparator.reverseOrder()).toList(), times);
            assertEquals(demo.clock.instant().minus(Duration.ofDays(31).plusHours(4)), times.get(0));
        });
    }

    @Test
    void boardsTellTheTimesAtWhichThingsWereSaid() {
        demo.database.run(em -> {
            Wiring wiring = demo.wiring(em);
            Topic balcony = topic(em, "What do you grow on a north balcony?");
            assertEquals(41, balcony.getPostCount());
            Post last = wiring.get(Posts.class).get(balcony.getId(), 41);
            assertEquals(demo.clock.instant().minus(Duration.ofDays(13).plusHours(10)), last.getEditedAt());
            assertEquals(1, wiring.get(Posts.class).history(last).size());

            Topic palm = topic(em, "“No palm oil since 2017”. And the gift sets?");
            Post hidden = wiring.get(Posts.class).get(palm.getId(), 7);
            assertFalse(hidden.isShown());
            assertTrue(hidden.getHidden().getReason().startsWith("About the person"));
            assertTrue(palm.getSubject().matches("claim:\\d+"));

            assertTrue(topic(em, "Spare pitch at Barnard Castle, Christmas market 2025")
                    .isClosed());
            assertEquals(1, wiring.get(Flags.class).countOpen());
        });
    }

    @Test
    void ordersCameThroughTheInbox() {
        Map<String, Long> rows = Rows.of(demo.database);
        assertEquals(25, rows.get("shop_order"));
        assertEquals(27, rows.get("shop_delivery"), "28 events, one of them told twice");
        demo.database.run(em -> {
            Orders orders = demo.wiring(em).get(Orders.class);
            assertTrue(orders.list(Optional.empty(), Optional.empty()).items().stream()
                    .noneMatch(order -> order.placedAt().isAfter(demo.clock.instant())));
            Customers customers = demo.wiring(em).get(Customers.class);
            OrderView third = orders.list(Optional.empty(), Optional.empty()).items().stream()
                    .filter(order -> order.number().equals("1048"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(3, customers.forOrder(third.id()).position());
        });
    }

    @Test
    void deskHasNotesInEveryState() {
        demo.database.run(em -> {
            Map<NoteState, Long> counts =
                    demo.wiring(em).get(ThankYouNotes.class).counts();
            assertEquals(15, counts.get(NoteState.WAITING));
            assertEquals(4, counts.get(NoteState.APPROVED));
            assertEquals(4, counts.get(NoteState.PRINTED));
            assertEquals(1, counts.get(NoteState.SKIPPED));
            assertEquals(1, counts.get(NoteState.WITHDRAWN));
            assertEquals(1, demo.wiring(em).get(NoteReplies.class).unread());
        });
    }

    private static Topic topic(EntityManager em, String title) {
        return em.createQuery("select t from Topic t where t.title = :title", Topic.class)
                .setParameter("title", title)
                .getSingleResult();
    }
}
