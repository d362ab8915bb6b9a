package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.JobRunner;

/** Gives topics from before their opening words stood in their row these words, some at a time. A second try goes on where the first ended. */
@ApplicationScoped
public class OpeningsRunner implements JobRunner {

    static final String KIND = "community.openings";

    @Inject
    Openings openings;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        int total = (int) openings.missing();
        int done = 0;
        for (long seen = 0; seen >= 0 && !run.cancelled(); ) {
            run.progress(Math.min(done, total), total);
            seen = openings.fill(seen);
            done += Openings.AT_ONCE;
        }
        run.progress(total, total);
    }
}
