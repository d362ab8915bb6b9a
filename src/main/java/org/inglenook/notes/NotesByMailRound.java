package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.Rounds;

/** Looks every minute for notes whose mail is due. */
@ApplicationScoped
class NotesByMailRound implements Rounds.Round {
    private static final int SECONDS = 60;

    @Inject
    NotesByMail byMail;

    @Override
    public int everySeconds() {
        return SECONDS;
    }

    @Override
    public void go() {
        boolean more;
        do {
            more = byMail.send();
        } while (more);
    }
}
