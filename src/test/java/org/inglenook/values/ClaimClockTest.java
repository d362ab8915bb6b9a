package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the calendar does to claims, and what the owner hears of it. */
class ClaimClockTest extends OnBothDatabases {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");

    ClaimClockTest() {
        super("Reminder", "OutboxMail", "Evidence", "Claim", "ValuesChange", "Member");
    }

    @BeforeEach
    void appointAnOwner() {
        clock.set("2026-11-21T10:00:00Z");
        database.run(em -> room(em).get(Members.class)
                .join("Martin", EmailAddress.parse("martin@example.org"), Role.OWNER, Locale.FRENCH));
    }

    @Test
    void ownerIsWrittenToThirtyAndSevenDaysBeforeAndOnceEach() {
        published("Olive oil from one mill", LAST_DAY, null);

        clock.set("2026-11-30T22:59:00Z");
        assertEquals(0, mailsAfterAnHour());
        clock.set("2026-11-30T23:00:00Z");
        assertEquals(1, mailsAfterAnHour());
        assertEquals(1, mailsAfterAnHour());
        clock.set("2026-12-20T10:00:00Z");
        assertEquals(1, mailsAfterAnHour());
        clock.set("2026-12-24T10:00:00Z");
        assertEquals(2, mailsAfterAnHour());
        clock.set("2026-12-31T10:00:00Z");
        assertEquals(2, mailsAfterAnHour());
        clock.set("2027-01-05T10:00:00Z");
        assertEquals(2, mailsAfterAnHour());

        String text = mails().get(0);
        assertTrue(text.startsWith("martin@example.org "), text);
        assertTrue(text.contains("« Olive oil from one mill » prend fin le 31 décembre 2026"), text);
        assertTrue(text.contains("/studio/values/claims/"), text);
    }

    @Test
    void oneMailTellsOfAllThatIsDue() {
        published("Ends", LAST_DAY, null);
        published("Is looked at again", null, LocalDate.of(2026, 12, 6));
        published("Ends later", LocalDate.of(2027, 12, 31), LocalDate.of(2027, 6, 1));
        clock.set("2026-12-01T10:00:00Z");

        assertEquals(1, mailsAfterAnHour());
        String text = mails().get(0);
        assertTrue(text.contains("« Ends »"));
        assertTrue(text.contains("« Is looked at again » est à revoir le 6 décembre 2026"));
        assertTrue(!text.contains("Ends later"), text);
    }

    @Test
    void renewedClaimIsRemindedOfAgainBeforeItsNewDay() {
        long id = published("Ends", LAST_DAY, null);
        clock.set("2026-12-28T10:00:00Z");
        assertEquals(1, mailsAfterAnHour());
        database.run(em -> claims(em)
                .rewrite(
                        id,
                        text("Ends", LAST_DAY.plusYears(1), null),
                        claims(em).get(id).getVersion(),
                        ""));
        assertEquals(1, mailsAfterAnHour());
        clock.set("2027-12-28T10:00:00Z");
        assertEquals(2, mailsAfterAnHour());
    }

    @Test
    void draftsAndWithdrawnClaimsRemindNobody() {
        database.run(em -> claims(em).draft(text("A draft", LAST_DAY, null)));
        long id = published("Withdrawn", LAST_DAY, null);
        database.run(em -> claims(em).withdraw(id, "It was wrong"));
        clock.set("2026-12-28T10:00:00Z");
        assertEquals(0, mailsAfterAnHour());
    }

    @Test
    void twoNodesThatRemindAtOnceSendOneMail() throws Exception {
        published("Ends", LAST_DAY, null);
        clock.set("2026-12-28T10:00:00Z");
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> rounds = Stream.of(1, 2)
                    .map(node -> nodes.submit(() -> {
                        both.countDown();
                        both.await(10, TimeUnit.SECONDS);
                        return reminds();
                    }))
                    .toList();
            boolean one = rounds.get(0).get();
            boolean other = rounds.get(1).get();
            assertTrue(one || other);
        } finally {
            nodes.shutdownNow();
        }
        assertEquals(1, mails().size());
    }

    @Test
    void whatIsToDoIsReadFromTheClaimsTheMostPressingFirst() {
        long ends = published("Ends", LAST_DAY, null);
        long looked = published("Looked at", LocalDate.of(2028, 1, 1), LocalDate.of(2026, 12, 20));
        long open = published("For ever", null, null);
        Stream.of(ends, looked, open).forEach(this::bearOut);
        long bare = published("Bare", LocalDate.of(2028, 1, 1), null);

        assertEquals(List.of("NO_EVIDENCE " + bare, "NO_DATE " + open), tasks());
        clock.set("2026-12-20T10:00:00Z");
        assertEquals(
                List.of("REVIEW_DUE " + looked, "ENDS_SOON " + ends, "NO_EVIDENCE " + bare, "NO_DATE " + open),
                tasks());
        database.run(em -> claims(em).review(looked, LocalDate.of(2027, 12, 20), "Seen"));
        bearOut(bare);
        clock.set("2026-12-31T23:00:00Z");
        assertEquals(List.of("EXPIRED " + ends, "NO_DATE " + open), tasks());
        database.run(em -> claims(em).withdraw(ends, "It is over"));
        assertEquals(List.of("NO_DATE " + open), tasks());
    }

    @Test
    void countOfWhatWaitsIsOneStatementAndCountsEachClaimOnce() {
        published("Ends, and shows nothing", LAST_DAY, null);
        long quiet = published("Nothing to do", LocalDate.of(2028, 1, 1), null);
        bearOut(quiet);
        clock.set("2026-12-20T10:00:00Z");

        assertEquals(2, tasks().size());
        int queries = database.queriesOf(
                em -> assertEquals(1, room(em).get(ClaimTasks.class).count()));
        assertEquals(1, queries);
        clock.set("2028-01-02T10:00:00Z");
        database.run(em -> assertEquals(2, room(em).get(ClaimTasks.class).count()));
    }

    private boolean reminds() {
        try {
            database.run(em -> room(em).get(Reminders.class).send());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private int mailsAfterAnHour() {
        database.run(em -> room(em).get(Reminders.class).send());
        return mails().size();
    }

    private List<String> mails() {
        return database.inTransaction(em -> em.createQuery(
                        "select concat(m.recipient, concat(' ', m.body)) from OutboxMail m order by m.id", String.class)
                .getResultList());
    }

    private List<String> tasks() {
        return database.inTransaction(em -> room(em).get(ClaimTasks.class).waiting().stream()
                .map(task -> task.kind() + " " + task.claim().getId())
                .toList());
    }

    private void bearOut(long id) {
        EvidenceText letter = new EvidenceText("The letter", "", "Signed", "", LocalDate.of(2026, 5, 4));
        database.run(em -> room(em).get(ClaimEvidence.class).add(id, letter));
    }

    private long published(String statement, LocalDate until, LocalDate review) {
        return database.inTransaction(em -> {
            long id = claims(em).draft(text(statement, until, review)).getId();
            return claims(em).publish(id).getId();
        });
    }

    private static ClaimText text(String statement, LocalDate until, LocalDate review) {
        return new ClaimText(null, statement, "All bars", null, SaysSo.WE, null, null, null, until, review, "Amélie");
    }

    private Claims claims(EntityManager em) {
        return room(em).get(Claims.class);
    }

    private Wiring room(EntityManager em) {
        return ValuesRoom.at(em, clock);
    }
}
