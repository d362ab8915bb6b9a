package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsMailerTest extends NewsHouse {

    private final List<Mail> sent = new ArrayList<>();

    @BeforeEach
    void emptyThePost() {
        sent.clear();
    }

    @Override
    Wiring wiring(EntityManager em) {
        return super.wiring(em)
                .with(Secrets.class, new Secrets("a key of thirty-two characters or more"))
                .with(Outbox.class, new Outbox() {
                    @Override
                    public void send(Mail mail) {
                        sent.add(mail);
                    }
                });
    }

    @Test
    void whatAPostHidesIsNotReadInAMailAndTheRestIsAsItWasWritten() {
        Topic topic = topic(ines, "What do you grow?");
        reply(
                tomasz,
                topic,
                "The last page: ||a rose||.\n\n- *mint*\n- thyme\n\n::: spoiler\nA second rose\n:::",
                null);
        tell();
        later(3);
        Mail mail = sent.get(0);
        assertTrue(mail.text().contains("The last page:"), mail.text());
        assertFalse(mail.text().contains("rose"), mail.text());
        assertFalse(mail.html().contains("rose"), mail.html());
        assertTrue(mail.html().contains("<li><em>mint</em></li>"), mail.html());
        assertTrue(mail.html().contains("[…]"), mail.html());
    }

    @Test
    void whatIsUnseenInATitleOrAPostIsNotMailed() {
        run(house -> house.get(Wishes.class).wish(amelie, true, MemberWishes.Mails.DAILY, 8, "UTC"));
        Topic topic = topic(ines, "Mint\r\nBcc: x@example.org\u2028\u202egpj.exe");
        run(house -> house.get(Watches.class).watch(amelie, Watch.Place.TOPIC, topic.getId()));
        reply(
                tomasz,
                topic,
                "&#27;[31m \u202eevil&#8238; &#xd800;" + "a".repeat(270) + "\ud83d\ude00".repeat(40),
                null);
        tell();
        later(24 * 60);
        assertEquals(2, sent.size());
        for (Mail mail : sent) {
            assertTrue(mail.subject().codePoints().allMatch(c -> isSeen(c) && c != '\n'), mail.subject());
            assertTrue(mail.text().codePoints().allMatch(NewsMailerTest::isSeen), mail.text());
            assertTrue((mail.subject() + mail.text()).contains("Mint Bcc: x@example.org gpj.exe"), mail.text());
            assertTrue(mail.headers().values().stream().noneMatch(value -> value.contains("x@example.org")));
        }
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return c == '\n'
                || type != Character.CONTROL
                        && type != Character.SURROGATE
                        && type != Character.LINE_SEPARATOR
                        && (c < 0x202a || c > 0x202e);
    }

    @Test
    void aReplyIsMailedWhenItWasNotReadForAWhile() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint & *thyme*.", null);
        tell();
        mail();
        assertTrue(sent.isEmpty());
        later(3);
        Mail mail = sent.get(0);
        assertEquals(1, sent.size());
        assertEquals("i@example.org", mail.to());
        assertTrue(mail.subject().startsWith("Re: ["), mail.subject());
        assertTrue(mail.text().startsWith("Tomasz a répondu\u202f:\n\nMint & *thyme*."), mail.text());
        assertTrue(mail.html().contains("<em>thyme</em>"), mail.html());
        assertTrue(mail.text().contains("http://localhost:8080/our" + topic.addressOf(2)), mail.text());
        later(3);
        assertEquals(1, sent.size(), "once");
    }

    @Test
    void whatWasReadMeanwhileIsNotMailed() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        run(house -> house.get(Notifications.class).read(ines, topic.getId(), 2));
        later(3);
        assertTrue(sent.isEmpty());
    }

    @Test
    void aTopicIsOneThreadAndNamesTheListThatItIsOf() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        later(3);
        reply(amelie, topic, "Which mint?", 2);
        tell();
        later(3);
        Mail first =
                sent.stream().filter(m -> m.to().startsWith("i@")).findFirst().orElseThrow();
        Mail second = sent.stream()
                .filter(m -> m.to().startsWith("i@"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        String root = "<topic-" + topic.getId() + "-1.member-" + ines + "@localhost>";
        assertEquals(root, first.headers().get("In-Reply-To"));
        assertEquals(first.headers().get("Message-ID"), second.headers().get("In-Reply-To"));
        assertEquals(
                root + " " + first.headers().get("Message-ID"), second.headers().get("References"));
        assertEquals(first.subject(), second.subject());
        assertEquals("<boards.localhost>", first.headers().get("List-Id"));
        assertEquals("List-Unsubscribe=One-Click", first.headers().get("List-Unsubscribe-Post"));
    }

    @Test
    void dailyMailTellsEverythingAtOnceInTheMorning() {
        run(house -> house.get(Wishes.class).wish(ines, true, MemberWishes.Mails.DAILY, 8, "UTC"));
        Topic mint = topic(ines, "Mint");
        Topic bees = topic(ines, "Bees");
        reply(tomasz, mint, "Mint.", null);
        reply(amelie, bees, "Buzz.", null);
        tell();
        later(60);
        assertTrue(sent.isEmpty());
        later(24 * 60);
        assertEquals(1, sent.size());
        assertTrue(sent.get(0).text().contains("== Mint =="), sent.get(0).text());
        assertTrue(sent.get(0).text().contains("== Bees =="));
        later(24 * 60);
        assertEquals(1, sent.size(), "nothing new, no mail");
    }

    @Test
    void whatWasHiddenAtTheHourOfADailyMailComesWithTheNextOne() {
        run(house -> house.get(Wishes.class).wish(ines, true, MemberWishes.Mails.DAILY, 8, "UTC"));
        Poster moderator = new Poster(amelie, true);
        Topic topic = topic(ines, "Mint");
        reply(tomasz, topic, "Mint.", null);
        tell();
        run(house -> house.get(Moderation.class).hidePost(moderator, topic.getId(), 2, "A slip"));
        tell();
        later(24 * 60);
        assertTrue(sent.isEmpty());
        run(house -> house.get(Moderation.class).restorePost(moderator, topic.getId(), 2));
        tell();
        later(3);
        assertTrue(sent.isEmpty(), "not at an hour that nobody chose");
        later(24 * 60);
        assertEquals(1, sent.size());
    }

    @Test
    void moreThanAnHourMayBringGoesTogether() {
        for (int i = 1; i <= 14; i++) {
            reply(tomasz, topic(ines, "Topic " + i), "Reply", null);
        }
        tell();
        later(3);
        assertEquals(10, sent.size());
        assertTrue(sent.get(9).text().contains("== Topic 14 =="), sent.get(9).text());
        reply(tomasz, topic(ines, "One more"), "Reply", null);
        tell();
        later(3);
        assertEquals(10, sent.size());
        later(60);
        assertEquals(11, sent.size());
    }

    @Test
    void oneClickStopsMailsAndNothingElse() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        later(3);
        String address = sent.get(0).headers().get("List-Unsubscribe");
        String token = address.substring(address.lastIndexOf('/') + 1, address.length() - 1);
        assertEquals(topic.getId(), get(house -> house.get(Unsubscribing.class)
                .topic(token)
                .orElseThrow()
                .getId()));
        reply(tomasz, topic, "Thyme.", null);
        tell();
        run(house -> house.get(Unsubscribing.class).stopMails(token));
        later(3);
        assertEquals(1, sent.size());
        assertEquals(2, unread(ines));
    }

    @Test
    void anAddressThatIsNotOursStopsNothing() {
        assertThrows(
                DomainException.class,
                () -> run(house -> house.get(Unsubscribing.class).stopMails(ines + "-0-" + "A".repeat(43))));
    }

    @Test
    void whoIsNoMemberAnyMoreGetsNone() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        database.run(em -> em.createQuery("delete from Member m where m.id = :id")
                .setParameter("id", ines)
                .executeUpdate());
        later(3);
        assertTrue(sent.isEmpty());
        List<Long> due = get(house -> house.get(NewsMailer.class).due());
        assertFalse(due.contains(ines));
    }

    @Test
    void whoWasBannedGetsNone() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        run(house -> house.get(Participants.class).locked(ines).ban("Spam"));
        later(3);
        assertTrue(sent.isEmpty());
    }

    @Test
    void aHiddenPostIsNotMailed() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Buy pills.", null);
        tell();
        run(house -> house.get(Moderation.class).hidePost(new Poster(amelie, true), topic.getId(), 2, "Spam"));
        later(3);
        assertTrue(sent.isEmpty());
    }

    private void later(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
        mail();
    }

    private void mail() {
        List<Long> due = get(house -> house.get(NewsMailer.class).due());
        due.forEach(member -> run(house -> house.get(NewsMailer.class).mail(member)));
    }
}
