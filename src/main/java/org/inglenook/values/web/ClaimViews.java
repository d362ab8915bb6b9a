package org.inglenook.values.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inglenook.media.PictureView;
import org.inglenook.media.PictureWords;
import org.inglenook.media.Pictures;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Translation;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.Claims;
import org.inglenook.values.Evidence;
import org.inglenook.values.TranslatedClaim;
import org.inglenook.values.ValueTranslations;

/** Brings claims, their evidence and today's date together. */
@ApplicationScoped
public class ClaimViews {

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ValueTranslations translations;

    @Inject
    Pictures pictures;

    @Inject
    PictureWords pictureWords;

    @Inject
    ShownProfile profile;

    @Inject
    PageTags tags;

    /** In the original. */
    List<ClaimView> of(List<Claim> list) {
        return of(list, null);
    }

    /** @param tongue the language in which they are read as far as they are translated, or null for the original */
    List<ClaimView> of(List<Claim> list, String tongue) {
        return of(list, evidence.of(list.stream().map(Claim::getId).toList()), tongue);
    }

    /** @param found evidence of these claims, by claim */
    List<ClaimView> of(List<Claim> list, Map<Long, List<Evidence>> found, String tongue) {
        String original = profile.get().getLanguageTag();
        Map<String, Translation> said = tongue == null
                ? Map.of()
                : translations.in(
                        tongue,
                        list.stream()
                                .map(claim -> ValueTranslations.ofClaim(claim.getId()))
                                .toList());
        Map<Long, PictureView> shown = pictures.views(found.values().stream()
                .flatMap(List::stream)
                .map(Evidence::getPictureId)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, PictureView> inTongue = tongue == null ? shown : pictureWords.in(tongue, shown, original);
        LocalDate today = claims.today();
        return list.stream()
                .map(claim -> {
                    List<Evidence> pieces = found.getOrDefault(claim.getId(), List.of());
                    Told told = told(claim, pieces, said, tongue, original);
                    return new ClaimView(
                            claim,
                            pieces.stream()
                                    .map(piece -> view(piece, told, told.translated() ? inTongue : shown))
                                    .toList(),
                            today,
                            profile.get().getTimeZone(),
                            told);
                })
                .toList();
    }

    private static Told told(
            Claim claim, List<Evidence> pieces, Map<String, Translation> said, String tongue, String original) {
        Translation translation = said.get(ValueTranslations.ofClaim(claim.getId()));
        return translation == null
                ? new Told(null, false, tongue, original, original)
                : new Told(
                        translation.as(TranslatedClaim.class),
                        ValueTranslations.isOlder(translation, claim, pieces),
                        tongue,
                        tongue,
                        original);
    }

    private static EvidenceView view(Evidence piece, Told told, Map<Long, PictureView> pictures) {
        return new EvidenceView(
                piece,
                piece.getPictureId() == null ? null : pictures.get(piece.getPictureId()),
                told.translated() ? told.words().piece(piece.getId()).orElse(null) : null);
    }

    /** A kept page says what the calendar said: it must go when the calendar says something else. */
    void keepUntilNextTurn(List<ClaimView> views) {
        LocalDate today = claims.today();
        views.stream()
                .map(ClaimView::getClaim)
                .filter(claim -> claim.getState() == Claim.State.LIVE)
                .flatMap(ClaimViews::turns)
                .filter(day -> day.isAfter(today))
                .map(this::startOf)
                .forEach(tags::until);
    }

    /** The days on which a live claim begins to read differently. */
    private static Stream<LocalDate> turns(Claim claim) {
        return Stream.concat(
                Stream.concat(Stream.ofNullable(claim.getValidFrom()), Stream.ofNullable(claim.getReviewOn())),
                Stream.ofNullable(claim.getValidUntil()).map(last -> last.plusDays(1)));
    }

    /** When the shop's calendar turns next. */
    Instant tomorrow() {
        return startOf(claims.today().plusDays(1));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(profile.get().getTimeZone()).toInstant();
    }
}
