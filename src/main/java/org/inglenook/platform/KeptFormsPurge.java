package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes what was kept of forms and is no longer of use to anybody. */
@ApplicationScoped
class KeptFormsPurge implements Rounds.Round {

    @Inject
    KeptForms forms;

    @Override
    public int everySeconds() {
        return 6 * 3600;
    }

    @Override
    public void go() {
        forms.purge();
    }
}
