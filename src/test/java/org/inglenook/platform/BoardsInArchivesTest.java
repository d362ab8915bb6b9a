package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.inglenook.Rows;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.community.Answers;
import org.inglenook.community.Board;
import org.inglenook.community.BoardKind;
import org.inglenook.community.Boards;
import org.inglenook.community.FlagReason;
import org.inglenook.community.Flags;
import org.inglenook.community.Hearing;
import org.inglenook.community.Moderation;
import org.inglenook.community.ModerationLog;
import org.inglenook.community.NewPoll;
import org.inglenook.community.NewTopic;
import org.inglenook.community.NewsTeller;
import org.inglenook.community.Notifications;
import org.inglenook.community.Participants;
import org.inglenook.community.PollOption;
import org.inglenook.community.PollResult;
import org.inglenook.community.Polls;
import org.inglenook.community.Post;
import org.inglenook.community.PostPictures;
import org.inglenook.community.Poster;
import org.inglenook.community.Posts;
import org.inglenook.community.ReactionKind;
import org.inglenook.community.Reactions;
import org.inglenook.community.Sanction;
import org.inglenook.community.Sanctions;
import org.inglenook.community.Starters;
import org.inglenook.community.Topic;
import org.inglenook.community.Topics;
import org.inglenook.community.Watch;
import org.inglenook.community.Watches;
import org.inglenook.identity.AwaitedMembers;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Boards that move from a shop on Derby to one on PostgreSQL, where the owner has opened an account and nobody else has yet. */
class BoardsInArchivesTest {

    private static TestDatabase derby;
    private static TestDatabase postgresql;
    private static ArchivesHouse there;
    private static ArchivesHouse here;
    private static byte[] archive;

    @BeforeAll
    static void move() {
        derby = TestDatabase.derby();
        postgresql = TestDatabase.postgresql();
        there = new ArchivesHouse(derby);
        here = new ArchivesHouse(postgresql);
        derby.run(em -> write(there.wiring(em).with(RateLimiter.class, patient())));
        archive = there.export();
        here.clock.advance(Duration.ofDays(30));
        postgresql.run(em -> {
            Members members = here.wiring(em).get(Members.class);
            members.join("Passer-by", EmailAddress.parse("passer@example.org"), Role.MEMBER, Locale.ENGLISH);
            members.join("Olga", EmailAddress.parse("owner@example.org"), Role.OWNER, Locale.ENGLISH);
            here.wiring(em).get(Boards.class).make("Scents", "Here already", Starters.MEMBERS);
        });
        assertEquals(
                0,
                here.take(archive, false).getCounts().stream()
                        .filter(count -> Set.of("topic", "post", "member").contains(count.kind()))
                        .count());
        here.take(archive, true);
    }

    @AfterAll
    static void close() {
        derby.close();
        postgresql.close();
    }

    private static void write(Wiring shop) {
        Poster owner = member(shop, "Olga Owner", "owner@example.org", Role.OWNER);
        Poster ana = member(shop, "Ana", "ana@example.org", Role.MEMBER);
        Poster ben = member(shop, "Ben", "ben@example.org", Role.MEMBER);
        shop.get(Boards.class).make("Quiet", "For later", Starters.MAKERS);
        Board scents = shop.get(Boards.class).make("Scents", "What smells good", Starters.MEMBERS);
        shop.get(Boards.class).become(scents.getSlug(), BoardKind.QUESTIONS);
        shop.get(Boards.class).move(scents.getSlug(), true);
        Topics topics = shop.get(Topics.class);
        Posts posts = shop.get(Posts.class);
        long aside = topics.record(ben, new NewTopic(scents.getSlug(), "Spam", "Buy it", null), there.clock.instant())
                .getId();
        shop.get(Moderation.class).hideTopic(owner, aside, "An advertisement");
        String picture = path(shop)
                + shop.get(PostPictures.class).add(ana, drawing(), "A sprig").path(480);
        long fig = topics.record(
                        ana,
                        new NewTopic(scents.getSlug(), "Fig or mint?", "![A sprig](" + picture + ") Which?", null),
                        there.clock.instant())
                .getId();
        there.clock.advance(Duration.ofHours(1));
        Post second = posts.record(ben, fig, "Mint", 1, there.clock.instant());
        posts.record(
                owner,
                fig,
                "See " + shop.get(Settings.class).publicUrl() + "/topics/" + fig + "/x#post-1",
                2,
                there.clock.instant());
        String quote = "> **Ben** [#2](" + path(shop) + "/topics/" + fig
                + "/fig/2#post-2)\n>\n> Mint\n\nYes, @ben, and not [" + "that](" + path(shop) + "/topics/99/gone)";
        posts.record(ana, fig, quote, 2, there.clock.instant());
        there.clock.advance(Duration.ofHours(1));
        posts.correct(ben.memberId(), fig, 2, "Mint, of course");
        posts.correct(owner.memberId(), fig, 2, "Mint, always");
        shop.get(Flags.class).raise(ana, fig, 2, FlagReason.OTHER, "Too sure");
        shop.get(Reactions.class).set(ana, fig, 2, ReactionKind.HEART);
        shop.get(Reactions.class).set(owner, fig, 2, ReactionKind.THANKS);
        shop.get(Answers.class).accept(ana, fig, 2);
        shop.get(Polls.class).hold(ana, fig, new NewPoll("Which?", List.of("Fig", "Mint"), 1, null));
        PollOption mint = poll(shop, fig).options().get(1);
        shop.get(Polls.class).vote(ben, fig, Set.of(mint.getId()));
        shop.get(Moderation.class).hidePost(owner, fig, 4, "Off the subject");
        shop.get(Moderation.class).pin(owner, fig);
        Sanctions sanctions = shop.get(Sanctions.class);
        sanctions.give(owner, ben.memberId(), Sanction.Gravity.BAN, 0, "Advertising", "Please don’t.");
        sanctions.appeal(ben.memberId(), sanctions.of(ben.memberId()).get(0).getId(), "It was a joke.");
        shop.get(Watches.class).mute(ana.memberId(), Watch.Place.TOPIC, fig);
        assertEquals(2, second.getNumber());
    }

    private static RateLimiter patient() {
        return new RateLimiter() {
            @Override
            public void check(String what, String who) {
                // Rates are not what this is about.
            }
        };
    }

    private static Poster member(Wiring shop, String name, String email, Role role) {
        return new Poster(
                shop.get(Members.class).join(name, EmailAddress.parse(email), role, Locale.ENGLISH), role.isMaker());
    }

    private static String path(Wiring shop) {
        return shop.get(Settings.class).publicUrl().getRawPath();
    }

    private static byte[] drawing() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PollResult poll(Wiring shop, long topic) {
        return shop.get(Polls.class).find(topic(shop, topic)).orElseThrow();
    }

    private static Topic topic(Wiring shop, long id) {
        return shop.get(Topics.class).find(id).orElseThrow().topic();
    }

    private static <T> T get(Function<Wiring, T> work) {
        return postgresql.inTransaction(em -> work.apply(here.wiring(em)));
    }

    private static Topic fig(Wiring shop) {
        Board board = shop.get(Boards.class).get("scents-2");
        return topic(shop, board.getNewestTopicId());
    }

    private static long id(Wiring shop, String name) {
        return shop.get(Members.class).called(name).get(0).id();
    }

    @Test
    void aTopicIsWhatItWasWithItsPosts() {
        get(shop -> {
            Topic fig = fig(shop);
            Board board = shop.get(Boards.class).get("scents-2");
            assertEquals(1, board.getTopicCount());
            assertTrue(board.isForQuestions());
            assertEquals("Scents", shop.get(Boards.class).all().get(0).getName());
            assertTrue(fig.isPinned() && fig.isPolled() && fig.isMakerReplied());
            assertEquals(Integer.valueOf(2), fig.getAnswer());
            assertEquals(4, fig.getPostCount());
            assertEquals(3, fig.getLastShown());
            assertEquals("Which?", fig.getOpening().replace("A sprig ", ""));
            Posts posts = shop.get(Posts.class);
            Post second = posts.get(fig.getId(), 2);
            assertEquals("Mint, always", second.getMarkdown());
            assertEquals(
                    List.of("Mint, of course", "Mint"),
                    posts.history(second).stream().map(one -> one.getMarkdown()).toList());
            assertEquals(1, second.getReactions().of(ReactionKind.HEART));
            assertEquals(
                    "Off the subject", posts.get(fig.getId(), 4).getHidden().getReason());
            assertEquals(1, poll(shop, fig.getId()).options().get(1).getVotes());
            assertEquals(1, shop.get(Flags.class).countOpen());
            assertEquals(here.clock.instant(), second.getChangedAt());
            return null;
        });
    }

    @Test
    void linksLeadToTheSameThingsUnderTheirNewNumbers() {
        get(shop -> {
            Topic fig = fig(shop);
            Posts posts = shop.get(Posts.class);
            assertTrue(
                    posts.get(fig.getId(), 4).getMarkdown().contains("(/our/topics/" + fig.getId() + "/fig/2#post-2)"));
            assertTrue(posts.get(fig.getId(), 4).getMarkdown().contains("(/our/topics/0/gone)"));
            assertTrue(posts.get(fig.getId(), 4).getHtml().contains("/our/members/ben\""));
            String first = posts.get(fig.getId(), 1).getMarkdown();
            long picture = Long.parseLong(first.replaceAll("(?s).*/pictures/(\\d+)-.*", "$1"));
            assertTrue(shop.get(PostPictures.class).shows(picture));
            return null;
        });
    }

    @Test
    void whoProvedTheirAddressIsThemselvesAndOthersAreAwaited() {
        get(shop -> {
            Posts posts = shop.get(Posts.class);
            Topic fig = fig(shop);
            assertEquals(id(shop, "Olga"), posts.get(fig.getId(), 3).getAuthorId());
            long ana = posts.get(fig.getId(), 1).getAuthorId();
            assertEquals(id(shop, "Ana"), ana);
            assertEquals(Optional.empty(), shop.get(Members.class).emailOf(ana));
            assertEquals(
                    ana, shop.get(AwaitedMembers.class).memberFor("Whoever", "ana@example.org", here.clock.instant()));
            assertEquals(Optional.of(Hearing.MUTED), shop.get(Watches.class).of(ana, Watch.Place.TOPIC, fig.getId()));
            return null;
        });
        assertFalse(ArchivesHouse.entries(archive).toString().contains("@example.org"));
    }

    @Test
    void whoWasBannedIsBannedAndTheLogIsWhole() {
        get(shop -> {
            long ben = id(shop, "Ben");
            Sanction ban = shop.get(Sanctions.class).of(ben).get(0);
            assertEquals("It was a joke.", ban.getAppeal());
            assertTrue(shop.get(Participants.class).find(ben).orElseThrow().isBanned());
            ModerationLog log = shop.get(ModerationLog.class);
            assertEquals(Optional.empty(), log.firstBroken());
            assertEquals(4, log.page(null, null, null).items().size());
            return null;
        });
    }

    @Test
    void nobodyIsToldOfWhatCame() {
        get(shop -> shop.get(NewsTeller.class).tell());
        get(shop -> {
            assertEquals(0, shop.get(Notifications.class).unread(id(shop, "Olga")));
            assertEquals(0, shop.get(Notifications.class).unread(id(shop, "Ana")));
            return null;
        });
    }

    @Test
    void whereItCameFromEverythingIsKnown() {
        Map<String, Long> before = rows();
        Archive again = there.take(archive, true);
        assertEquals(before, rows());
        assertTrue(again.getCounts().stream().allMatch(count -> count.taken() == 0 && count.left() > 0));
    }

    private static Map<String, Long> rows() {
        Map<String, Long> rows = Rows.of(derby);
        rows.keySet().removeIf(table -> table.startsWith("platform_archive") || "platform_job".equals(table));
        return rows;
    }

    @Test
    void aTopicWithoutItsPostsIsRefused() {
        byte[] cut = ArchivesHouse.changed(archive, entries -> {
            String own = entries.get("manifest.json").replaceAll("(?s).*\"installation\":\"(\\w+)\".*", "$1");
            Map<String, String> strange = new TreeMap<>();
            entries.forEach((name, lines) ->
                    strange.put(name.replace(own, "0123456789abcdef"), lines.replace(own, "0123456789abcdef")));
            strange.computeIfPresent(
                    "community/posts.jsonl", (name, lines) -> lines.replaceFirst("\"number\":2", "\"number\":3"));
            return strange;
        });
        DomainException refused = assertThrows(DomainException.class, () -> here.take(cut, true));
        assertEquals(
                List.of("community/posts", 3), List.of(refused.reasons().get(0).args()));
    }
}
