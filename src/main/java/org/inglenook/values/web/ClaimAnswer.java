package org.inglenook.values.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inglenook.media.PictureAnswer;
import org.inglenook.platform.web.Site;
import org.inglenook.values.Claim;
import org.inglenook.values.Evidence;
import org.inglenook.values.SaysSo;
import org.inglenook.values.Standing;

/**
 * A claim as the API says it.
 *
 * @param language of its words
 * @param older whether the original has changed since it was translated
 */
public record ClaimAnswer(
        Long id,
        String url,
        Long valueId,
        String statement,
        String scope,
        List<String> products,
        SaysSo saysSo,
        String verifier,
        String certificateNumber,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant endsAt,
        LocalDate reviewOn,
        LocalDate reviewedOn,
        String responsible,
        Standing standing,
        Instant publishedAt,
        Instant withdrawnAt,
        String withdrawnBecause,
        long version,
        String language,
        boolean older,
        List<EvidenceAnswer> evidence) {

    /** A piece of evidence within it. */
    public record EvidenceAnswer(
            Long id,
            Evidence.Kind kind,
            String shows,
            LocalDate date,
            String link,
            String text,
            String person,
            String file,
            PictureAnswer picture) {

        static EvidenceAnswer of(EvidenceView evidence, Site site) {
            return new EvidenceAnswer(
                    evidence.getId(),
                    evidence.getKind(),
                    evidence.getShows(),
                    evidence.getDate(),
                    evidence.getLink(),
                    evidence.getText(),
                    evidence.getPerson(),
                    evidence.getKind() == Evidence.Kind.FILE ? site.url(evidence.getPath()) : null,
                    evidence.getPicture() == null ? null : PictureAnswer.of(evidence.getPicture(), site.url("")));
        }
    }

    static ClaimAnswer of(ClaimView view, Site site) {
        Claim claim = view.getClaim();
        return new ClaimAnswer(
                claim.getId(),
                site.url(view.getPath()),
                claim.getStatementId(),
                view.getStatement(),
                view.getScope(),
                claim.getProducts(),
                claim.getSaysSo(),
                claim.getVerifier(),
                claim.getCertificateNumber(),
                claim.getValidFrom(),
                claim.getValidUntil(),
                view.getEndsAt(),
                claim.getReviewOn(),
                claim.getReviewedOn(),
                claim.getResponsible(),
                view.getStanding(),
                claim.getPublishedAt(),
                claim.getWithdrawnAt(),
                view.getWithdrawnBecause(),
                claim.getVersion(),
                view.getTag(),
                view.isOlder(),
                view.getEvidence().stream()
                        .map(evidence -> EvidenceAnswer.of(evidence, site))
                        .toList());
    }
}
