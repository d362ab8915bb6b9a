package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What waits for the owner, read from the claims themselves: done when the claim is mended, with nothing to tick off. */
@ApplicationScoped
@Transactional
public class ClaimTasks {

    static final int SOON_DAYS = 30;

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    /** The most pressing first, and among those the earliest day. */
    public List<ClaimTask> waiting() {
        LocalDate today = claims.today();
        List<Claim> live = claims.live();
        Set<Long> shown = evidence.of(live.stream().map(Claim::getId).toList()).keySet();
        List<ClaimTask> tasks = new ArrayList<>();
        live.forEach(claim -> collect(claim, today, shown.contains(claim.getId()), tasks));
        tasks.sort(Comparator.comparing(ClaimTask::kind)
                .thenComparing(ClaimTask::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(task -> task.claim().getId()));
        return List.copyOf(tasks);
    }

    private static void collect(Claim claim, LocalDate today, boolean shown, List<ClaimTask> tasks) {
        if (claim.standing(today) == Standing.EXPIRED) {
            tasks.add(new ClaimTask(ClaimTask.Kind.EXPIRED, claim, claim.getValidUntil()));
            return;
        }
        if (claim.isReviewDue(today)) {
            tasks.add(new ClaimTask(ClaimTask.Kind.REVIEW_DUE, claim, claim.getReviewOn()));
        }
        if (claim.getValidUntil() != null && !claim.getValidUntil().isAfter(today.plusDays(SOON_DAYS))) {
            tasks.add(new ClaimTask(ClaimTask.Kind.ENDS_SOON, claim, claim.getValidUntil()));
        }
        if (!shown) {
            tasks.add(new ClaimTask(ClaimTask.Kind.NO_EVIDENCE, claim, null));
        }
        if (claim.getValidUntil() == null && claim.getReviewOn() == null) {
            tasks.add(new ClaimTask(ClaimTask.Kind.NO_DATE, claim, null));
        }
    }
}
