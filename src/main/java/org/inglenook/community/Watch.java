package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That a member watches a board or a topic, or has muted it. */
@Entity
@Table(name = "community_watch")
public class Watch {

    /** What can be watched. */
    public enum Place {
        BOARD,
        TOPIC
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private Place place;

    private long placeId;

    @Enumerated(EnumType.STRING)
    private Hearing hearing;

    private boolean byHand;

    private Instant since;

    protected Watch() {}

    /** @param byHand false when it follows from writing there */
    public Watch(long memberId, Place place, long placeId, Hearing hearing, boolean byHand, Instant since) {
        this.memberId = memberId;
        this.place = place;
        this.placeId = placeId;
        this.hearing = hearing;
        this.byHand = byHand;
        this.since = since;
    }

    public void choose(Hearing wanted, Instant at) {
        hearing = wanted;
        byHand = true;
        since = at;
    }

    public boolean isMuted() {
        return hearing == Hearing.MUTED;
    }

    public Long getId() {
        return id;
    }

    public long getMemberId() {
        return memberId;
    }

    public Place getPlace() {
        return place;
    }

    public long getPlaceId() {
        return placeId;
    }

    public Hearing getHearing() {
        return hearing;
    }

    public boolean isByHand() {
        return byHand;
    }

    public Instant getSince() {
        return since;
    }
}
