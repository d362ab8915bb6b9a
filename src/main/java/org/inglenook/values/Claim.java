package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.INVALID;

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
import java.time.LocalDate;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Written;

/**
 * Something the shop says of itself that somebody could check. Written as a draft, published, and later either renewed, withdrawn
 * with a reason, or overtaken by its own last day: expiry is never stored, the calendar decides it. What was public once stays
 * readable, whatever became of it.
 */
@Entity
@Table(name = "values_claim")
public class Claim {

    /** What its author did with it. */
    public enum State {
        DRAFT,
        LIVE,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    /** Its address, {@code /values/{slug}}; stays when the words change. */
    private String slug;

    @Column(name = "statement_id")
    private Long statementId;

    private String statement;

    @Column(name = "claim_scope")
    private String scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "says_so")
    private SaysSo saysSo;

    private String verifier;

    @Column(name = "certificate_number")
    private String certificateNumber;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String responsible;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private String withdrawnBecause = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Claim() {}

    public Claim(String slug, ClaimText text, Instant now) {
        this.slug = slug;
        say(text, now);
    }

    private void say(ClaimText text, Instant now) {
        statementId = text.statementId();
        statement = text.statement();
        scope = text.scope();
        saysSo = text.saysSo();
        verifier = text.verifier();
        certificateNumber = text.certificateNumber();
        validFrom = text.validFrom();
        validUntil = text.validUntil();
        responsible = text.responsible();
        changedAt = now;
    }

    public void rewrite(ClaimText text, Instant now) {
        if (state != State.DRAFT) {
            text.checkComplete();
        }
        say(text, now);
    }

    public void publish(Instant now) {
        text().checkComplete();
        state = State.LIVE;
        publishedAt = publishedAt == null ? now : publishedAt;
        withdrawnAt = null;
        withdrawnBecause = "";
        changedAt = now;
    }

    public void withdraw(String reason, Instant now) {
        if (state != State.LIVE) {
            throw new DomainException(INVALID, "values.claim.error.notLive");
        }
        withdrawnBecause = Written.needed("because", reason, 500);
        state = State.WITHDRAWN;
        withdrawnAt = now;
        changedAt = now;
    }

    public ClaimText text() {
        return new ClaimText(
                statementId, statement, scope, saysSo, verifier, certificateNumber, validFrom, validUntil, responsible);
    }

    /** @param today the date in the shop's time zone */
    public Standing standing(LocalDate today) {
        if (state == State.DRAFT) {
            return Standing.DRAFT;
        }
        if (state == State.WITHDRAWN) {
            return Standing.WITHDRAWN;
        }
        if (validUntil != null && today.isAfter(validUntil)) {
            return Standing.EXPIRED;
        }
        return validFrom != null && today.isBefore(validFrom) ? Standing.UPCOMING : Standing.VALID;
    }

    public boolean isPublic() {
        return state != State.DRAFT;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getSlug() {
        return slug;
    }

    /** Its page under the context root. */
    public String getAddress() {
        return "/values/" + slug;
    }

    public Long getStatementId() {
        return statementId;
    }

    public String getStatement() {
        return statement;
    }

    public String getScope() {
        return scope;
    }

    public SaysSo getSaysSo() {
        return saysSo;
    }

    public String getVerifier() {
        return verifier;
    }

    public String getCertificateNumber() {
        return certificateNumber;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public String getResponsible() {
        return responsible;
    }

    public State getState() {
        return state;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getWithdrawnBecause() {
        return withdrawnBecause;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
