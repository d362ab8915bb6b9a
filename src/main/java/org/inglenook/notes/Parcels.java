package org.inglenook.notes;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.shop.OrderChanged;

/** Cards on their way into parcels and out of the house: packed when the shop's own phone says so, sent when the shop does. */
@ApplicationScoped
@Transactional
public class Parcels {

    /** What a card in somebody's hand is good for. */
    public enum Fit {
        /** Goes into its parcel. */
        READY,
        PACKED,
        SENT,
        /** Its order isn't paid for. */
        UNPAID,
        /** Its order was cancelled, refunded or deleted. */
        OVER,
        /** Its words were changed after it was printed. */
        REWRITTEN,
        /** The owner decided against it. */
        SKIPPED;

        /** Whether the card must not go into a parcel. */
        public boolean isWrong() {
            return compareTo(UNPAID) >= 0;
        }
    }

    /** A card that was scanned. */
    public record Scanned(ThankYouNote note, Fit fit) {
        public ThankYouNote getNote() {
            return note;
        }

        public Fit getFit() {
            return fit;
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteOrders orders;

    /** After the note has followed its order. */
    void follow(@Observes @Priority(300) OrderChanged change) {
        orders.left(change.orderId())
                .ifPresent(left -> notes.ofOrder(change.orderId()).ifPresent(note -> note.send(left)));
    }

    /** The card with this code, whatever became of it: for who packs, and nobody else. */
    public Optional<Scanned> scan(String token) {
        return em.createQuery("select n from ThankYouNote n where n.token = :token", ThankYouNote.class)
                .setParameter("token", token)
                .getResultStream()
                .filter(note -> !note.isByMail())
                .findFirst()
                .map(note -> new Scanned(note, fit(note)));
    }

    private Fit fit(ThankYouNote note) {
        return switch (note.getState()) {
            case WAITING -> Fit.REWRITTEN;
            case SKIPPED -> Fit.SKIPPED;
            case WITHDRAWN -> Fit.OVER;
            case SENT -> Fit.SENT;
            case APPROVED, PRINTED, PACKED ->
                switch (orders.standing(note)) {
                    case OVER -> Fit.OVER;
                    case OPEN -> Fit.UNPAID;
                    case COUNTS -> note.getState() == NoteState.PACKED ? Fit.PACKED : Fit.READY;
                };
        };
    }

    /**
     * The card is in its parcel; a second time changes nothing. Where the shop said before that the parcel left, it is sent.
     *
     * @throws DomainException {@code CONFLICT} for a card that must not be
     */
    public ThankYouNote pack(long id) {
        ThankYouNote note = notes.get(id);
        Fit fit = fit(note);
        if (fit.isWrong()) {
            throw new DomainException(Kind.CONFLICT, "notes.pack.wrong." + fit, note.getOrderNumber());
        }
        note.pack(clock.instant());
        orders.left(note.getOrderId()).ifPresent(note::send);
        return note;
    }

    /** Takes it out again. */
    public ThankYouNote unpack(long id) {
        ThankYouNote note = notes.get(id);
        note.unpack();
        return note;
    }

    /** How many were packed since a moment. */
    public long packedSince(Instant moment) {
        return em.createQuery("select count(n) from ThankYouNote n where n.parcel.packedAt >= :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
    }
}
