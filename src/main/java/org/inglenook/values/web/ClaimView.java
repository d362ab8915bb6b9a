package org.inglenook.values.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

    /** @param zone where the shop is */
    ClaimView(Claim claim, List<EvidenceView> evidence, LocalDate today, ZoneId zone) {
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

    public String getPath() {
        return claim.getAddress();
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
