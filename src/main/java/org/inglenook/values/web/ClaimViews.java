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
import org.inglenook.media.Pictures;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.Claims;
import org.inglenook.values.Evidence;

/** Brings claims, their evidence and today's date together. */
@ApplicationScoped
public class ClaimViews {

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    Pictures pictures;

    @Inject
    ShownProfile profile;

    @Inject
    PageTags tags;

    List<ClaimView> of(List<Claim> list) {
        Map<Long, List<Evidence>> found =
                evidence.of(list.stream().map(Claim::getId).toList());
        Map<Long, PictureView> shown = pictures.views(found.values().stream()
                .flatMap(List::stream)
                .map(Evidence::getPictureId)
                .filter(Objects::nonNull)
                .toList());
        LocalDate today = claims.today();
        return list.stream()
                .map(claim -> new ClaimView(
                        claim,
                        found.getOrDefault(claim.getId(), List.of()).stream()
                                .map(piece -> new EvidenceView(
                                        piece, piece.getPictureId() == null ? null : shown.get(piece.getPictureId())))
                                .toList(),
                        today,
                        profile.get().getTimeZone()))
                .toList();
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

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(profile.get().getTimeZone()).toInstant();
    }
}
