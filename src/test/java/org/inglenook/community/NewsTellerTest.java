package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.MovableClock;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Slice;
import org.junit.jupiter.api.Test;

class NewsTellerTest extends NewsHouse {

    @Test
    void whoStartsATopicHearsOfItsRepliesInOneLine() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        reply(amelie, topic, "Basil.", null);
        reply(tomasz, topic, "And thyme.", null);
        tell();
        List<NotificationGroup> told = told(ines);
        assertEquals(1, told.size());
        assertEquals(3, told.get(0).many());
        assertEquals(Cause.REPLY, told.get(0).latest().getCause());
        assertEquals(topic.addressOf(2), told.get(0).getAddress());
        assertEquals(3, unread(ines));
    }

    @Test
    void whoRepliesHearsOfLaterRepliesAndNeverOfTheirOwn() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        reply(tomasz, topic, "More mint.", null);
        reply(amelie, topic, "Basil.", null);
        tell();
        assertEquals(1, unread(tomasz));
        assertEquals(0, unread(amelie));
    }

    @Test
    void nothingIsToldTwiceHoweverOftenTheCursorGoesBack() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        tell();
        clock.advance(Duration.ofMinutes(1));
        tell();
        assertEquals(1, unread(ines));
    }

    @Test
    void writersNeedNotWaitUntilTheNewsOfManyTopicsIsTold() {
        List<Topic> topics = List.of(topic(ines, "Mint"), topic(ines, "Basil"), topic(ines, "Thyme"));
        topics.forEach(topic -> reply(tomasz, topic, "It grows.", null));
        assertTrue(tellSlowly());
        assertEquals(1, unread(ines));
        assertTrue(tellSlowly());
        assertEquals(2, unread(ines));
        tell();
        assertEquals(3, unread(ines));
    }

    /** As it is when each look at the clock is a while after the one before. */
    private boolean tellSlowly() {
        Clock slow = new MovableClock(clock.instant().toString()) {
            @Override
            public Instant instant() {
                advance(Duration.ofMillis(400));
                return super.instant();
            }
        };
        return database.inTransaction(
                em -> wiring(em, slow).get(NewsTeller.class).tell());
    }

    @Test
    void aReplyThatCommitsLateIsStillTold() {
        Topic topic = topic(ines, "What do you grow?");
        clock.advance(Duration.ofMinutes(10));
        tell();
        clock.advance(Duration.ofSeconds(-9));
        reply(tomasz, topic, "Said before the last look.", null);
        clock.advance(Duration.ofSeconds(10));
        tell();
        assertEquals(1, unread(ines));
    }

    @Test
    void whatWasWrittenBeforeTheFirstLookIsNoNews() {
        run(house -> house.get(Topics.class)
                .record(
                        new Poster(ines, false),
                        new NewTopic(board.getSlug(), "From an old board", "Words", null),
                        clock.instant().minus(Duration.ofDays(400))));
        run(house -> house.get(Watches.class).watch(tomasz, Watch.Place.BOARD, board.getId()));
        tell();
        assertEquals(0, unread(tomasz));
    }

    @Test
    void aNewTopicIsToldToWhoWatchesItsBoardButNotItsReplies() {
        run(house -> house.get(Watches.class).watch(amelie, Watch.Place.BOARD, board.getId()));
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        assertEquals(1, told(amelie).size());
        assertEquals(Cause.TOPIC, told(amelie).get(0).latest().getCause());
        assertEquals(topic.getAddress(), told(amelie).get(0).getAddress());
    }

    @Test
    void whoIsNamedHearsOfItOnceAndAsBeingNamed() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Ask @Ines, or `@amelie` in code.", 1);
        tell();
        assertEquals(1, unread(ines));
        assertEquals(Cause.MENTION, told(ines).get(0).latest().getCause());
        assertEquals(0, unread(amelie));
    }

    @Test
    void whoIsAnsweredHearsOfItWithoutWatching() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        run(house -> house.get(Watches.class).leave(tomasz, Watch.Place.TOPIC, topic.getId()));
        reply(amelie, topic, "Which mint?", 2);
        reply(ines, topic, "Thanks, all.", null);
        tell();
        assertEquals(1, unread(tomasz));
        assertEquals(Cause.ANSWER, told(tomasz).get(0).latest().getCause());
    }

    @Test
    void whoIsQuotedHearsOfItToo() {
        Topic topic = topic(ines, "What do you grow?");
        run(house -> house.get(Watches.class).leave(ines, Watch.Place.TOPIC, topic.getId()));
        reply(tomasz, topic, "> **Inès** [#1](/our" + topic.addressOf(1) + ")\n>\n> First words\n\nIndeed.", null);
        tell();
        assertEquals(Cause.ANSWER, told(ines).get(0).latest().getCause());
    }

    @Test
    void whatIsMutedIsNeverHeardOf() {
        Topic topic = topic(ines, "What do you grow?");
        run(house -> house.get(Watches.class).mute(ines, Watch.Place.TOPIC, topic.getId()));
        run(house -> house.get(Watches.class).mute(amelie, Watch.Place.BOARD, board.getId()));
        reply(tomasz, topic, "@ines @amelie, come back!", 1);
        tell();
        assertEquals(0, unread(ines));
        assertEquals(0, unread(amelie));
    }

    @Test
    void aTopicThatWasChosenIsHeardOnABoardThatIsMuted() {
        Topic topic = topic(ines, "What do you grow?");
        run(house -> house.get(Watches.class).mute(amelie, Watch.Place.BOARD, board.getId()));
        run(house -> house.get(Watches.class).watch(amelie, Watch.Place.TOPIC, topic.getId()));
        reply(tomasz, topic, "Mint.", null);
        tell();
        assertEquals(1, unread(amelie));
    }

    @Test
    void whoWishesNotToWatchTheirOwnTopicsDoesNot() {
        run(house -> house.get(Wishes.class).wish(ines, false, MemberWishes.Mails.EACH, 8, null));
        Topic topic = topic(ines, "What do you grow?");
        assertEquals(
                Optional.empty(), get(house -> house.get(Watches.class).of(ines, Watch.Place.TOPIC, topic.getId())));
        reply(tomasz, topic, "Mint.", null);
        tell();
        assertEquals(0, unread(ines));
    }

    @Test
    void whoStoppedWatchingATopicDoesNotWatchItAgainByWritingInIt() {
        Topic topic = topic(ines, "What do you grow?");
        run(house -> house.get(Watches.class).leave(ines, Watch.Place.TOPIC, topic.getId()));
        reply(ines, topic, "Thyme, myself.", null);
        reply(tomasz, topic, "Mint.", null);
        tell();
        assertEquals(0, unread(ines));
    }

    @Test
    void aHiddenPostIsNotToldAnyMoreAndNeitherAHiddenTopic() {
        Poster moderator = new Poster(amelie, true);
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        reply(tomasz, topic, "Buy pills.", null);
        tell();
        run(house -> house.get(Moderation.class).hidePost(moderator, topic.getId(), 3, "Spam"));
        tell();
        assertEquals(1, unread(ines));
        run(house -> house.get(Moderation.class).hideTopic(moderator, topic.getId(), "Spam"));
        tell();
        assertEquals(0, unread(ines));
    }

    @Test
    void readingATopicMarksWhatWasToldOfItUpToThere() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        reply(amelie, topic, "Basil.", null);
        tell();
        run(house -> house.get(Notifications.class).read(ines, topic.getId(), 2));
        assertEquals(1, unread(ines));
        assertEquals(2, told(ines).size());
        run(house -> house.get(Notifications.class).readAll(ines));
        assertEquals(0, unread(ines));
        assertTrue(told(ines).get(0).isSeen());
    }

    @Test
    void linesAreReadBothWaysWithThreeStatements() {
        int many = Notifications.PAGE + 3;
        for (int i = 1; i <= many; i++) {
            Topic topic = topic(ines, "Topic " + i);
            reply(tomasz, topic, "Reply", null);
        }
        tell();
        Slice<NotificationGroup> first =
                get(house -> house.get(Notifications.class).page(ines, null, null));
        assertEquals("Topic " + many, first.items().get(0).topic().getTitle());
        Slice<NotificationGroup> second =
                get(house -> house.get(Notifications.class).page(ines, first.next(), null));
        assertEquals(3, second.items().size());
        assertNull(second.next());
        Slice<NotificationGroup> back =
                get(house -> house.get(Notifications.class).page(ines, null, second.previous()));
        assertEquals(
                first.items().get(0).latest().getId(),
                back.items().get(0).latest().getId());
        assertTrue(database.queriesOf(em -> wiring(em).get(Notifications.class).page(ines, null, null)) <= 3);
    }

    @Test
    void whatTellsAReplyCostsTheSameForOneListenerAndForMany() {
        Topic few = topic(ines, "Few");
        Topic many = topic(ines, "Many");
        run(house -> {
            for (long member = 1000; member < 1050; member++) {
                house.get(Watches.class).watch(member, Watch.Place.TOPIC, many.getId());
            }
        });
        clock.advance(Duration.ofMinutes(1));
        tell();
        reply(tomasz, few, "Mint.", null);
        int one = database.queriesOf(em -> wiring(em).get(NewsTeller.class).tell());
        clock.advance(Duration.ofMinutes(1));
        tell();
        reply(tomasz, many, "Mint.", null);
        int fifty = database.queriesOf(em -> wiring(em).get(NewsTeller.class).tell());
        assertTrue(fifty - one <= 2 * 50, "a row for each and its id, and nothing else");
    }

    @Test
    void whatWasLookedAtCostsNothingWhileTheCursorGoesBackOverIt() {
        LookedAtPosts memory = new LookedAtPosts();
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell(memory);
        assertEquals(1, unread(ines));
        int again = database.queriesOf(em -> tell(em, memory));
        reply(tomasz, topic, "Thyme.", null);
        int fresh = database.queriesOf(em -> tell(em, memory));
        assertEquals(2, unread(ines), "a change is news");
        assertTrue(again <= 3 && again < fresh, again + " and " + fresh);
    }

    @Test
    void allOfManyRepliesAreToldOncePassByPass() {
        LookedAtPosts memory = new LookedAtPosts();
        Topic topic = topic(ines, "What do you grow?");
        for (int i = 1; i <= 450; i++) {
            reply(tomasz, topic, "Herb number " + i, null);
        }
        int passes = 1;
        while (database.<Boolean>inTransaction(em -> tell(em, memory))) {
            passes++;
        }
        assertTrue(passes > 1, "more than one pass takes");
        assertEquals(450, told());
        assertFalse(database.<Boolean>inTransaction(em -> tell(em, memory)), "what is known is passed at once");
        reply(tomasz, topic, "The last one.", null);
        tell(memory);
        assertEquals(451, told());
    }

    private long told() {
        return database.inTransaction(
                em -> em.createQuery("select count(n) from Notification n where n.memberId = :ines", Long.class)
                        .setParameter("ines", ines)
                        .getSingleResult());
    }

    private void tell(LookedAtPosts memory) {
        database.run(em -> tell(em, memory));
    }

    private boolean tell(jakarta.persistence.EntityManager em, LookedAtPosts memory) {
        return wiring(em)
                .with(LookedAtPosts.class, memory)
                .observing(LookedAtPosts.class)
                .get(NewsTeller.class)
                .tell();
    }

    @Test
    void whatIsRestoredIsToldOnceWhetherItWasToldBeforeOrNot() {
        Poster moderator = new Poster(amelie, true);
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Told before.", null);
        tell();
        run(house -> house.get(Moderation.class).hidePost(moderator, topic.getId(), 2, "A slip"));
        reply(tomasz, topic, "Hidden at once.", null);
        run(house -> house.get(Moderation.class).hidePost(moderator, topic.getId(), 3, "A slip"));
        tell();
        assertEquals(0, unread(ines));
        assertTrue(told(ines).isEmpty());
        clock.advance(Duration.ofSeconds(1));
        run(house -> house.get(Moderation.class).restorePost(moderator, topic.getId(), 2));
        tell();
        assertEquals(1, unread(ines), "as it was");
        run(house -> house.get(Notifications.class).read(ines, topic.getId(), 2));
        clock.advance(Duration.ofSeconds(1));
        run(house -> house.get(Moderation.class).restorePost(moderator, topic.getId(), 3));
        tell();
        tell();
        assertEquals(1, unread(ines), "told for the first time");
        clock.advance(Duration.ofSeconds(1));
        run(house -> house.get(Moderation.class).hideTopic(moderator, topic.getId(), "A slip"));
        tell();
        assertEquals(0, unread(ines));
        clock.advance(Duration.ofSeconds(1));
        run(house -> house.get(Moderation.class).restoreTopic(moderator, topic.getId()));
        tell();
        assertEquals(1, unread(ines), "what was read stays read");
    }

    @Test
    void allThatSomebodyChoseIsOneListAndIsChangedInItsPlace() {
        Topic mint = topic(ines, "Mint");
        run(house -> house.get(Watches.class).mute(ines, Watch.Place.BOARD, board.getId()));
        List<WatchedPlace> chosen = watched(null, null).items();
        assertEquals(
                List.of("Balcony", "Mint"),
                chosen.stream().map(WatchedPlace::getName).toList());
        assertTrue(chosen.get(0).isMuted());
        assertTrue(chosen.get(1).isWatched() && !chosen.get(1).isByHand());
        long watch = chosen.get(1).getId();
        run(house -> house.get(WatchedPlaces.class).leave(ines, watch));
        reply(tomasz, mint, "Peppermint.", null);
        tell();
        assertEquals(0, unread(ines));
        assertFalse(watched(null, null).items().get(1).isWatched(), "it stays, to be watched again");
        assertThrows(
                DomainException.class,
                () -> run(house -> house.get(WatchedPlaces.class).mute(tomasz, watch)));
    }

    @Test
    void aLongListIsReadPageByPage() {
        run(house -> {
            for (long place = 1; place <= WatchedPlaces.PAGE + 1; place++) {
                house.get(Watches.class).watch(ines, Watch.Place.TOPIC, 1_000_000 + place);
            }
        });
        Slice<WatchedPlace> first = watched(null, null);
        assertEquals(WatchedPlaces.PAGE, first.items().size());
        assertTrue(first.items().get(0).isGone());
        Slice<WatchedPlace> second = watched(first.next(), null);
        assertEquals(1, second.items().size());
        assertEquals(
                first.items().stream().map(WatchedPlace::getId).toList(),
                watched(null, second.previous()).items().stream()
                        .map(WatchedPlace::getId)
                        .toList());
    }

    private Slice<WatchedPlace> watched(String after, String before) {
        return get(house -> house.get(WatchedPlaces.class).page(ines, after, before));
    }

    @Test
    void movedPostsAreNoNewsButWhatWasUntoldBeforeIsTold() {
        Topic topic = topic(ines, "Slugs");
        Topic into = topic(tomasz, "All about slugs");
        reply(amelie, topic, "Untold as yet", null);
        get(house -> house.get(TopicMoves.class).merge(new Poster(amelie, true), topic.getId(), into.getId()));
        assertEquals(1, unread(ines), "she watches what she began");
        assertEquals(into.addressOf(3), address(told(ines).get(0)), "where it is now");
        tell();
        assertEquals(1, unread(ines));
        assertEquals(0, unread(tomasz), "what was brought is no news");
        reply(amelie, into, "Really new", null);
        tell();
        assertEquals(2, unread(ines), "she watches what her topic became a part of");
        assertEquals(1, unread(tomasz));
    }

    private static String address(NotificationGroup group) {
        return group.getTopic().addressOf(group.first());
    }
}
