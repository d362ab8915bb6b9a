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
        NOTHING
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

    void asked(Instant now) {
        askedAt = now;
    }

    boolean isDue(Instant now) {
        return askedAt.plus(KEPT).isBefore(now);
    }

    public Long getId() {
        return id;
    }

    String getAddressKey() {
        return addressKey;
    }

    public String getTitle() {
        return title;
    }

    /** Of its picture's bytes; null if it has none. */
    public String getPictureHash() {
        return pictureHash;
    }
}
