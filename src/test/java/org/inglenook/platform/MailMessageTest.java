package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
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
            MimeMessage read = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
            List<String> names = Collections.list(read.getAllHeaders()).stream()
                    .map(Header::getName)
                    .sorted()
                    .toList();
            assertEquals(HEAD, names, words);
            assertEquals("plain", read.getContent().toString().strip(), words);
        }));
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
