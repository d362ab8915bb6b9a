package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One option that one member chose. */
@Entity
@Table(name = "community_poll_vote")
public class PollVote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long pollId;

    private long optionId;

    private long memberId;

    private Instant createdAt;

    protected PollVote() {}

    PollVote(PollOption option, long memberId, Instant at) {
        this.pollId = option.getPollId();
        this.optionId = option.getId();
        this.memberId = memberId;
        this.createdAt = at;
    }

    long getMemberId() {
        return memberId;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
