package org.inglenook.shop;

import jakarta.persistence.Basic;
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
import java.time.temporal.ChronoUnit;

/**
 * One verified webhook delivery. It waits from the moment the shop was told that we have it, is then applied or passed over,
 * and with that its body, which holds more about people than we keep, is gone. What fails is tried again for some hours
 * and is then dead: it stays, with its body and the reason, until the owner has it tried again or it has become too old.
 */
@Entity
@Table(name = "shop_delivery")
class Delivery {

    static final int MOST_ATTEMPTS = 8;

    /** The reason of those for which the shop was asked in vain. */
    static final String UNANSWERED = "UNANSWERED";

    private static final int LONGEST_DETAIL = 300;

    enum State {
        WAITING,
        APPLIED,
        IGNORED,
        DEAD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String fingerprint;
    private String topic;
    private String resourceId;
    private String deliveryId;
    private Instant receivedAt;

    @Basic
    private byte[] body;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;
    private Instant nextAttemptAt;
    private Instant settledAt;
    private String reason;
    private String detail;

    @Version
    private long version;

    protected Delivery() {}

    Delivery(long connectionId, Verdict.Verified verified, byte[] body, Instant now) {
        this.connectionId = connectionId;
        this.fingerprint = fingerprint(verified);
        this.topic = verified.topic();
        this.resourceId = verified.resourceId();
        this.deliveryId = verified.deliveryId();
        this.body = body.clone();
        this.receivedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.nextAttemptAt = receivedAt;
    }

    static String fingerprint(Verdict.Verified verified) {
        return Signatures.sha256(verified.dedupeKey());
    }

    void applied(Instant now) {
        settle(State.APPLIED, now);
        reason = null;
        detail = null;
    }

    void ignored(ShopEvent.Reason why, Instant now) {
        settle(State.IGNORED, now);
        reason = why.name();
        detail = null;
    }

    /** Nobody can read it as it is. */
    void unreadable(String field, Instant now) {
        attempts++;
        giveUp("UNREADABLE", field, now);
    }

    /** Something went wrong that may pass. */
    void failed(String fault, Instant now) {
        failed("FAULT", fault, now);
    }

    /** The shop was asked for its order in vain. */
    void unanswered(String fault, Instant now) {
        failed(UNANSWERED, fault, now);
    }

    private void failed(String why, String fault, Instant now) {
        attempts++;
        if (attempts >= MOST_ATTEMPTS) {
            giveUp(why, fault, now);
        } else {
            nextAttemptAt = now.plus(pause(attempts));
            reason = why;
            detail = clipped(fault);
        }
    }

    /** Somebody asks the shop now; should nothing be heard of them, it is asked again then. */
    void beingFetched(Instant until) {
        nextAttemptAt = until;
    }

    /** The owner wants it tried again. */
    void retry(Instant now) {
        if (state == State.DEAD) {
            state = State.WAITING;
            attempts = 0;
            nextAttemptAt = now;
            settledAt = null;
        }
    }

    /** 1 s, 8 s, about a minute, 9 minutes, then an hour at most: three hours in all. */
    private static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.min(3600, 1L << (3 * (attempts - 1))));
    }

    private void giveUp(String why, String what, Instant now) {
        state = State.DEAD;
        settledAt = now;
        reason = why;
        detail = clipped(what);
    }

    private void settle(State settled, Instant now) {
        state = settled;
        settledAt = now;
        body = null;
    }

    private static String clipped(String text) {
        return PlainText.line(text, LONGEST_DETAIL);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    Long id() {
        return id;
    }

    long connectionId() {
        return connectionId;
    }

    String topic() {
        return topic;
    }

    /** Only of one that isn't settled, or was given up. */
    byte[] body() {
        return body.clone();
    }

    boolean hasBody() {
        return body != null;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    State state() {
        return state;
    }

    DeliveryView view() {
        return new DeliveryView(
                id, connectionId, topic, resourceId, receivedAt, state.name(), attempts, reason, detail, settledAt);
    }
}
