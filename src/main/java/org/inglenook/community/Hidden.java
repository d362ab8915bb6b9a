package org.inglenook.community;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That something was hidden: by whom, when, and the reason that readers are told. */
@Embeddable
public class Hidden {

    @Column(name = "hiddenby")
    private Long by;

    @Column(name = "hiddenat")
    private Instant at;

    @Column(name = "hiddenreason")
    private String reason;

    protected Hidden() {}

    Hidden(long by, Instant at, String reason) {
        this.by = by;
        this.at = at;
        this.reason = reason;
    }

    public Long getBy() {
        return by;
    }

    public Instant getAt() {
        return at;
    }

    public String getReason() {
        return reason;
    }
}
