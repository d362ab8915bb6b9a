package org.inglenook.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** How far the mailbox with answers was read, and how that went. */
@Entity
@Table(name = "platform_mailbox")
class Mailbox {

    static final long ONLY = 1;

    private static final int LONGEST_FAULT = 1_000;

    @Id
    private long id = ONLY;

    @Version
    private long version;

    private long uidValidity;
    private long uid;
    private Instant busyUntil;
    private Instant readAt;
    private Instant failedAt;
    private String fault;
    private long automatic;
    private long strange;

    protected Mailbox() {}

    boolean isBusy(Instant now) {
        return busyUntil != null && busyUntil.isAfter(now);
    }

    /** A node reads it until then, or until it dies. */
    void busy(Instant until) {
        busyUntil = until;
    }

    /** Numbers of mails count from anew when the mailbox says so. */
    void readUpTo(long validity, long number) {
        uidValidity = validity;
        uid = number;
    }

    void read(Instant at) {
        busyUntil = null;
        readAt = at;
        failedAt = null;
        fault = null;
    }

    void failed(String why, Instant at) {
        busyUntil = null;
        failedAt = at;
        fault = why.length() > LONGEST_FAULT ? why.substring(0, LONGEST_FAULT) : why;
    }

    long uidValidity() {
        return uidValidity;
    }

    long uid() {
        return uid;
    }

    Instant readAt() {
        return readAt;
    }

    Instant failedAt() {
        return failedAt;
    }

    String fault() {
        return fault;
    }

    long automatic() {
        return automatic;
    }

    long strange() {
        return strange;
    }
}
