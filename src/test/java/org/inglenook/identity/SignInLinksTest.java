package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.identity.SignInLinks.Answer;
import org.inglenook.identity.SignInLinks.Entry;
import org.inglenook.identity.SignInLinks.Step;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInLinksTest {

    private static final Answer NOTHING = new Answer("", "");
    private static final String STRONG = "velvet tractor onion lighthouse";

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private TestDatabase database;

    private void open(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<IdentityRoom, T> work) {
        return database.inTransaction(em -> work.apply(new IdentityRoom(em, clock)));
    }

    private String asked(String email, String returnPath) {
        return in(room -> {
            room.links.ask(email, returnPath, IdentityRoom.VISITOR);
            return room.mailedToken();
        });
    }

    private Entry follow(String token, Answer answer) {
        return in(room -> room.links.follow(token, answer, IdentityRoom.VISITOR));
    }

    private void assertGone(String token) {
        DomainException gone = assertThrows(DomainException.class, () -> follow(token, NOTHING));
        assertEquals(Kind.GONE, gone.kind());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void unknownAddressBecomesAMemberOnlyWhenTheLinkIsFollowed(TestDatabase.Kind kind) {
        open(kind);
        String token = asked("  Anna@Example.org ", null);

        assertEquals(true, in(room -> room.members.isEmpty()));
        assertEquals(
                Step.CHOOSE_NAME,
                in(room -> room.links.look(token)).orElseThrow().step());

        Entry entry = follow(token, new Answer("Anna K.", ""));

        SignedIn anna = in(room -> room.sessions.arrive(entry.sessionToken()))
                .orElseThrow()
                .who();
        assertEquals("Anna K.", anna.displayName());
        assertEquals("anna-k", anna.name());
        assertEquals(Role.MEMBER, anna.role());
        assertEquals(Optional.of("anna@example.org"), in(room -> room.members.emailOf(anna.memberId())));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void linkOpensOnce(TestDatabase.Kind kind) {
        open(kind);
        in(room -> room.member("anna", Role.MEMBER));
        String token = asked("anna@example.org", "/topics/3/tea");

        assertEquals("/topics/3/tea", follow(token, NOTHING).returnPath());

        assertGone(token);
        assertEquals(Optional.empty(), in(room -> room.links.look(token)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void ofManyWhoFollowALinkAtOnceOneGetsIn(TestDatabase.Kind kind) throws Exception {
        open(kind);
        in(room -> room.member("anna", Role.MEMBER));
        String token = asked("anna@example.org", null);
        int many = 6;
        CyclicBarrier together = new CyclicBarrier(many);
        Callable<Boolean> one = () -> {
            together.await();
            try {
                return follow(token, NOTHING).sessionToken() != null;
            } catch (DomainException e) {
                assertEquals(Kind.GONE, e.kind());
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            int entered = 0;
            for (Future<Boolean> result : threads.invokeAll(
                    IntStream.range(0, many).mapToObj(i -> one).toList())) {
                entered += result.get() ? 1 : 0;
            }
            assertEquals(1, entered);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoCameFromAnotherForumIsWhoeverProvesToHaveTheirAddress(TestDatabase.Kind kind) {
        open(kind);
        long waiting = in(room -> room.awaited.memberFor("Anna\u202e@home", "Anna@example.org", clock.instant()));
        assertEquals(Optional.empty(), in(room -> room.members.emailOf(waiting)));
        String token = asked("anna@example.org", null);
        assertEquals(
                Step.ENTER, in(room -> room.links.look(token)).orElseThrow().step());

        Entry entry = follow(token, NOTHING);

        SignedIn anna = in(room -> room.sessions.arrive(entry.sessionToken()))
                .orElseThrow()
                .who();
        assertEquals(waiting, anna.memberId());
        assertEquals("Anna home", anna.displayName());
        assertEquals(Optional.of("anna@example.org"), in(room -> room.members.emailOf(waiting)));
        long again = in(room -> room.awaited.memberFor("Another", "anna@example.org", clock.instant()));
        assertTrue(again != waiting);
        assertEquals(
                Optional.of("Another"),
                in(room -> room.awaited.offeredTo(waiting)).map(MemberCard::displayName));
    }

    @Test
    void linkExpiresAfterFifteenMinutes() {
        open(TestDatabase.Kind.DERBY);
        in(room -> room.member("anna", Role.MEMBER));
        String token = asked("anna@example.org", null);

        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertTrue(in(room -> room.links.look(token)).isPresent());
        clock.advance(Duration.ofSeconds(1));

        assertGone(token);
    }

    @Test
    void lookingSpendsNothing() {
        open(TestDatabase.Kind.DERBY);
        in(room -> room.member("anna", Role.MEMBER));
        String token = asked("anna@example.org", null);

        in(room -> room.links.look(token));
        in(room -> room.links.look(token));

        assertNotNull(follow(token, NOTHING).sessionToken());
    }

    @Test
    void knownAndUnknownAddressAreAnsweredWithTheSameWork() {
        open(TestDatabase.Kind.DERBY);
        in(room -> room.member("anna", Role.OWNER));

        int known = database.queriesOf(
                em -> new IdentityRoom(em, clock).links.ask("anna@example.org", null, IdentityRoom.VISITOR));
        int unknown = database.queriesOf(
                em -> new IdentityRoom(em, clock).links.ask("nobody@example.org", null, IdentityRoom.VISITOR));

        assertEquals(known, unknown);
    }

    @Test
    void aNameThatWontDoLeavesTheLinkGood() {
        open(TestDatabase.Kind.DERBY);
        String token = asked("anna@example.org", null);

        DomainException refused = assertThrows(DomainException.class, () -> follow(token, new Answer(" ", "")));

        assertEquals(Optional.of("displayName"), refused.field());
        assertNotNull(follow(token, new Answer("Anna", "")).sessionToken());
    }

    @Test
    void makerChoosesAPasswordAndEveryOldSessionEnds() {
        open(TestDatabase.Kind.DERBY);
        long anna = in(room -> room.member("anna", Role.OWNER));
        String old = in(room -> room.sessions.open(anna, Session.Way.PASSWORD, "curl/8"));
        String token = asked("anna@example.org", null);

        assertThrows(DomainException.class, () -> follow(token, new Answer("", "short")));
        Entry entry = follow(token, new Answer("", STRONG));

        assertEquals(Optional.empty(), in(room -> room.sessions.arrive(old)));
        assertTrue(in(room -> room.sessions.arrive(entry.sessionToken())).isPresent());
        assertNotNull(in(room -> room.passwords.signIn("anna@example.org", STRONG, IdentityRoom.VISITOR)));
    }

    @Test
    void newAddressIsUsedOnlyWhenItsLinkIsFollowedAndTheOldOneIsTold() {
        open(TestDatabase.Kind.DERBY);
        long anna = in(room -> room.member("anna", Role.MEMBER));
        String token = in(room -> {
            room.links.move(anna, "new@example.org");
            assertEquals("new@example.org", room.sent.get(0).to());
            return room.mailedToken();
        });
        assertEquals(Optional.of("anna@example.org"), in(room -> room.members.emailOf(anna)));

        List<String> told = in(room -> {
            assertNull(room.links.follow(token, NOTHING, IdentityRoom.VISITOR).sessionToken());
            return room.sent.stream().map(mail -> mail.to()).toList();
        });

        assertEquals(Optional.of("new@example.org"), in(room -> room.members.emailOf(anna)));
        assertEquals(List.of("anna@example.org"), told);
    }

    @Test
    void anAddressThatSomeoneElseHasIsNotTaken() {
        open(TestDatabase.Kind.DERBY);
        long anna = in(room -> room.member("anna", Role.MEMBER));
        in(room -> room.member("bert", Role.MEMBER));
        String token = in(room -> {
            room.links.move(anna, "bert@example.org");
            return room.mailedToken();
        });

        DomainException taken = assertThrows(DomainException.class, () -> follow(token, NOTHING));

        assertEquals(Kind.CONFLICT, taken.kind());
        assertEquals(Optional.of("anna@example.org"), in(room -> room.members.emailOf(anna)));
    }

    @Test
    void returnPathOfSomeoneElseIsForgotten() {
        open(TestDatabase.Kind.DERBY);
        in(room -> room.member("anna", Role.MEMBER));

        assertNull(
                follow(asked("anna@example.org", "//evil.example/x"), NOTHING).returnPath());
    }

    @Test
    void demoLinkLetsTheOwnerInWithoutPasswordForADay() {
        open(TestDatabase.Kind.DERBY);
        long anna = in(room -> room.member("anna", Role.OWNER));
        String token = in(room -> room.links.forDemo(anna)).replace("/sign-in/", "");
        clock.advance(Duration.ofHours(23));

        assertNotNull(follow(token, NOTHING).sessionToken());
        assertGone(token);
    }

    @Test
    void everyRequestCountsForTheAddressAndForTheClient() {
        open(TestDatabase.Kind.DERBY);

        List<String> counted = in(room -> {
            room.links.ask("ANNA@example.org", null, IdentityRoom.VISITOR);
            return room.counted;
        });

        assertEquals(List.of("sign-in: link anna@example.org", "sign-in: client 192.0.2.7"), counted);
    }

    @Test
    void mailIsWrittenInTheLanguageOfThePage() {
        open(TestDatabase.Kind.DERBY);

        String subject = in(room -> {
            room.links.ask("anna@example.org", null, new Visitor("192.0.2.7", "", java.util.Locale.GERMAN));
            return room.sent.get(0).subject();
        });

        assertEquals("Ihr Link zum Anmelden bei Trois Figuiers", subject);
        assertFalse(subject.contains("{"));
    }
}
