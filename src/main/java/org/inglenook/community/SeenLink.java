package org.inglenook.community;

import jakarta.persistence.Column;
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

/** What was read of a page that links in posts lead to, or that nothing could be read. */
@Entity
@Table(name = "community_link")
public class SeenLink {

    /** Whether posts show it. */
    public enum State {
        SHOWN,
        NOTHING,
        /** A moderator took its card away; it is not asked for again. */
        REMOVED
    }

    /** A site is asked for the same page no sooner. */
    static final Duration KEPT = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(updatable = false)
    private String addressKey;

    @Column(updatable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    private State state = State.NOTHING;

    private String title;

    private String pictureHash;

    private Instant askedAt;

    protected SeenLink() {}

    SeenLink(LinkAddress asked, Instant now) {
        addressKey = asked.key();
        address = asked.written();
        askedAt = now;
    }

    /** What the page says of itself; a page that can't be read today keeps what it said before. */
    void read(String newTitle, String newPictureHash) {
        state = State.SHOWN;
        title = newTitle;
        pictureHash = newPictureHash;
    }

    void remove() {
        state = State.REMOVED;
        pictureHash = null;
    }

    /** Its title is what it was; all else has to be asked for. */
    void restore(Instant now) {
        state = State.SHOWN;
        askedAt = now.minus(KEPT).minusSeconds(1);
    }

    void asked(Instant now) {
        askedAt = now;
    }

    boolean isDue(Instant now) {
        return state != State.REMOVED && askedAt.plus(KEPT).isBefore(now);
    }

    public Long getId() {
        return id;
    }

    String getAddressKey() {
        return addressKey;
    }

    public String getAddress() {
        return address;
    }

    /** The host's name, as the card shows it. */
    public String getSite() {
        return LinkAddress.of(address).orElseThrow().site();
    }

    public boolean isRemoved() {
        return state == State.REMOVED;
    }

    /** As the page called itself when it was last read. */
    public String getTitle() {
        return title;
    }

    /** Of its picture's bytes; null if it has none. */
    public String getPictureHash() {
        return pictureHash;
    }
}
