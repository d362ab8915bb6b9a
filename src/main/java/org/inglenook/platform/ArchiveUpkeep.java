package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets go of archives that nobody fetched within a week, and of files at which nobody works any more. */
@ApplicationScoped
class ArchiveUpkeep implements Rounds.Round {

    private static final int HOUR = 3600;

    @Inject
    Archives archives;

    @Inject
    KeptFiles files;

    @Override
    public int everySeconds() {
        return HOUR;
    }

    @Override
    public void go() {
        archives.removeOld();
        files.eraseOld();
    }
}
