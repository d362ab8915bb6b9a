package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.Faults;
import org.inglenook.platform.Rounds;

/** Looks whether a planned publish is due. What came due while the house was closed is published when it opens. */
@ApplicationScoped
public class PlannedPublishing implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(PlannedPublishing.class.getName());

    @Inject
    PublishPlans plans;

    @Override
    public int everySeconds() {
        return 10;
    }

    @Override
    public void go() {
        try {
            plans.carryOut();
        } catch (RuntimeException e) {
            if (!Faults.isOptimisticLock(e) && !Faults.isDuplicateKey(e) && !Faults.isLockConflict(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "Another node was at it; the next round sees whether anything is left.", e);
        }
    }
}
