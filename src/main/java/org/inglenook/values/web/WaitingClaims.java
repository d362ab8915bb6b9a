package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.values.ClaimTask;
import org.inglenook.values.ClaimTasks;

/** What waits for the owner, for the studio's pages: read once for each. */
@Named
@RequestScoped
public class WaitingClaims {

    @Inject
    ClaimTasks tasks;

    private List<ClaimTask> waiting;
    private Long count;

    public List<ClaimTask> getTasks() {
        if (waiting == null) {
            waiting = tasks.waiting();
        }
        return waiting;
    }

    /** How many claims wait. */
    public long getCount() {
        if (count == null) {
            count = tasks.count();
        }
        return count;
    }
}
