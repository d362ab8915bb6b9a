package org.inglenook.platform;

import jakarta.activation.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.DomainException.Kind;

/**
 * Where mail hosts bring what arrived: a mail as it went over the wire is the body, or a field of the form or JSON in which the host packs
 * it. Not itself a transaction: when the database refuses, it must still be able to say so, and the host brings it again.
 */
@ApplicationScoped
public class MailArrivals {

    private static final Logger LOG = Logger.getLogger(MailArrivals.class.getName());

    /** As SendGrid, Mailgun, Postmark and CloudMailin call the field with the whole mail. */
    private static final Set<String> FIELDS = Set.of("email", "body-mime", "RawEmail", "message");

    /** A form's own words around the mail, and what its encoding adds. */
    private static final int LARGEST_BODY = 2 * IncomingMail.LARGEST;

    @Inject
    ReceivedMails mails;

    @Inject
    RateLimiter limiter;

    @Inject
    Settings settings;

    /**
     * Keeps what a host brings.
     *
     * @param authorization as {@code Bearer SECRET}, or as {@code Basic} with any name and the secret as password
     * @throws DomainException {@code NOT_FOUND} where nobody may bring any, {@code SIGN_IN} for a wrong secret, {@code MALFORMED} where no mail
     *     is found in it, {@code UNAVAILABLE} if it can't be stored
     */
    public void bring(String authorization, String type, InputStream body) {
        if (settings.replies().secret().isEmpty()
                || settings.replies().address().isEmpty()) {
            throw DomainException.notFound();
        }
        if (!Secrets.same(settings.replies().secret().get(), said(authorization))) {
            limiter.check("webhooks", "mails");
            throw new DomainException(Kind.SIGN_IN, "platform.mails.error.secret");
        }
        byte[] mail = mail(type == null ? "" : type, read(body)).orElseThrow(MailArrivals::noMail);
        try {
            mails.arrive(mail, mail.length <= IncomingMail.LARGEST);
        } catch (RuntimeException e) {
            if (!Faults.isDuplicateKey(e)) {
                LOG.log(Level.SEVERE, "A mail can't be kept; its host is asked to bring it again", e);
                throw new DomainException(Kind.UNAVAILABLE, "platform.mails.error.unavailable");
            }
        }
    }

    private static String said(String authorization) {
        String[] words =
                authorization == null ? new String[0] : authorization.strip().split("\\s+", 2);
        if (words.length < 2) {
            return "";
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> words[1];
            case "basic" -> password(words[1]);
            default -> "";
        };
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readNBytes(LARGEST_BODY);
        } catch (IOException e) {
            throw noMail();
        }
    }

    private static Optional<byte[]> mail(String type, byte[] body) {
        String plain = type.toLowerCase(Locale.ROOT);
        try {
            if (plain.startsWith("multipart/form-data")) {
                return field(new MimeMultipart((DataSource) new ByteArrayDataSource(body, type)));
            }
            if (plain.startsWith("application/x-www-form-urlencoded")) {
                return field(new String(body, StandardCharsets.US_ASCII));
            }
            if (plain.startsWith("application/json")) {
                return field(body);
            }
            return body.length == 0 ? Optional.empty() : Optional.of(body);
        } catch (MessagingException | IOException | JsonException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "What a mail host brought can't be read", e);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> field(MimeMultipart form) throws MessagingException, IOException {
        for (int i = 0; i < form.getCount(); i++) {
            BodyPart part = form.getBodyPart(i);
            String[] disposition = part.getHeader("Content-Disposition");
            if (disposition != null && FIELDS.contains(new ContentDisposition(disposition[0]).getParameter("name"))) {
                return Optional.of(part.getInputStream().readAllBytes());
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> field(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && FIELDS.contains(pair[0]))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                .findFirst();
    }

    private static Optional<byte[]> field(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject object = reader.readObject();
            return FIELDS.stream()
                    .map(name -> object.getString(name, ""))
                    .filter(mail -> !mail.isEmpty())
                    .map(mail -> mail.getBytes(StandardCharsets.UTF_8))
                    .findFirst();
        }
    }

    private static DomainException noMail() {
        return new DomainException(Kind.MALFORMED, "platform.mails.error.noMail");
    }
}
