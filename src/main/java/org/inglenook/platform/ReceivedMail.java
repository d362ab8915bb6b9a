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
import java.util.List;

/** A mail that answers one of ours: kept from the moment it came, tried for some hours, and known for a month so that it counts once. */
@Entity
@Table(name = "platform_received_mail")
class ReceivedMail {

    static final int MOST_ATTEMPTS = 10;

    private static final int LONGEST_WORDS = 32_672;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_SENDER = 254;
    private static final int LONGEST_REASON = 1_000;

    enum State {
        WAITING,
        TAKEN,
        REFUSED,
        /** Given up; its words are kept as long as the row is. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String fingerprint;
    private String replyKey;
    private String messageId;
    private String sender;
    private boolean proven;
    private String subject;
    private String words;
    private String leftOut;
    private boolean complete;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;
    private Instant receivedAt;
    private Instant nextAttemptAt;
    private String reason;

    protected ReceivedMail() {}

    /**
     * @param proven whether its sender is who it says
     * @param ownWords what was written by hand
     */
    ReceivedMail(IncomingMail mail, boolean proven, String key, String fingerprint, String ownWords, Instant now) {
        this.fingerprint = fingerprint;
        this.replyKey = key;
        this.messageId = mail.messageId();
        this.sender = start(mail.from(), LONGEST_SENDER);
        this.proven = proven;
        this.subject = start(mail.subject(), LONGEST_SUBJECT);
        this.words = start(ownWords, LONGEST_WORDS);
        this.leftOut = String.join("\n", mail.leftOut());
        this.complete = mail.whole();
        this.receivedAt = now;
        this.nextAttemptAt = now;
    }

    private static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    void taken() {
        state = State.TAKEN;
        words = null;
    }

    void refused(String why) {
        state = State.REFUSED;
        reason = why;
        words = null;
    }

    void later(Instant when) {
        nextAttemptAt = when;
    }

    void failed(String why, Instant now) {
        attempts++;
        reason = start(why, LONGEST_REASON);
        if (attempts >= MOST_ATTEMPTS) {
            state = State.FAILED;
        } else {
            nextAttemptAt = now.plus(Duration.ofMinutes(1L << Math.min(attempts, 8)));
        }
    }

    String replyKey() {
        return replyKey;
    }

    Long getId() {
        return id;
    }

    MailedReply reply(List<MailedPicture> pictures) {
        return new MailedReply(
                replyKey,
                sender,
                proven,
                messageId,
                words == null ? "" : words,
                leftOut.isEmpty() ? List.of() : leftOut.lines().toList(),
                pictures,
                complete,
                receivedAt);
    }
}
