package org.inglenook.plugin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What of a shop's installing can't be seen anew each time: how its front page was, and that its owner leaves the rest. */
@Entity
@Table(name = "plugin_installation")
class ShopInstallation {

    @Id
    private long connectionId;

    private String front = "";

    @Enumerated(EnumType.STRING)
    private FrontLink link;

    private String fault;
    private Instant lookedAt;
    private Instant settledAt;

    protected ShopInstallation() {}

    ShopInstallation(long connectionId) {
        this.connectionId = connectionId;
    }

    /** @param fault why nothing could be read, the end of a message key, or null */
    void looked(String address, FrontLink found, String fault, Instant now) {
        this.front = address;
        this.link = found;
        this.fault = fault;
        this.lookedAt = now;
    }

    /** Nobody is to be reminded of it any more; the first time counts. */
    void settle(Instant now) {
        settledAt = settledAt == null ? now : settledAt;
    }

    long connectionId() {
        return connectionId;
    }

    String front() {
        return front;
    }

    FrontLink link() {
        return link;
    }

    String fault() {
        return fault;
    }

    Instant lookedAt() {
        return lookedAt;
    }

    boolean isSettled() {
        return settledAt != null;
    }
}
