package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.Faults;
import org.inglenook.platform.Rounds;

/** Looks for reminders every hour: the day changes where the shop is, whenever that is here. */
@ApplicationScoped
class ReminderRound implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(ReminderRound.class.getName());

    @Inject
    Reminders reminders;

    @Override
    public int everySeconds() {
        return 3600;
    }

    @Override
    public void go() {
        try {
            reminders.send();
        } catch (RuntimeException e) {
            if (!Faults.isDuplicateKey(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "Another node reminds", e);
        }
    }
}
