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

/**
 * A piece of long work and how far it is. A node that runs it holds a lease, which it renews while it works; when the node dies
 * the lease runs out and another takes the job up, with a ticket of its own.
 */
@Entity
@Table(name = "platform_job")
public class Job {

    static final Duration LEASE = Duration.ofMinutes(1);

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;
    private String payload;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int done;
    private int total;
    private Instant createdAt;
    private Instant leaseUntil;
    private Instant finishedAt;
    private String reason;
    private String ticket;

    @Version
    private long version;

    protected Job() {}

    Job(String kind, String payload, Instant now) {
        this.kind = kind;
        this.payload = payload;
        this.createdAt = now;
        this.leaseUntil = now;
    }

    void finish(Instant now) {
        if (state == State.RUNNING) {
            state = State.DONE;
            finishedAt = now;
        }
    }

    void fail(String why, Instant now) {
        if (isOpen()) {
            state = State.FAILED;
            finishedAt = now;
            reason = why.length() > 1000 ? why.substring(0, 1000) : why;
        }
    }

    void cancel(Instant now) {
        if (isOpen()) {
            state = State.CANCELLED;
            finishedAt = now;
        }
    }

    /** A node that ends gives it back, for another to take up at once. */
    void giveBack(Instant now) {
        if (state == State.RUNNING) {
            leaseUntil = now;
        }
    }

    /** Whether the node that took it with this ticket is still the one that does it. */
    boolean isHeldBy(String run) {
        return run.equals(ticket);
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public Long getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public String getPayload() {
        return payload;
    }

    public State getState() {
        return state;
    }

    /** Steps done, out of {@link #getTotal()}; both 0 until the work knows. */
    public int getDone() {
        return done;
    }

    public int getTotal() {
        return total;
    }

    Instant getLeaseUntil() {
        return leaseUntil;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** Message key or sentence that says why it failed, or null. */
    public String getReason() {
        return reason;
    }
}
