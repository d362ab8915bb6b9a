package org.inglenook.values.web;

import java.time.LocalDate;
import org.inglenook.platform.web.Site;
import org.inglenook.values.ClaimTask;

/** Something that waits for the owner, as the API says it. */
public record TaskAnswer(ClaimTask.Kind kind, LocalDate day, Long claimId, String statement, String url) {

    static TaskAnswer of(ClaimTask task, Site site) {
        return new TaskAnswer(
                task.kind(),
                task.day(),
                task.claim().getId(),
                task.claim().getStatement(),
                site.url(task.claim().getAddress()));
    }
}
