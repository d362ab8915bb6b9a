package org.inglenook.community.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One open page that is told numbers as they change, over a line of server-sent events. */
class LiveReader {

    /** What is written to the reader's browser. */
    interface Line {
        void write(String event) throws IOException;

        void close();
    }

    private static final Logger LOG = Logger.getLogger(LiveReader.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Less than the half minute after which the most impatient of proxies hang up. */
    private static final Duration SILENCE = Duration.ofSeconds(25);

    private final Line line;
    private final String address;
    private final Long memberId;
    private final Long topicId;
    private final Instant joinedAt;

    private Instant spokeAt;
    private int unread = -1;
    private int latest = -1;
    private volatile boolean gone;

    /**
     * @param address the network address that it counts for
     * @param memberId whose bell it shows, or null
     * @param topicId the topic that is read, or null
     */
    LiveReader(Line line, String address, Long memberId, Long topicId, Instant now) {
        this.line = line;
        this.address = address;
        this.memberId = memberId;
        this.topicId = topicId;
        this.joinedAt = now;
        this.spokeAt = now;
    }

    synchronized void unread(int number, Instant now) {
        if (number != unread) {
            unread = number;
            write("event: bell\ndata: " + number + "\n\n", now);
        }
    }

    synchronized void latest(int number, Instant now) {
        if (number != latest) {
            latest = number;
            write("event: posts\ndata: " + number + "\n\n", now);
        }
    }

    /** Says something now and then; hangs up after a while, and the browser calls again if somebody still reads. */
    synchronized void keep(Instant now) {
        if (now.isAfter(joinedAt.plus(LONGEST))) {
            leave();
        } else if (now.isAfter(spokeAt.plus(SILENCE))) {
            write(":\n\n", now);
        }
    }

    /**
     * A line lives so short that all that is ever written to it fits into the network's buffers: a reader who takes nothing holds nobody
     * up.
     */
    private void write(String event, Instant now) {
        if (gone) {
            return;
        }
        try {
            line.write(event);
            spokeAt = now;
        } catch (IOException e) {
            LOG.log(Level.FINE, "A reader has left", e);
            leave();
        }
    }

    synchronized void leave() {
        if (!gone) {
            gone = true;
            line.close();
        }
    }

    boolean isGone() {
        return gone;
    }

    String address() {
        return address;
    }

    Long memberId() {
        return memberId;
    }

    Long topicId() {
        return topicId;
    }
}
