package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.MailedReply;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.ReplyTaker;

/**
 * Who got the owner's answer by mail may answer it so. From which address doesn't matter, as the words are shown to nobody in that
 * address's name: they go to the owner, and to the page of whoever has the card.
 */
@ApplicationScoped
@Transactional
public class AnswersByMail implements ReplyTaker {
    private static final Logger LOG = Logger.getLogger(AnswersByMail.class.getName());

    @Inject
    NoteMailKeys keys;

    @Inject
    Conversations conversations;

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteMails mails;

    @Inject
    Outbox outbox;

    @Inject
    RateLimiter rates;

    @Override
    public boolean knows(String key) {
        return keys.read(key).isPresent();
    }

    @Override
    public void take(MailedReply reply) {
        if (!reply.complete() || reply.words().isBlank()) {
            throw new DomainException(Kind.INVALID, "notes.reply.problem.empty");
        }
        conversations.mailed(keys.read(reply.key()).orElseThrow(), reply.words().strip());
    }

    /** Tells the address that wanted to be told of answers, never the one that the mail says to be from. */
    @Override
    public void refused(MailedReply reply, DomainException why) {
        long note = keys.read(reply.key()).orElseThrow();
        try {
            rates.check("replies-refused", "note " + note);
        } catch (RateLimiter.TooManyException e) {
            LOG.log(Level.INFO, "Mails to the reply address of note {0} that can''t be taken are many", note);
            return;
        }
        notes.find(note).filter(found -> !found.isPageTaken()).ifPresent(found -> conversations
                .wished(note)
                .ifPresent(address -> outbox.send(mails.refused(found, address))));
    }
}
