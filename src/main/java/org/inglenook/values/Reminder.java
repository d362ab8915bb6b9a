package org.inglenook.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That the owner was reminded of a claim's day, so many days before it. There is one of each: the database sees to it. */
@Entity
@Table(name = "values_reminder")
public class Reminder {

    /** Which of its days. */
    enum Kind {
        END,
        REVIEW
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "claim_id", updatable = false)
    private long claimId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "due_on", updatable = false)
    private LocalDate day;

    @Column(name = "days_before", updatable = false)
    private int daysBefore;

    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;

    protected Reminder() {}

    Reminder(Claim claim, Kind kind, LocalDate day, int daysBefore, Instant now) {
        this.claimId = claim.getId();
        this.kind = kind;
        this.day = day;
        this.daysBefore = daysBefore;
        this.sentAt = now;
    }

    boolean isAbout(Claim claim, Kind which, LocalDate due, int before) {
        return claimId == claim.getId() && kind == which && day.equals(due) && daysBefore == before;
    }

    Kind kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }
}
