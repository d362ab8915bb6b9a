package org.inglenook.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what waits in the {@link Outbox}, by SMTP or into a directory as the settings say. */
@ApplicationScoped
class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());
    private static final int AT_ONCE = 20;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    ShownProfile profile;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.MailWaiting waiting) {
        executor.execute(this::sendDue);
    }

    /** Sends all that is due. One mail that fails is tried again later and holds no other up. */
    void sendDue() {
        if (settings.mail().directory().isEmpty() && settings.mail().host().isEmpty()) {
            return;
        }
        List<OutboxMail> due;
        do {
            due = outbox.take(AT_ONCE);
            due.forEach(this::send);
            // Fewer than asked for may mean that another node sends the others.
        } while (!due.isEmpty());
    }

    private void send(OutboxMail waiting) {
        try {
            MimeMessage message = message(waiting.mail());
            if (settings.mail().directory().isPresent()) {
                write(message, waiting.id(), settings.mail().directory().get());
            } else {
                Transport.send(message);
            }
            outbox.sent(waiting.id());
        } catch (MessagingException | IOException e) {
            LOG.log(Level.WARNING, "Mail {0} was not sent: {1}", new Object[] {waiting.id(), e.getMessage()});
            outbox.failed(waiting.id(), String.valueOf(e.getMessage()));
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        return new MailMessage(
                session(),
                mail,
                settings.mail()
                        .from()
                        .orElse("inglenook@" + settings.publicUrl().getHost()),
                profile.get().getName(),
                clock.instant());
    }

    private static void write(MimeMessage message, long id, Path directory) throws IOException, MessagingException {
        Files.createDirectories(directory);
        Path unfinished = directory.resolve(id + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            message.writeTo(out);
        }
        Files.move(unfinished, directory.resolve("%08d.eml".formatted(id)), StandardCopyOption.ATOMIC_MOVE);
    }

    private Session session() {
        Properties properties = new Properties();
        settings.mail().host().ifPresent(host -> properties.put("mail.smtp.host", host));
        properties.put("mail.smtp.port", String.valueOf(settings.mail().port()));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(settings.mail().startTls()));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(settings.mail().startTls()));
        if (settings.mail().user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        String user = settings.mail().user().get();
        String password = settings.mail().password().orElse("");
        return Session.getInstance(properties, new jakarta.mail.Authenticator() {
            @Override
            protected jakarta.mail.PasswordAuthentication getPasswordAuthentication() {
                return new jakarta.mail.PasswordAuthentication(user, password);
            }
        });
    }
}
