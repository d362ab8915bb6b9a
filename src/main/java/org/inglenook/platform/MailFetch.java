package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the mailbox in which answers arrive, each minute, on one node. Mails that are not for us stay as they are; ours are marked as read,
 * and none is deleted.
 */
@ApplicationScoped
class MailFetch implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(MailFetch.class.getName());
    private static final int AT_A_TIME = 100;

    /** How far back a mailbox is looked through that was never read, or whose numbers count from anew. */
    private static final Duration AT_FIRST = Duration.ofDays(7);

    @Inject
    Mailboxes boxes;

    @Inject
    ReceivedMails mails;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public int everySeconds() {
        return 60;
    }

    @Override
    public void go() {
        if (settings.replies().imap().isEmpty() || settings.replies().address().isEmpty()) {
            return;
        }
        boxes.begin().ifPresent(from -> fetch(settings.replies().imap().get(), from));
    }

    private void fetch(ReplySettings.Imap imap, Mailboxes.Place from) {
        try (Store store = session(imap).getStore(imap.tls() ? "imaps" : "imap")) {
            store.connect(imap.host(), imap.port(), imap.user(), imap.password());
            Folder folder = store.getFolder(imap.folder());
            folder.open(Folder.READ_WRITE);
            read(folder, (UIDFolder) folder, from);
            folder.close(false);
            boxes.read();
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The mailbox of " + imap + " was not read; it is tried again");
            boxes.failed(String.valueOf(e.getMessage()));
        }
    }

    private void read(Folder folder, UIDFolder numbers, Mailboxes.Place from) throws MessagingException, IOException {
        long validity = numbers.getUIDValidity();
        boolean known = from.validity() == validity;
        List<Message> found = new ArrayList<>(Arrays.asList(
                known ? numbers.getMessagesByUID(from.uid() + 1, UIDFolder.LASTUID) : folder.search(recent())));
        for (int start = 0; start < found.size(); start += AT_A_TIME) {
            List<Message> some = found.subList(start, Math.min(found.size(), start + AT_A_TIME));
            folder.fetch(some.toArray(Message[]::new), headers());
            for (Message message : some) {
                long uid = numbers.getUID(message);
                // Asked for what comes after the last, a mailbox answers with the last.
                if (!known || uid > from.uid()) {
                    tryToTake(message, folder);
                    boxes.readUpTo(validity, uid);
                }
            }
            // What was read is let go of.
            Collections.fill(some, null);
        }
        if (!known && found.isEmpty()) {
            boxes.readUpTo(validity, 0);
        }
    }

    /** One that the mailbox can't give out holds no other up. */
    private void tryToTake(Message message, Folder folder) throws MessagingException, IOException {
        try {
            take(message);
        } catch (MessagingException | IOException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "Mail " + message.getMessageNumber() + " can't be read and stays unread");
        }
    }

    private void take(Message message) throws MessagingException, IOException {
        if (!mails.isForUs(recipients(message))) {
            return;
        }
        boolean fits = message.getSize() <= IncomingMail.LARGEST;
        byte[] raw = fits ? whole(message) : headersOf(message);
        mails.arrive(raw, fits && raw.length <= IncomingMail.LARGEST);
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private static byte[] whole(Message message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] headersOf(Message message) throws MessagingException {
        StringBuilder headers = new StringBuilder();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.append(header.getName())
                    .append(": ")
                    .append(header.getValue())
                    .append("\r\n");
        }
        return headers.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> recipients(Message message) throws MessagingException {
        List<String> lines = new ArrayList<>();
        for (String name : MailReading.RECIPIENTS) {
            String[] values = message.getHeader(name);
            lines.addAll(values == null ? List.of() : List.of(values));
        }
        return lines;
    }

    private static FetchProfile headers() {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        MailReading.RECIPIENTS.forEach(profile::add);
        return profile;
    }

    private ReceivedDateTerm recent() {
        return new ReceivedDateTerm(ComparisonTerm.GE, Date.from(clock.instant().minus(AT_FIRST)));
    }

    private static Session session(ReplySettings.Imap imap) {
        Properties properties = new Properties();
        for (String protocol : List.of("mail.imap.", "mail.imaps.")) {
            properties.put(protocol + "connectiontimeout", "10000");
            properties.put(protocol + "timeout", "30000");
            properties.put(protocol + "writetimeout", "30000");
            // A mail is read without being marked as read before it is kept.
            properties.put(protocol + "peek", "true");
            properties.put(protocol + "partialfetch", "true");
            properties.put(protocol + "fetchsize", "262144");
        }
        properties.put("mail.imaps.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
