package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the mails that came taken, one after the other: a fault with one holds no other up. */
@ApplicationScoped
class ReceivedMailRound implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(ReceivedMailRound.class.getName());
    private static final int ROUNDS_BEFORE_PURGE = 1_000;

    @Inject
    ReceivedMails mails;

    @Inject
    Settings settings;

    private int rounds;

    @Override
    public int everySeconds() {
        return 5;
    }

    @Override
    public void go() {
        if (settings.replies().address().isEmpty()) {
            return;
        }
        List<Long> due = mails.due();
        due.forEach(this::take);
        if (rounds++ % ROUNDS_BEFORE_PURGE == 0) {
            mails.purge();
        }
    }

    private void take(long id) {
        try {
            mails.take(id);
        } catch (RuntimeException e) {
            Optional<DomainException> no = DomainException.within(e);
            if (no.isEmpty()) {
                LOG.log(Level.WARNING, e, () -> "Mail " + id + " that came was not taken; it is tried again");
                mails.failed(id, String.valueOf(e.getMessage()));
            } else if (no.get() instanceof RateLimiter.TooManyException soon) {
                mails.later(id, soon.seconds());
            } else {
                refuse(id, no.get());
            }
        }
    }

    private void refuse(long id, DomainException no) {
        try {
            mails.refuse(id, no);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "That mail " + id + " was refused could not be told; it is tried again");
            mails.failed(id, String.valueOf(e.getMessage()));
        }
    }
}
