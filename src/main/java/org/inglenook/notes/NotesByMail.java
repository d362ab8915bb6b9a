package org.inglenook.notes;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.shop.OrderChanged;

/**
 * Notes of orders without a parcel. Each goes by mail once, some time after the shop said that the order is done, by day, and never to
 * somebody who had the page of an earlier one taken away.
 */
@ApplicationScoped
@Transactional
public class NotesByMail {
    private static final int AT_A_TIME = 20;
    private static final int DAY_BEGINS = 9;
    private static final int DAY_ENDS = 19;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    ShopProfiles profiles;

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteOrders orders;

    @Inject
    NoteMails mails;

    @Inject
    Outbox outbox;

    /** After the note has followed its order. */
    void follow(@Observes @Priority(250) OrderChanged change) {
        notes.ofOrder(change.orderId())
                .ifPresent(note -> note.travel(
                        orders.isDigital(change.orderId()) ? Mailing.due(due(change.orderId())) : Mailing.NONE));
    }

    private Instant due(long orderId) {
        return orders.left(orderId).map(done -> done.plus(delay())).orElse(null);
    }

    private Duration delay() {
        return Duration.ofHours(settings.noteMailAfterHours());
    }

    /** What forbids to send it; nothing for a note that goes on a card. */
    List<Preflight.Problem> problems(ThankYouNote note) {
        List<Preflight.Problem> problems = new ArrayList<>();
        if (note.isByMail() && note.getState() != NoteState.SENT) {
            if (orders.email(note).isEmpty()) {
                problems.add(new Preflight.Problem("", "notes.preflight.mail.address", note.getOrderNumber()));
            }
            if (note.getMode() == NoteMode.PEN) {
                problems.add(new Preflight.Problem("", "notes.preflight.mail.pen"));
            }
            if (note.isGift()) {
                problems.add(new Preflight.Problem("", "notes.preflight.mail.gift", note.getRecipientName()));
            }
        }
        return problems;
    }

    /** How many are approved and wait for their hour. */
    public long waiting() {
        return em.createQuery(
                        "select count(n) from ThankYouNote n where n.state = :approved and n.mailing.byMail = true",
                        Long.class)
                .setParameter("approved", NoteState.APPROVED)
                .getSingleResult();
    }

    /** Sends some of those that are due; whether there may be more. Nothing by night: nobody thanks at three in the morning. */
    boolean send() {
        Instant now = clock.instant();
        int hour = now.atZone(profiles.current().getTimeZone()).getHour();
        if (hour < DAY_BEGINS || hour >= DAY_ENDS) {
            return false;
        }
        List<ThankYouNote> due = em.createQuery(
                        "select n from ThankYouNote n where n.mailing.dueAt <= :now and n.state = :approved"
                                + " order by n.mailing.dueAt, n.id",
                        ThankYouNote.class)
                .setParameter("now", now)
                .setParameter("approved", NoteState.APPROVED)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        due.forEach(note -> send(note, now));
        return due.size() == AT_A_TIME;
    }

    /** In one transaction with its mail: of two nodes that send it, one finds that it was changed, and sends nothing. */
    private void send(ThankYouNote note, Instant now) {
        Optional<String> address = orders.email(note);
        if (orders.standing(note) != ThankedOrder.Standing.COUNTS || address.isEmpty()) {
            note.returnToDesk(now);
        } else if (wantsNone(note)) {
            note.skip(Messages.text(profiles.current().getLanguage(), "notes.mail.note.unwanted"), now);
        } else {
            outbox.send(mails.note(note, address.get()));
            note.mail(now);
        }
    }

    /** Who had the page of a note taken away that came by mail. */
    private boolean wantsNone(ThankYouNote note) {
        return note.getCustomerId() != null
                && notes.ofCustomer(note.getCustomerId()).stream()
                        .anyMatch(other -> other.isByMail() && other.isPageTaken() && !other.isPageTakenByOwner());
    }
}
