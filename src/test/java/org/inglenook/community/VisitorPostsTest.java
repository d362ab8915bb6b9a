package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.community.VisitorPosts.Arrival;
import org.inglenook.community.VisitorPosts.Outcome;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.identity.Visitor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.KeptForm;
import org.inglenook.platform.KeptForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitorPostsTest extends CommunityTest {

    private static final Visitor SOMEBODY = new Visitor("192.0.2.7", "A browser", Locale.ENGLISH);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final MovableClock clock = new MovableClock(NOON.toString());
    private final RecentTexts recent = new RecentTexts();
    private RuleBook rules = Room.rules(FirstPosts.NONE, "", "viagra");
    private final String email = "visitor" + PEOPLE.incrementAndGet() + "@example.org";

    @ParameterizedTest
    @EnumSource
    void replyStandsOnceItsLinkIsFollowedAndItsAuthorIsAMemberThen(Kind kind) {
        Topic topic = opened(kind, "Followed");
        String token = hold(kind, reply(topic, "Linen, always."));
        assertEquals(1, posts(kind, topic));
        assertTrue(queue(kind, topic).isEmpty(), "no moderator sees it");
        assertTrue(in(kind, room -> room.get(Members.class).withEmail(email)).isEmpty());

        Arrival arrival = follow(kind, token, "Nadia");
        assertEquals(Outcome.STANDS, arrival.outcome());
        assertNotNull(arrival.session());
        assertEquals(topic.addressOf(2), arrival.address());
        Post post = in(kind, room -> room.posts.get(topic.getId(), 2));
        assertEquals(
                "Nadia",
                in(kind, room -> room.get(Members.class).card(post.getAuthorId()))
                        .orElseThrow()
                        .displayName());

        Arrival again = follow(kind, token, "Nadia");
        assertNull(again.session(), "a link lets in once");
        assertEquals(arrival.address(), again.address());
        assertEquals(2, posts(kind, topic));
    }

    @ParameterizedTest
    @EnumSource
    void firstPostWaitsForAModeratorAsTheOwnerSaid(Kind kind) {
        rules = Room.rules(FirstPosts.FIRST, "", "");
        Topic topic = opened(kind, "Waits");
        Arrival arrival = follow(kind, hold(kind, reply(topic, "My first.")), "Nadia");
        assertEquals(Outcome.WAITS, arrival.outcome());
        assertEquals(1, posts(kind, topic));
        assertEquals("My first.", queue(kind, topic).get(0).getMarkdown());
    }

    @ParameterizedTest
    @EnumSource
    void topicIsStartedByItsLinkAndTheNameOfAKnownMemberStays(Kind kind) {
        Board board = board(kind, "Started by visitors " + email);
        long known = member(kind, "Ada", Role.MEMBER);
        VisitorText wanted = VisitorText.starting(new NewTopic(board.getSlug(), "Which thread?", "For buttons.", null));
        Arrival arrival = follow(kind, hold(kind, wanted), "Somebody else");
        Topic started = in(kind, room -> room.lists.page(board, TopicOrder.LATEST, null, null))
                .items()
                .get(0);
        assertEquals(started.getAddress(), arrival.address());
        assertEquals(known, started.getAuthorId());
        assertEquals(
                "Ada",
                in(kind, room -> room.get(Members.class).card(known))
                        .orElseThrow()
                        .displayName());
    }

    @ParameterizedTest
    @EnumSource
    void makersAddressLetsNobodyInAndKeepsTheWordsAsADraft(Kind kind) {
        long maker = member(kind, "Maker", Role.MODERATOR);
        Topic topic = opened(kind, "Makers");
        String token = hold(kind, reply(topic, "From the workshop."));
        Arrival arrival = follow(kind, token, "");
        assertEquals(Outcome.DRAFT, arrival.outcome());
        assertNull(arrival.session());
        assertEquals(1, posts(kind, topic));
        assertEquals(List.of("From the workshop."), draft(kind, topic, maker));
        assertEquals(arrival, follow(kind, token, ""), "pressed twice, it is told the same");
        assertEquals(List.of("From the workshop."), draft(kind, topic, maker));
        long id = look(kind, token).getId();
        clock.advance(Duration.ofHours(25));
        at(kind, room -> room.get(VisitorPosts.class).purge());
        assertNull(database(kind).inTransaction(em -> em.find(HeldPost.class, id)));
    }

    @ParameterizedTest
    @EnumSource
    void bannedMemberIsRefusedByTheirLinkAndTheWordsStayThere(Kind kind) {
        long banned = member(kind, "Banned", Role.MEMBER);
        at(kind, room -> room.get(Participants.class).locked(banned).ban("Advertising"));
        Topic topic = opened(kind, "Banned");
        String token = hold(kind, reply(topic, "Me again."));
        DomainException refused = assertThrows(DomainException.class, () -> follow(kind, token, ""));
        assertEquals("community.sanction.error.banned", refused.key());
        assertEquals(1, posts(kind, topic));
        assertEquals("Me again.", look(kind, token).getMarkdown());
    }

    @ParameterizedTest
    @EnumSource
    void linkEndsAfterADayOrWhenItsPostIsTakenBack(Kind kind) {
        Topic topic = opened(kind, "Ends");
        String late = hold(kind, reply(topic, "Too late."));
        clock.advance(Duration.ofHours(25));
        assertThrows(DomainException.class, () -> follow(kind, late, "Nadia"));
        at(kind, room -> room.get(VisitorPosts.class).purge());
        assertEquals(0, held(kind));

        String unwanted = hold(kind, reply(topic, "Not by me."));
        at(kind, room -> room.get(VisitorPosts.class).withdraw(unwanted));
        assertThrows(DomainException.class, () -> follow(kind, unwanted, "Nadia"));
    }

    @ParameterizedTest
    @EnumSource
    void strangersMailboxGetsThreeLettersAtMostAndNoneTwice(Kind kind) {
        Topic topic = opened(kind, "Letters");
        hold(kind, reply(topic, "One"));
        at(kind, room -> room.get(VisitorPosts.class).hold(reply(topic, "One"), "Nadia", email, SOMEBODY));
        assertEquals(1, letters(kind).size());
        hold(kind, reply(topic, "Two"));
        hold(kind, reply(topic, "Three"));
        DomainException refused = assertThrows(DomainException.class, () -> hold(kind, reply(topic, "Four")));
        assertEquals("community.visitor.error.letters", refused.key());
        assertEquals(3, letters(kind).size());
    }

    @ParameterizedTest
    @EnumSource
    void wordsThatWereSentAgainAfterAWhileArePublishedOnce(Kind kind) {
        Topic topic = opened(kind, "Patience");
        String first = hold(kind, reply(topic, "Where is it?"));
        clock.advance(Duration.ofMinutes(10));
        String second = hold(kind, reply(topic, "Where is it?"));
        assertEquals(2, letters(kind).size());
        follow(kind, second, "Nadia");
        assertThrows(DomainException.class, () -> follow(kind, first, "Nadia"));
        assertEquals(2, posts(kind, topic));
    }

    @ParameterizedTest
    @EnumSource
    void boardGoesWithWhatVisitorsLeftThereAndStaysForWhatMembersWrote(Kind kind) {
        rules = Room.rules(FirstPosts.FIRST, "", "");
        Board board = board(kind, "Going " + email);
        String token = hold(kind, VisitorText.starting(new NewTopic(board.getSlug(), "Anybody?", "Hello.", null)));
        Board other = board(kind, "Staying " + email);
        follow(kind, hold(kind, VisitorText.starting(new NewTopic(other.getSlug(), "Here?", "Hello.", null))), "Nadia");
        at(kind, room -> room.boards.remove(board.getSlug()));
        assertThrows(DomainException.class, () -> follow(kind, token, "Nadia"));
        assertThrows(DomainException.class, () -> at(kind, room -> room.boards.remove(other.getSlug())));
    }

    @ParameterizedTest
    @EnumSource
    void letterSaysNothingThatTheVisitorTyped(Kind kind) {
        Board board = board(kind, "Relay " + email);
        String token = hold(
                kind, VisitorText.starting(new NewTopic(board.getSlug(), "Buy pills now", "At pills.example", null)));
        String all = letters(kind).get(0);
        assertTrue(all.contains("/first-post/" + token), all);
        assertFalse(all.contains("pills") || all.contains("Nadia"), all);
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldNeverStandIsRefusedBeforeAnybodySaysWhoTheyAre(Kind kind) {
        Topic topic = opened(kind, "Refused");
        assertEquals("community.gate.error.word", refusal(kind, reply(topic, "Viagra")));
        assertEquals("community.post.error.empty", refusal(kind, reply(topic, " ")));
        assertEquals(
                "community.gate.error.links",
                refusal(kind, reply(topic, "https://a.example https://b.example https://c.example")));
        at(kind, room -> room.moderation.close(AMELIE, topic.getId()));
        assertEquals("community.topic.error.closed", refusal(kind, reply(topic, "Hello?")));
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreADraftOfWhoeverSignsInWithTheirKey(Kind kind) {
        Topic topic = opened(kind, "Kept");
        String key = in(kind, room -> room.get(VisitorDrafts.class).keep(reply(topic, "Half a sentence"), SOMEBODY));
        assertTrue(in(kind, room -> room.get(VisitorPosts.class).look(key)).isEmpty(), "no link to be followed");
        at(kind, room -> room.get(VisitorDrafts.class).take(key, 77));
        at(kind, room -> room.get(VisitorDrafts.class).take(key, 78));
        assertEquals(List.of("Half a sentence"), draft(kind, topic, 77));
        assertEquals(List.of(), draft(kind, topic, 78));
    }

    private List<String> draft(Kind kind, Topic topic, long member) {
        return in(kind, room -> room.get(KeptForms.class).unsaved("reply:" + topic.getId() + ":new", member)).stream()
                .map(KeptForm::fields)
                .flatMap(fields -> fields.get("text").stream())
                .toList();
    }

    private String refusal(Kind kind, VisitorText text) {
        return assertThrows(
                        DomainException.class,
                        () -> at(kind, room -> room.get(VisitorPosts.class).check(text)))
                .key();
    }

    private Topic opened(Kind kind, String board) {
        return topic(kind, board(kind, board + ' ' + email), "Linen or cotton?", NOON.minusSeconds(60));
    }

    private static VisitorText reply(Topic topic, String text) {
        return VisitorText.reply(topic.getId(), null, text);
    }

    private String hold(Kind kind, VisitorText text) {
        at(kind, room -> room.get(VisitorPosts.class).hold(text, "Nadia", email, SOMEBODY));
        List<String> letters = letters(kind);
        return letters.get(letters.size() - 1).replaceAll("(?s).*/first-post/([\\w-]+).*", "$1");
    }

    private Arrival follow(Kind kind, String token, String name) {
        return in(kind, room -> room.get(VisitorPosts.class).follow(token, name, SOMEBODY));
    }

    private HeldPost look(Kind kind, String token) {
        return in(kind, room -> room.get(VisitorPosts.class).look(token)).orElseThrow();
    }

    /** Subject and body of each. */
    private List<String> letters(Kind kind) {
        return database(kind).inTransaction(em -> em
                .createQuery(
                        "select m.subject, m.body from OutboxMail m where m.recipient = :to order by m.id",
                        Object[].class)
                .setParameter("to", email)
                .getResultList()
                .stream()
                .map(letter -> letter[0] + "\n" + letter[1])
                .toList());
    }

    private long held(Kind kind) {
        return database(kind).inTransaction(em -> em.createQuery(
                        "select count(h) from HeldPost h where h.stranger.email = :email", Long.class)
                .setParameter("email", email)
                .getSingleResult());
    }

    private List<HeldPost> queue(Kind kind, Topic topic) {
        return in(kind, room -> room.get(Queue.class).page(null)).items().stream()
                .map(Waiting::held)
                .filter(held -> held != null && topic.getId().equals(held.getTopicId()))
                .toList();
    }

    private long member(Kind kind, String name, Role role) {
        return in(kind, room -> room.get(Members.class).join(name, EmailAddress.parse(email), role, Locale.ENGLISH));
    }

    private int posts(Kind kind, Topic topic) {
        return in(kind, room -> room.again(Topic.class, topic.getId())).getPostCount();
    }

    private void at(Kind kind, Consumer<Room> work) {
        database(kind).run(em -> work.accept(new Room(em, clock, rules, recent)));
    }

    private <T> T in(Kind kind, Function<Room, T> work) {
        return database(kind).inTransaction(em -> work.apply(new Room(em, clock, rules, recent)));
    }
}
