package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A question to all members at the head of a topic, answered by choosing. A vote may be changed until the poll closes. */
@Entity
@Table(name = "community_poll")
public class Poll {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long topicId;

    private String question;

    private int mostChoices;

    private int voters;

    private Instant closesAt;

    private Instant createdAt;

    private Long broughtFrom;

    protected Poll() {}

    Poll(Topic topic, NewPoll wanted, Instant now) {
        this.topicId = topic.getId();
        this.question = wanted.question();
        this.mostChoices = wanted.mostChoices();
        this.closesAt = wanted.closesAt();
        this.createdAt = now;
    }

    /** Its topic was merged into another, at whose head it stands now. */
    void bringTo(Topic other) {
        broughtFrom = broughtFrom == null ? topicId : broughtFrom;
        topicId = other.getId();
    }

    boolean isFrom(Topic topic) {
        return topic.getId().equals(broughtFrom);
    }

    /** The topic stands by itself again. */
    void bringBack() {
        topicId = broughtFrom;
        broughtFrom = null;
    }

    void count(int nowVoters) {
        voters = nowVoters;
    }

    /** Nobody votes from this moment on. */
    void close(Instant now) {
        closesAt = now;
    }

    public boolean isOpen(Instant now) {
        return closesAt == null || closesAt.isAfter(now);
    }

    public Long getId() {
        return id;
    }

    public long getTopicId() {
        return topicId;
    }

    public String getQuestion() {
        return question;
    }

    /** How many of the options one member may choose. */
    public int getMostChoices() {
        return mostChoices;
    }

    public int getVoters() {
        return voters;
    }

    /** When it closes or closed, or null when it stays open. */
    public Instant getClosesAt() {
        return closesAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
