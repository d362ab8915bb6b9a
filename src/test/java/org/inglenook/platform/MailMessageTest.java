package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailMessageTest {
    private static final List<String> HEAD = List.of(
            "Auto-Submitted",
            "Content-Transfer-Encoding",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To");

    @Test
    void keepsTheIdThatItWasGivenAndHasBothParts() throws Exception {
        String wire = wire(new Mail(
                "a@example.org",
                "Minze für Inès",
                "plain",
                "<p>html</p>",
                Map.of("Message-ID", "<topic-1@example.org>")));
        assertTrue(wire.contains("Message-ID: <topic-1@example.org>\r\n"), wire);
        assertTrue(wire.contains("multipart/alternative"), wire);
        assertTrue(wire.indexOf("text/plain") < wire.indexOf("text/html"), wire);
        assertTrue(wire.contains("Auto-Submitted: auto-generated"), wire);
    }

    @Test
    void aPlainMailHasOnePartAndAnIdOfItsOwn() throws Exception {
        String wire = wire(new Mail("a@example.org", "Sign in", "a link"));
        assertFalse(wire.contains("multipart"), wire);
        assertEquals(
                1, wire.lines().filter(line -> line.startsWith("Message-ID: <")).count());
    }

    @Test
    void theShopIsNamedAsTheSenderUnlessTheSettingsNameOne() throws Exception {
        Mail mail = new Mail("a@example.org", "Sign in", "a link");
        String named = wire(mail, "shop@example.org", "Trois Figuiers");
        assertTrue(named.contains("From: Trois Figuiers <shop@example.org>"), named);
        String own = wire(mail, "The makers <shop@example.org>", "Trois Figuiers");
        assertTrue(own.contains("From: The makers <shop@example.org>"), own);
        String forged = wire(mail, "shop@example.org", "Figs\r\nBcc: b@example.org");
        assertTrue(forged.lines().noneMatch(line -> line.startsWith("Bcc")), forged);
        assertTrue(wire(mail, "shop@example.org", "").contains("From: shop@example.org"));
    }

    /** A name of a board or a topic, or of the shop, may hold anything. */
    @Test
    void noHostileSubjectOrSenderAddsALineToTheHead() {
        Stream<String> lines =
                Stream.of("Figs\r\nBcc: b@example.org", "Figs\nBcc: b@example.org\n\nHello", "Figs\r\n\r\nHello");
        assertAll(Stream.concat(Corpora.hostile(), lines).map(words -> () -> {
            String wire = wire(new Mail("a@example.org", words, "plain"), "shop@example.org", words);
            MimeMessage read = read(wire);
            List<String> names = Collections.list(read.getAllHeaders()).stream()
                    .map(Header::getName)
                    .sorted()
                    .toList();
            assertEquals(HEAD, names, words);
            assertEquals("plain", read.getContent().toString().strip(), words);
        }));
    }

    /** What is unseen in a line or a text could break it, swap what follows, or be refused by a database. */
    @Test
    void noHostileWordBreaksALineOrTurnsRoundWhatFollowsIt() {
        String unseen = "Figs\u2028Bcc: b@example.org\u2029\u0085\u0000\u001b[31m\u202Egpj.exe\u2066\ud83d x"
                + "y".repeat(40_000);
        assertAll(Stream.concat(Corpora.hostile(), Stream.of(unseen)).map(words -> () -> {
            Mail mail = new Mail(
                    "a@example.org", words, words + "\nhttps://example.org/", "<p>" + words + "</p>", Map.of());
            MimeMessage read = read(wire(mail, "shop@example.org", words));
            InternetAddress[] from = (InternetAddress[]) read.getFrom();
            assertEquals(1, from.length, words);
            assertEquals("shop@example.org", from[0].getAddress(), words);
            String name = from[0].getPersonal() == null ? "" : from[0].getPersonal();
            Multipart parts = (Multipart) read.getContent();
            String text = parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
            Pattern line = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]");
            Pattern lines = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069&&[^\n\t]]");
            Pattern controls = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");
            assertFalse(line.matcher(read.getSubject()).find(), words);
            assertFalse(line.matcher(name).find(), words);
            assertFalse(lines.matcher(text).find(), words);
            assertFalse(controls.matcher(mail.html()).find(), words);
            assertTrue(mail.subject().length() <= 500, words);
            assertTrue(mail.text().length() <= Mail.LONGEST_TEXT, words);
            assertTrue(text.length() > 10_000 || text.endsWith("\nhttps://example.org/"), text);
        }));
    }

    private static MimeMessage read(String wire) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
    }

    private static String wire(Mail mail) throws MessagingException, IOException {
        return wire(mail, "shop@example.org", "");
    }

    private static String wire(Mail mail, String from, String shop) throws MessagingException, IOException {
        MailMessage message = new MailMessage(
                Session.getInstance(new Properties()), mail, from, shop, Instant.parse("2026-11-22T12:00:00Z"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
