package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.inglenook.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aMailIsTakenOnceAndItsTextIsForgottenWhenSent(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            long id = put(database);
            assertEquals("a link", take(database, NOW).get(0).mail().text());
            assertTrue(take(database, NOW.plusSeconds(1)).isEmpty());
            database.run(em -> outbox(em, NOW).sent(id));
            assertEquals("", database.inTransaction(em -> em.find(OutboxMail.class, id)
                    .mail()
                    .text()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMailThatFailsIsTriedAgainLaterAndInTheEndGivenUp(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            long id = put(database);
            Instant moment = NOW;
            for (int attempt = 1; attempt <= OutboxMail.MOST_ATTEMPTS; attempt++) {
                Instant due = moment;
                assertEquals(1, take(database, due).size(), "attempt " + attempt);
                database.run(em -> outbox(em, due).failed(id, "no route"));
                assertTrue(take(database, due.plusSeconds(1)).isEmpty());
                moment = moment.plus(Duration.ofHours(5));
            }
            Instant after = moment;
            assertTrue(take(database, after).isEmpty());
            long failed =
                    database.inTransaction(em -> outbox(em, after).counts().get("failed"));
            assertEquals(1, failed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesThatSawTheSameMailDoNotBothSendIt(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            put(database);
            OutboxMail seenByOne =
                    database.inTransaction(em -> outbox(em, NOW).due(10)).get(0);
            OutboxMail seenByOther =
                    database.inTransaction(em -> outbox(em, NOW).due(10)).get(0);
            boolean one = database.inTransaction(em -> outbox(em, NOW).claim(seenByOne));
            boolean other = database.inTransaction(em -> outbox(em, NOW).claim(seenByOther));
            assertTrue(one);
            assertFalse(other);
        }
    }

    private static long put(TestDatabase database) {
        return database.inTransaction(em -> {
            OutboxMail mail = new OutboxMail(new Mail("a@example.org", "Sign in", "a link"), NOW);
            em.persist(mail);
            em.flush();
            return mail.id();
        });
    }

    private static List<OutboxMail> take(TestDatabase database, Instant now) {
        return database.inTransaction(em -> outbox(em, now).take(10));
    }

    private static Outbox outbox(EntityManager em, Instant now) {
        Outbox outbox = new Outbox();
        outbox.em = em;
        outbox.clock = Clock.fixed(now, ZoneOffset.UTC);
        return outbox;
    }
}
