package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.Rounds;

/** Deletes notifications that are too old to be news. */
@ApplicationScoped
class NotificationsPurge implements Rounds.Round {

    @Inject
    Notifications notifications;

    @Override
    public int everySeconds() {
        return 6 * 3600;
    }

    @Override
    public void go() {
        notifications.purge();
    }
}
