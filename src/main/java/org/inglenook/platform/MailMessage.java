package org.inglenook.platform;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** A mail as it goes over the wire; it keeps the Message-ID that it was given. */
class MailMessage extends MimeMessage {

    private static final String MESSAGE_ID = "Message-ID";

    private final String givenId;

    /**
     * @param from the sender; if it has no name, the shop's is written before the address
     * @param shop the shop's name, or nothing
     */
    MailMessage(Session session, Mail mail, String from, String shop, Instant sent) throws MessagingException {
        super(session);
        givenId = mail.headers().get(MESSAGE_ID);
        setFrom(sender(from, shop));
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            setHeader(header.getKey(), header.getValue());
        }
        setSentDate(Date.from(sent));
        if (mail.html() == null) {
            setText(mail.text(), StandardCharsets.UTF_8.name());
        } else {
            // The last part is the one that a program should prefer.
            setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        }
    }

    private static InternetAddress sender(String from, String shop) throws MessagingException {
        InternetAddress sender = new InternetAddress(from);
        String name = Mail.line(shop);
        if (sender.getPersonal() == null && !name.isEmpty()) {
            try {
                sender.setPersonal(name, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new MessagingException("A sender could not be named", e);
            }
        }
        return sender;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (givenId == null) {
            super.updateMessageID();
        } else {
            setHeader(MESSAGE_ID, givenId);
        }
    }
}
