package org.inglenook.values.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.inglenook.platform.Tongues;
import org.inglenook.values.Claim;
import org.inglenook.values.SaysSo;
import org.inglenook.values.Standing;

/** A claim as a page draws it: with its evidence, and where it stands today. */
public final class ClaimView {

    private final Claim claim;
    private final List<EvidenceView> evidence;
    private final Standing standing;
    private final boolean reviewDue;
    private final Instant endsAt;
    private final Told told;

    /** @param zone where the shop is */
    ClaimView(Claim claim, List<EvidenceView> evidence, LocalDate today, ZoneId zone, Told told) {
        this.told = told;
        this.claim = claim;
        this.evidence = evidence;
        this.standing = claim.standing(today);
        this.reviewDue = claim.isReviewDue(today);
        LocalDate last = claim.getValidUntil();
        this.endsAt = last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public Claim getClaim() {
        return claim;
    }

    public List<EvidenceView> getEvidence() {
        return evidence;
    }

    public Standing getStanding() {
        return standing;
    }

    /** Where it is read in this language; a claim that isn't translated stays with the reader's language. */
    public String getPath() {
        return Tongues.path(claim.getAddress(), told.tongue());
    }

    /** The language in which the reader goes on, or null for the original. */
    public String getTongue() {
        return told.tongue();
    }

    /** Where the original is read. */
    public String getOriginalPath() {
        return claim.getAddress();
    }

    public String getStatement() {
        return told.translated() ? told.words().statement() : claim.getStatement();
    }

    public String getScope() {
        return told.translated() && !told.words().scope().isEmpty()
                ? told.words().scope()
                : claim.getScope();
    }

    public String getWithdrawnBecause() {
        return told.translated() && !told.words().withdrawnBecause().isEmpty()
                ? told.words().withdrawnBecause()
                : claim.getWithdrawnBecause();
    }

    /** What it stands there in. */
    public String getTag() {
        return told.tag();
    }

    public boolean isTranslated() {
        return told.translated();
    }

    /** Whether the original has changed since it was translated. */
    public boolean isOlder() {
        return told.older();
    }

    public boolean isExpired() {
        return standing == Standing.EXPIRED;
    }

    public boolean isUpcoming() {
        return standing == Standing.UPCOMING;
    }

    public boolean isWithdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    /** The moment at which it expires, or null. */
    public Instant getEndsAt() {
        return endsAt;
    }

    public boolean isReviewDue() {
        return reviewDue;
    }

    public boolean isThirdParty() {
        return claim.getSaysSo() == SaysSo.THIRD_PARTY;
    }

    /** Whether machines may be told of a certificate: a third party's word that holds today. */
    boolean isCertified() {
        return isThirdParty() && standing == Standing.VALID;
    }
}
