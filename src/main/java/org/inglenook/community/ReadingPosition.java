package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far one member read in one topic. It only grows, by {@link ReadingPositions}, and needs no version therefore. */
@Entity
@Table(name = "community_reading")
public class ReadingPosition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long memberId;

    private long topicId;

    private int reached;

    protected ReadingPosition() {}

    public ReadingPosition(long memberId, long topicId, int reached) {
        this.memberId = memberId;
        this.topicId = topicId;
        this.reached = reached;
    }

    public long getTopicId() {
        return topicId;
    }

    /** Number of the last post that the member had before them. */
    public int getReached() {
        return reached;
    }
}
