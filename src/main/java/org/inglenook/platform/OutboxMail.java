package org.inglenook.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A mail on its way: written with the change that wants it, sent afterwards, tried again for a day, then given up. */
@Entity
@Table(name = "platform_mail")
class OutboxMail {

    static final int MOST_ATTEMPTS = 10;

    /** If the node dies that sends it. */
    static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(10);

    enum State {
        WAITING,
        SENT,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String recipient;
    private String subject;
    private String body;
    private String html;
    private String headers;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;
    private Instant createdAt;
    private Instant nextAttemptAt;
    private Instant sentAt;
    private String reason;

    @Version
    private long version;

    protected OutboxMail() {}

    OutboxMail(Mail mail, Instant now) {
        recipient = mail.to();
        subject = mail.subject();
        body = mail.text();
        html = mail.html();
        headers = mail.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        createdAt = now;
        nextAttemptAt = now;
    }

    /** It has left; its text, which may hold a sign-in link, is not kept. */
    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        forget();
        reason = null;
    }

    void failed(String why, Instant now) {
        reason = why.length() > 1000 ? why.substring(0, 1000) : why;
        if (attempts >= MOST_ATTEMPTS) {
            state = State.FAILED;
            forget();
        } else {
            nextAttemptAt = now.plus(Duration.ofMinutes(1L << Math.min(attempts, 8)));
        }
    }

    private void forget() {
        body = "";
        html = null;
        headers = null;
    }

    Long id() {
        return id;
    }

    int attempts() {
        return attempts;
    }

    Mail mail() {
        Map<String, String> named = new LinkedHashMap<>();
        if (headers != null) {
            headers.lines().forEach(line -> {
                int colon = line.indexOf(": ");
                named.put(line.substring(0, colon), line.substring(colon + 2));
            });
        }
        return new Mail(recipient, subject, body, html, named);
    }
}
