package org.inglenook.platform;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a mail as it came over the wire (RFC 5322, MIME). What is broken in it is passed over; nothing of it makes the reading fail. */
final class MailReading {

    /** Headers that say where a mail went. */
    static final List<String> RECIPIENTS = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    private static final Logger LOG = Logger.getLogger(MailReading.class.getName());

    /** Of one text part. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final int MOST_NAMED = 20;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_PICTURES = 20;

    /** As it comes: signatures' logos are smaller, photographs larger. */
    private static final int LARGEST_LOGO = 50_000;

    private static final Pattern PICTURE = Pattern.compile("(?i)image/(jpe?g|png|webp)\\b.*");
    private static final Pattern PICTURE_FILE = Pattern.compile("(?i).*\\.(jpe?g|png|webp)");

    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");
    private static final Pattern NOBODY =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|bounces?([+-].*)?)@.*", Pattern.CASE_INSENSITIVE);

    private final MimeMessage message;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> leftOut = new ArrayList<>();
    private final List<MailedPicture> pictures = new ArrayList<>();
    private int parts;

    private MailReading(MimeMessage message) {
        this.message = message;
    }

    /** @param whole false where these are only its beginning */
    static IncomingMail of(byte[] raw, boolean whole) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new MailReading(message).read(whole);
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "A mail that came can't be read", e);
            return new IncomingMail("", "", List.of(), "", "", List.of(), List.of(), List.of(), true, whole);
        }
    }

    private IncomingMail read(boolean whole) {
        if (whole) {
            gather(message, 0);
        }
        String text = plain.toString().isBlank() ? MailHtml.words(html.toString()) : plain.toString();
        String id = first("Message-ID").strip();
        return new IncomingMail(
                MESSAGE_ID.matcher(id).matches() ? id : "",
                from(),
                RECIPIENTS.stream().flatMap(this::lines).toList(),
                subject(),
                text,
                List.copyOf(leftOut),
                List.copyOf(pictures),
                lines("Authentication-Results").toList(),
                isAutomatic(),
                whole);
    }

    private void gather(Part part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                boolean choice = part.isMimeType("multipart/alternative");
                for (int i = 0; i < several.getCount(); i++) {
                    within(several.getBodyPart(i), depth, choice);
                }
            } else if (isText(part, "text/plain")) {
                plain.append(plain.isEmpty() ? "" : "\n").append(flowing(part));
            } else if (isText(part, "text/html")) {
                html.append(text(part));
            } else {
                attach(part);
            }
        } catch (MessagingException | IOException e) {
            LOG.log(Level.FINE, "A part of a mail can't be read", e);
        }
    }

    /** Of what says the same in several ways nothing is left out that would have to be named. */
    private void within(BodyPart part, int depth, boolean choice) throws MessagingException {
        if (!choice || part.isMimeType("multipart/*") || part.isMimeType("text/*")) {
            gather(part, depth + 1);
        }
    }

    private static boolean isText(Part part, String type) throws MessagingException {
        return part.isMimeType(type)
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && part.getFileName() == null;
    }

    private void attach(Part part) throws MessagingException, IOException {
        // A signature's logo has an id to be shown by, and nobody misses it.
        boolean decoration = part.getHeader("Content-ID") != null
                && part.isMimeType("image/*")
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && part.getSize() < LARGEST_LOGO;
        String name = name(part);
        if (decoration || name.isEmpty()) {
            return;
        }
        if (isPicture(part, name) && pictures.size() < MOST_PICTURES) {
            try (InputStream in = part.getInputStream()) {
                pictures.add(new MailedPicture(name, in.readNBytes(IncomingMail.LARGEST)));
            }
        } else if (leftOut.size() < MOST_NAMED) {
            leftOut.add(name);
        }
    }

    private static boolean isPicture(Part part, String name) throws MessagingException {
        boolean unknown = part.isMimeType("application/octet-stream");
        return PICTURE.matcher(part.getContentType().strip()).matches()
                || unknown && PICTURE_FILE.matcher(name).matches();
    }

    private static String name(Part part) throws MessagingException {
        String given = part.getFileName();
        String name = given == null && part.isMimeType("image/*") ? "image" : given == null ? "" : decoded(given);
        String shown = name.replaceAll("[\\p{Cntrl}]", " ").strip();
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }

    /** Lines that a program broke to be short are made whole again (RFC 3676). */
    private static String flowing(Part part) throws MessagingException, IOException {
        String text = text(part);
        ContentType type = type(part);
        if (type == null || !"flowed".equalsIgnoreCase(type.getParameter("format"))) {
            return text;
        }
        boolean spaceIsMark = "yes".equalsIgnoreCase(type.getParameter("delsp"));
        StringBuilder whole = new StringBuilder();
        for (String line : text.split("\r?\n", -1)) {
            boolean goesOn = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
            String said = line.startsWith(" ") ? line.substring(1) : line;
            whole.append(goesOn && spaceIsMark ? said.substring(0, said.length() - 1) : said)
                    .append(goesOn ? "" : "\n");
        }
        return whole.toString();
    }

    private static String text(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LONGEST_TEXT);
        }
        ContentType type = type(part);
        String charset = type == null ? null : type.getParameter("charset");
        try {
            Charset named = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
            return named.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            LOG.log(Level.FINE, "A mail's charset is not what it says", e);
            return guessed(bytes);
        }
    }

    private static String guessed(byte[] bytes) {
        String unicode = new String(bytes, StandardCharsets.UTF_8);
        return unicode.indexOf('\ufffd') < 0 ? unicode : new String(bytes, Charset.forName("windows-1252"));
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return part instanceof MimePart mime && mime.getContentType() != null
                    ? new ContentType(mime.getContentType())
                    : null;
        } catch (jakarta.mail.internet.ParseException e) {
            LOG.log(Level.FINE, "A mail's content type can't be read", e);
            return null;
        }
    }

    private String from() {
        try {
            InternetAddress[] senders = InternetAddress.parseHeader(first("From"), false);
            String sender = senders.length == 1 && lines("From").count() == 1
                    ? senders[0].getAddress().strip().toLowerCase(Locale.ROOT)
                    : "";
            return ADDRESS.matcher(sender).matches() ? sender : "";
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.FINE, "A mail's sender can't be read", e);
            return "";
        }
    }

    private String subject() {
        return decoded(first("Subject")).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** What answers by itself must never be answered (RFC 3834). */
    private boolean isAutomatic() {
        String submitted = first("Auto-Submitted").strip();
        String type = first("Content-Type").strip().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.regionMatches(true, 0, "no", 0, 2)
                || first("Precedence").strip().matches("(?i)bulk|junk|list|auto_reply")
                || type.startsWith("multipart/report")
                || first("Return-Path").strip().equals("<>")
                || Stream.of("List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Failed-Recipients")
                        .anyMatch(name -> lines(name).findAny().isPresent())
                || NOBODY.matcher(from()).matches();
    }

    private Stream<String> lines(String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "A mail's header can't be read", e);
            return Stream.empty();
        }
    }

    private String first(String name) {
        try {
            String value = message.getHeader(name, null);
            return value == null ? "" : value;
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "A mail's header can't be read", e);
            return "";
        }
    }

    private static String decoded(String words) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(words));
        } catch (IOException e) {
            LOG.log(Level.FINE, "A mail's words can't be decoded", e);
            return words;
        }
    }
}
