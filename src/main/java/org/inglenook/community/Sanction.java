package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * What a moderator decided about a member, and told them: a warning, a silence that ends by itself, or a ban. The member may appeal once;
 * a moderator lifts it then or says why it stays.
 */
@Entity
@Table(name = "community_sanction")
public class Sanction {

    /** How grave it is. */
    public enum Gravity {
        WARNING,
        SILENCE,
        BAN
    }

    /** What became of the member's appeal. */
    public enum Appeal {
        NONE,
        OPEN,
        GRANTED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private Gravity kind;

    private String reason;

    private String message;

    private long givenBy;

    private Instant givenAt;

    private Instant endsAt;

    private Long liftedBy;

    private Instant liftedAt;

    private String appeal;

    private Instant appealedAt;

    @Enumerated(EnumType.STRING)
    private Appeal appealState = Appeal.NONE;

    private String answer;

    protected Sanction() {}

    /**
     * @param reason one line, which the member is shown whenever they try to write
     * @param message more, in the moderator's words; may be empty
     * @param endsAt when a silence ends; null for the others
     */
    Sanction(long memberId, Gravity gravity, String reason, String message, Poster by, Instant at, Instant endsAt) {
        this.memberId = memberId;
        this.kind = gravity;
        this.reason = reason;
        this.message = message;
        this.givenBy = by.memberId();
        this.givenAt = at;
        this.endsAt = endsAt;
    }

    /** What became of it elsewhere. */
    void had(Long lifter, Instant lifted, Appeal state, String words, Instant wordsAt, String answered) {
        liftedBy = lifter;
        liftedAt = lifted;
        appealState = state;
        appeal = words;
        appealedAt = wordsAt;
        answer = answered;
    }

    void lift(Poster by, Instant at) {
        if (liftedAt != null) {
            throw new DomainException(Kind.CONFLICT, "community.sanction.error.lifted");
        }
        liftedBy = by.memberId();
        liftedAt = at;
        if (appealState == Appeal.OPEN) {
            appealState = Appeal.GRANTED;
        }
    }

    void appeal(String words, Instant at) {
        if (appealState != Appeal.NONE || liftedAt != null) {
            throw new DomainException(Kind.CONFLICT, "community.sanction.error.appealed");
        }
        appeal = words;
        appealedAt = at;
        appealState = Appeal.OPEN;
    }

    /** The appeal was read, and it stays. */
    void keep(String why) {
        requireAppeal();
        appealState = Appeal.REFUSED;
        answer = why;
    }

    /** Fails if no appeal waits. */
    void requireAppeal() {
        if (appealState != Appeal.OPEN) {
            throw new DomainException(Kind.CONFLICT, "community.sanction.error.appealed");
        }
    }

    public boolean isInForce(Instant now) {
        return liftedAt == null && (endsAt == null || endsAt.isAfter(now));
    }

    public boolean isAppealable() {
        return appealState == Appeal.NONE && liftedAt == null;
    }

    public Long getId() {
        return id;
    }

    public long getMemberId() {
        return memberId;
    }

    public Gravity getGravity() {
        return kind;
    }

    public String getReason() {
        return reason;
    }

    public String getMessage() {
        return message;
    }

    public long getGivenBy() {
        return givenBy;
    }

    public Instant getGivenAt() {
        return givenAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    Long getLiftedBy() {
        return liftedBy;
    }

    public Instant getLiftedAt() {
        return liftedAt;
    }

    /** The member's words, or null. */
    public String getAppeal() {
        return appeal;
    }

    public Instant getAppealedAt() {
        return appealedAt;
    }

    public Appeal getAppealState() {
        return appealState;
    }

    /** Why it stays although the member appealed. */
    public String getAnswer() {
        return answer;
    }
}
