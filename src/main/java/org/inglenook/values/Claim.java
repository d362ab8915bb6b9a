package org.inglenook.values;

import static java.util.stream.Collectors.toSet;
import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** One product a line. */
    private String products;

    /** The same in small letters, to be found by: shops write one SKU in capitals here and in small letters there. */
    @ElementCollection
    @CollectionTable(name = "values_claim_product", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "product")
    private Set<String> productKeys = new HashSet<>();

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

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

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
        products = String.join("\n", text.products());
        Set<String> keys = text.products().stream().map(ClaimText::productKey).collect(toSet());
        productKeys.retainAll(keys);
        productKeys.addAll(keys);
        saysSo = text.saysSo();
        verifier = text.verifier();
        certificateNumber = text.certificateNumber();
        validFrom = text.validFrom();
        validUntil = text.validUntil();
        reviewOn = text.reviewOn();
        responsible = text.responsible();
        changedAt = now;
    }

    public void rewrite(ClaimText text, Instant now) {
        if (state != State.DRAFT) {
            text.checkComplete();
        }
        say(text, now);
    }

    /** @param today the date in the shop's time zone */
    public void publish(Instant now, LocalDate today) {
        text().checkPublishable(today);
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

    /**
     * Somebody looked again and found it true.
     *
     * @param today the date in the shop's time zone
     * @param next when it is to be looked at again, or null
     */
    public void review(LocalDate today, LocalDate next, Instant now) {
        if (state != State.LIVE || standing(today) == Standing.EXPIRED) {
            throw new DomainException(INVALID, "values.claim.error.notHolding");
        }
        if (next != null && !next.isAfter(today)) {
            throw DomainException.field("next", INVALID, "values.claim.error.reviewPast");
        }
        ClaimText.sane("next", next);
        reviewedOn = today;
        reviewOn = next;
        changedAt = now;
    }

    public ClaimText text() {
        return new ClaimText(
                statementId,
                statement,
                scope,
                getProducts(),
                saysSo,
                verifier,
                certificateNumber,
                validFrom,
                validUntil,
                reviewOn,
                responsible);
    }

    /** @param today the date in the shop's time zone */
    public Standing standing(LocalDate today) {
        return Standing.of(this, today);
    }

    /** Whether the day on which it was to be looked at again has come, and it still holds. */
    public boolean isReviewDue(LocalDate today) {
        return standing(today) == Standing.VALID && reviewOn != null && !today.isBefore(reviewOn);
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
        return ClaimLists.address(slug);
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

    /** The shop's ids or SKUs of the products that it is about; empty when it is about none in particular. */
    public List<String> getProducts() {
        return products.lines().toList();
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

    /** The day on which it is to be looked at again, or null. */
    public LocalDate getReviewOn() {
        return reviewOn;
    }

    /** The day on which somebody last looked at it again, or null. */
    public LocalDate getReviewedOn() {
        return reviewedOn;
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
