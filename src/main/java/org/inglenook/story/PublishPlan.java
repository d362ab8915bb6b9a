package org.inglenook.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A revision that readers are to see from a moment on. What it says was frozen when it was planned. */
@Entity
@Table(name = "story_publish_plan")
public class PublishPlan {

    /** Where a plan stands. */
    public enum State {
        WAITING,
        DONE,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Lets one node only carry it out. */
    @Version
    private long version;

    @Column(name = "revision_number", updatable = false)
    private int revisionNumber;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected PublishPlan() {}

    public PublishPlan(int revisionNumber, Instant dueAt, Long madeBy, Instant madeAt) {
        this.revisionNumber = revisionNumber;
        this.dueAt = dueAt;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void carryOut(Instant now) {
        end(State.DONE, now);
    }

    void cancel(Instant now) {
        end(State.CANCELLED, now);
    }

    private void end(State how, Instant now) {
        if (state == State.WAITING) {
            state = how;
            endedAt = now;
        }
    }

    public Long getId() {
        return id;
    }

    public int getRevisionNumber() {
        return revisionNumber;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public State getState() {
        return state;
    }

    public Long getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
