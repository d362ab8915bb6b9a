package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.Rounds;

/** Mails what is due, one member after the other: a fault with one holds no other up. */
@ApplicationScoped
class NewsMailRound implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(NewsMailRound.class.getName());

    @Inject
    NewsMailer mailer;

    @Override
    public int everySeconds() {
        return 15;
    }

    @Override
    public void go() {
        for (long member : mailer.due()) {
            try {
                mailer.mail(member);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Member " + member + " was not mailed what is new; it is tried again");
            }
        }
    }
}
