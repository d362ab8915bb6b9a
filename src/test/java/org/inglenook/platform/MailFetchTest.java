package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.inglenook.DefaultSettings;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a mailbox of another make. */
class MailFetchTest {

    private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");
    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAP));
    private final List<String> taken = new ArrayList<>();
    private TestDatabase database;
    private GreenMailUser box;

    private final ReplyTaker room = new ReplyTaker() {
        @Override
        public boolean knows(String key) {
            return key.startsWith("ours");
        }

        @Override
        public void take(MailedReply reply) {
            taken.add(reply.words());
        }

        @Override
        public void refused(MailedReply reply, DomainException why) {
            taken.add("refused");
        }
    };

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        server.start();
        box = server.setUser("reply@shop.example", "reply", "secret");
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    @Test
    void eachMailOfOursIsTakenOnceAndOthersAreLeftAsTheyAre() throws Exception {
        deliver("reply+ours-1@shop.example", "One");
        deliver("info@shop.example", "A letter to the shop");
        fetch();
        fetch();
        assertEquals(List.of("One"), take());
        assertEquals(List.of(true, false), seen());
        deliver("reply+ours-2@shop.example", "Two");
        deliver("reply+theirs@shop.example", "Forged");
        fetch();
        assertEquals(List.of("One", "Two"), take());
        assertNotNull(report().readAt());
    }

    @Test
    void aMailboxThatCountsAnewIsReadAnewAndNothingTwice() throws Exception {
        deliver("reply+ours-1@shop.example", "One");
        fetch();
        database.run(em -> em.find(Mailbox.class, Mailbox.ONLY).readUpTo(4711, 999));
        deliver("reply+ours-2@shop.example", "Two");
        fetch();
        assertEquals(List.of("One", "Two"), take());
    }

    @Test
    void oneNodeReadsAtATimeAndOneThatDiedIsTakenOverFrom() throws Exception {
        deliver("reply+ours-1@shop.example", "One");
        assertEquals(
                0, database.inTransaction(em -> boxes(em).begin()).orElseThrow().uid());
        fetch();
        assertEquals(List.of(), take());
        clock.advance(Duration.ofMinutes(6));
        fetch();
        assertEquals(List.of("One"), take());
    }

    @Test
    void whatWentWrongIsSaidUntilItGoesWellAgain() {
        GreenMailUser other = server.setUser("reply@shop.example", "reply", "another secret");
        fetch();
        assertNotNull(report().fault());
        other.setPassword("secret");
        fetch();
        assertNull(report().fault());
    }

    private void deliver(String to, String words) throws MessagingException {
        String raw = "From: ines@example.org\r\nTo: " + to + "\r\nMessage-ID: <" + to.hashCode()
                + "@example.org>\r\n\r\n" + words + "\r\n";
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        box.deliver(message);
    }

    private List<Boolean> seen() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(box).getMessages().stream()
                .map(message -> message.getFlags().contains(Flags.Flag.SEEN))
                .toList();
    }

    private Mailboxes.Report report() {
        return database.inTransaction(em -> boxes(em).report());
    }

    private List<String> take() {
        ReceivedMailsWorked.by(step -> database.run(em -> step.accept(mails(em))));
        return taken;
    }

    private void fetch() {
        MailFetch fetch = new MailFetch();
        fetch.clock = clock;
        fetch.settings = settings();
        fetch.boxes = new Mailboxes() {
            @Override
            java.util.Optional<Place> begin() {
                return database.inTransaction(em -> boxes(em).begin());
            }

            @Override
            void readUpTo(long validity, long uid) {
                database.run(em -> boxes(em).readUpTo(validity, uid));
            }

            @Override
            void read() {
                database.run(em -> boxes(em).read());
            }

            @Override
            void failed(String why) {
                database.run(em -> boxes(em).failed(why));
            }
        };
        fetch.mails = new ReceivedMails() {
            @Override
            boolean isForUs(List<String> recipients) {
                return database.inTransaction(em -> mails(em).isForUs(recipients));
            }

            @Override
            Arrival arrive(byte[] raw, boolean whole) {
                return database.inTransaction(em -> mails(em).arrive(raw, whole));
            }
        };
        fetch.go();
    }

    private Mailboxes boxes(jakarta.persistence.EntityManager em) {
        return new Wiring(em, clock).get(Mailboxes.class);
    }

    private ReceivedMails mails(jakarta.persistence.EntityManager em) {
        return new Wiring(em, clock)
                .with(Settings.class, settings())
                .all(ReplyTaker.class, List.of(room))
                .get(ReceivedMails.class);
    }

    private Settings settings() {
        return DefaultSettings.with(Map.of(
                "inglenook.reply.address",
                "reply+*@shop.example",
                "inglenook.imap.host",
                "127.0.0.1",
                "inglenook.imap.port",
                String.valueOf(server.getImap().getPort()),
                "inglenook.imap.user",
                "reply",
                "inglenook.imap.password",
                "secret",
                "inglenook.imap.tls",
                "false"));
    }
}
