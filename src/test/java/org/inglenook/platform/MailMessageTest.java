package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailMessageTest {

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

    private static String wire(Mail mail) throws MessagingException, IOException {
        MailMessage message = new MailMessage(
                Session.getInstance(new Properties()), mail, "shop@example.org", Instant.parse("2026-11-22T12:00:00Z"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
