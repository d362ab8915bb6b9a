package org.inglenook.identity;

import java.time.Instant;

/** A browser in which a member is signed in, as they see it in their account. */
public record OpenSession(long id, Device device, Session.Way way, Instant since, Instant lastSeenAt) {

    static OpenSession of(Session session) {
        return new OpenSession(
                session.getId(),
                Device.of(session.getUserAgent()),
                session.getWay(),
                session.getCreatedAt(),
                session.getLastSeenAt());
    }

    public long getId() {
        return id;
    }

    public Device getDevice() {
        return device;
    }

    public boolean isByPassword() {
        return way == Session.Way.PASSWORD;
    }

    public Instant getSince() {
        return since;
    }

    public Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
