package org.inglenook.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A picture that a member brought, for a post that may still be unwritten. */
@Entity
@Table(name = "community_picture")
public class PostPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(updatable = false)
    private long pictureId;

    @Column(updatable = false)
    private long memberId;

    @Column(updatable = false)
    private Instant addedAt;

    protected PostPicture() {}

    public PostPicture(long pictureId, long memberId, Instant addedAt) {
        this.pictureId = pictureId;
        this.memberId = memberId;
        this.addedAt = addedAt;
    }

    public Long getId() {
        return id;
    }

    public long getPictureId() {
        return pictureId;
    }

    public long getMemberId() {
        return memberId;
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
