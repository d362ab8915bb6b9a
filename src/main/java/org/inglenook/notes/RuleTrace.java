package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Which rule proposed a note's beginning, and what it wants put into the parcel. Never changed: another takes its place. */
@Embeddable
public class RuleTrace {

    @Column(name = "ruleid")
    private Long ruleId;

    @Column(name = "ruledat")
    private Instant at;

    @Column(name = "enclosure")
    private String enclosure;

    protected RuleTrace() {}

    RuleTrace(Long ruleId, String enclosure, Instant at) {
        this.ruleId = ruleId;
        this.enclosure = enclosure.isEmpty() ? null : enclosure;
        this.at = at;
    }

    Long ruleId() {
        return ruleId;
    }

    Instant at() {
        return at;
    }

    String enclosure() {
        return enclosure == null ? "" : enclosure;
    }
}
