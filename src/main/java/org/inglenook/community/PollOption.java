package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the answers to choose from, with how many chose it. */
@Entity
@Table(name = "community_poll_option")
public class PollOption {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long pollId;

    private int place;

    private String words;

    private int votes;

    protected PollOption() {}

    PollOption(Poll poll, int place, String words) {
        this.pollId = poll.getId();
        this.place = place;
        this.words = words;
    }

    void count(int nowVotes) {
        votes = nowVotes;
    }

    public Long getId() {
        return id;
    }

    public long getPollId() {
        return pollId;
    }

    public int getPlace() {
        return place;
    }

    public String getWords() {
        return words;
    }

    public int getVotes() {
        return votes;
    }
}
