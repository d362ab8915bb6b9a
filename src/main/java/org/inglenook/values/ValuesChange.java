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

/** One line of the public log of changes: what was said before, what is said now, when and why. Never edited, never deleted. */
@Entity
@Table(name = "values_change")
public class ValuesChange {

    /** What happened. */
    public enum Kind {
        VALUE_ADDED,
        VALUE_CHANGED,
        VALUE_REMOVED,
        NOT_YET_ADDED,
        NOT_YET_CHANGED,
        NOT_YET_REMOVED,
        CLAIM_PUBLISHED,
        CLAIM_CHANGED,
        CLAIM_WITHDRAWN,
        CLAIM_REVIEWED,
        EVIDENCE_ADDED,
        EVIDENCE_REMOVED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "changed_at", updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "claim_id", updatable = false)
    private Long claimId;

    @Column(name = "statement_id", updatable = false)
    private Long statementId;

    /** What it was called then. */
    @Column(updatable = false)
    private String title;

    /** Which part changed: a message key's last word, or empty. */
    @Column(updatable = false)
    private String part;

    @Column(name = "said_before", updatable = false)
    private String before;

    @Column(name = "said_after", updatable = false)
    private String after;

    @Column(updatable = false)
    private String reason;

    protected ValuesChange() {}

    private ValuesChange(Kind kind, Long claimId, Long statementId, String title, Instant at) {
        this.kind = kind;
        this.claimId = claimId;
        this.statementId = statementId;
        this.title = title;
        this.at = at;
        this.part = "";
        this.before = "";
        this.after = "";
        this.reason = "";
    }

    static ValuesChange of(Kind kind, Claim claim, Instant at) {
        return new ValuesChange(kind, claim.getId(), null, claim.getStatement(), at);
    }

    static ValuesChange of(Kind kind, ValueStatement statement, Instant at) {
        return new ValuesChange(kind, null, statement.getId(), statement.getTitle(), at);
    }

    /** A line as it was written elsewhere; the record that it tells of may be gone. */
    static ValuesChange of(Kind kind, Long claimId, Long statementId, String title, Instant at) {
        return new ValuesChange(kind, claimId, statementId, title, at);
    }

    ValuesChange saying(String changedPart, String old, String now) {
        part = changedPart;
        before = old;
        after = now;
        return this;
    }

    ValuesChange because(String why) {
        reason = why;
        return this;
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    public Kind getKind() {
        return kind;
    }

    public Long getClaimId() {
        return claimId;
    }

    public Long getStatementId() {
        return statementId;
    }

    public String getTitle() {
        return title;
    }

    public String getPart() {
        return part;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }

    public String getReason() {
        return reason;
    }
}
