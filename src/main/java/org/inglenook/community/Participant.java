package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings.TrustSteps;

/** A member as somebody who writes here: what came of their posts, and whether they may write now. Its trust follows from these counts. */
@Entity
@Table(name = "community_participant")
public class Participant {

    /** Of so many posts that stood one may have been flagged rightly, and its author still be a regular. */
    private static final int POSTS_FOR_A_FLAG = 20;

    /** What is longer is told in days. */
    private static final int HOURS_IN_WORDS = 48;

    @Id
    private long memberId;

    @Version
    private long version;

    private int posts;

    private int removed;

    private int upheld;

    private int days;

    private Instant firstAt;

    private Instant lastAt;

    private Instant silencedUntil;

    private boolean banned;

    private String whySilenced;

    protected Participant() {}

    /** @param posts how many they wrote so far, the first and the last then and then; of these {@code removed} were hidden */
    public Participant(long memberId, int posts, int removed, Instant firstAt, Instant lastAt) {
        this.memberId = memberId;
        this.posts = posts;
        this.removed = removed;
        this.firstAt = firstAt;
        this.lastAt = lastAt;
        this.days = posts == 0
                ? 0
                : (int) Math.min(posts, Duration.between(firstAt, lastAt).toDays() + 1);
    }

    /** As they were counted where they wrote before. */
    void wasKnown(int daysOfWriting, int flaggedRightly) {
        days = daysOfWriting;
        upheld = flaggedRightly;
    }

    /** One more post of theirs stands. */
    public void wrote(Instant at) {
        posts++;
        if (firstAt == null) {
            firstAt = at;
        }
        if (lastAt == null || dayOf(at) > dayOf(lastAt)) {
            days++;
        }
        lastAt = at;
    }

    /** A moderator hid this many of their posts; less than none were restored. */
    public void lost(int hidden) {
        removed = Math.max(0, removed + hidden);
    }

    /** Somebody flagged a post of theirs, and was right. */
    public void wasFlaggedRightly() {
        upheld++;
    }

    private DomainException silenced(String key, long wait) {
        return DomainException.field("text", Kind.FORBIDDEN, key, wait, whySilenced);
    }

    public Trust trust(TrustSteps steps, Instant now) {
        int stood = posts - removed;
        boolean known = stood >= steps.memberPosts()
                && firstAt != null
                && !firstAt.plus(Duration.ofDays(steps.memberDays())).isAfter(now)
                && removed * 2 <= posts;
        if (!known) {
            return Trust.NEWCOMER;
        }
        boolean regular =
                stood >= steps.regularPosts() && days >= steps.regularDays() && upheld * POSTS_FOR_A_FLAG <= stood;
        return regular ? Trust.REGULAR : Trust.MEMBER;
    }

    /** Whether nothing of theirs has ever stood. */
    public boolean isFresh() {
        return posts - removed < 1;
    }

    /**
     * May write nothing until then.
     *
     * @param why what they are told when they try
     */
    public void silence(Instant until, String why) {
        silencedUntil = until;
        whySilenced = why;
    }

    /** May never write again, unless it is lifted. */
    public void ban(String why) {
        banned = true;
        whySilenced = why;
    }

    public void letSpeak() {
        banned = false;
        silencedUntil = null;
        whySilenced = null;
    }

    /** @throws DomainException with the reason that they were given, if they may not write now */
    public void refuseIfSilenced(Instant now) {
        if (banned) {
            throw DomainException.field("text", Kind.FORBIDDEN, "community.sanction.error.banned", whySilenced);
        }
        if (silencedUntil != null && silencedUntil.isAfter(now)) {
            long hours = Duration.between(now, silencedUntil).toHours() + 1;
            throw hours > HOURS_IN_WORDS
                    ? silenced("community.sanction.error.silencedDays", (hours + 23) / 24)
                    : silenced("community.sanction.error.silencedHours", hours);
        }
    }

    public long getMemberId() {
        return memberId;
    }

    public int getPosts() {
        return posts;
    }

    public int getRemoved() {
        return removed;
    }

    int getDays() {
        return days;
    }

    Instant getFirstAt() {
        return firstAt;
    }

    Instant getLastAt() {
        return lastAt;
    }

    public int getUpheld() {
        return upheld;
    }

    public boolean isBanned() {
        return banned;
    }

    public Instant getSilencedUntil() {
        return silencedUntil;
    }

    private static long dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
