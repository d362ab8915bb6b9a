package org.inglenook.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of the moderators' log: who did what to whom, when and why. It is written once; its seal is made from all it says and from the
 * seal of the entry before, so that one that was changed, put in or taken out is found.
 */
@Entity
@Table(name = "community_log")
public class LogEntry {

    @Id
    private long id;

    @Column(updatable = false)
    private Instant writtenAt;

    @Column(updatable = false)
    private long actorId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Act act;

    @Column(updatable = false)
    private Long memberId;

    @Column(updatable = false)
    private Long topicId;

    @Column(updatable = false)
    private Integer number;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private String seal;

    protected LogEntry() {}

    LogEntry(long id, Instant at, long actorId, Act act, Target target, String note) {
        this.id = id;
        // As exactly as the databases keep it: the seal is made from it.
        this.writtenAt = at.truncatedTo(ChronoUnit.MICROS);
        this.actorId = actorId;
        this.act = act;
        this.memberId = target.memberId();
        this.topicId = target.topicId();
        this.number = target.number();
        this.note = note;
    }

    /**
     * What was acted upon.
     *
     * @param memberId whom it concerns, or null
     * @param topicId the topic, or null
     * @param number the post in it, or null
     */
    public record Target(Long memberId, Long topicId, Integer number) {

        static Target member(long id) {
            return new Target(id, null, null);
        }

        static Target topic(Topic topic) {
            return new Target(topic.getAuthorId(), topic.getId(), null);
        }

        static Target post(Post post) {
            return new Target(post.getAuthorId(), post.getTopicId(), post.getNumber());
        }
    }

    /** All it says, for the seal. */
    String words(String sealBefore) {
        return String.join(
                "\n",
                sealBefore,
                String.valueOf(id),
                String.valueOf(writtenAt),
                String.valueOf(actorId),
                String.valueOf(act),
                String.valueOf(memberId),
                String.valueOf(topicId),
                String.valueOf(number),
                note);
    }

    void seal(String made) {
        seal = made;
    }

    public long getId() {
        return id;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    public long getActorId() {
        return actorId;
    }

    public Act getAct() {
        return act;
    }

    public Long getMemberId() {
        return memberId;
    }

    public Long getTopicId() {
        return topicId;
    }

    public Integer getNumber() {
        return number;
    }

    public String getNote() {
        return note;
    }

    String getSeal() {
        return seal;
    }
}
