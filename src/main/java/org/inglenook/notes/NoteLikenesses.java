package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares a note with what this customer got before, and with what others get today. */
@ApplicationScoped
@Transactional
public class NoteLikenesses {
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    NoteQueue queue;

    /**
     * At most two: the most alike of this customer's, and of today's others. Only what is worth a word; as long as the owner has written
     * nothing of it, that others got the same beginning goes without saying.
     */
    public List<Likeness> of(ThankYouNote note) {
        List<Likeness> found = new ArrayList<>();
        Sameness.Words words = Sameness.of(note);
        most(words, sentTo(note), true).ifPresent(found::add);
        if (note.getMode() != NoteMode.PRINT || !note.getSentence().isBlank()) {
            most(words, today(note), false).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Likeness> most(Sameness.Words words, Collection<ThankYouNote> others, boolean samePerson) {
        return others.stream()
                .map(other -> new Likeness(
                        Sameness.tenths(words, Sameness.of(other)),
                        samePerson,
                        other.getId(),
                        other.getGreeting(),
                        other.getApprovedAt()))
                .filter(likeness -> likeness.tenths() >= Sameness.ALIKE)
                .max(Comparator.comparingInt(Likeness::tenths));
    }

    /** What this customer was told before: everything that was approved, the latest first. */
    List<ThankYouNote> sentTo(ThankYouNote note) {
        if (note.getCustomerId() == null) {
            return List.of();
        }
        return em.createQuery(
                        "select n from ThankYouNote n where n.customerId = :customer and n.id <> :id and n.approvedAt is not null"
                                + " order by n.placedAt desc, n.id desc",
                        ThankYouNote.class)
                .setParameter("customer", note.getCustomerId())
                .setParameter("id", note.getId())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** How the cards of others greet that are this whole note in the owner's hand too. */
    List<String> greetedWith(ThankYouNote note) {
        return em.createQuery(
                        "select n from ThankYouNote n where n.making.handId = :hand and n.id <> :id order by n.placedAt desc, n.id desc",
                        ThankYouNote.class)
                .setParameter("hand", note.getHandId())
                .setParameter("id", note.getId())
                .setMaxResults(MOST)
                .getResultStream()
                .map(ThankYouNote::getGreeting)
                .toList();
    }

    private List<ThankYouNote> today(ThankYouNote note) {
        return em
                .createQuery(
                        "select n from ThankYouNote n where n.approvedAt >= :today and n.id <> :id order by n.approvedAt desc, n.id desc",
                        ThankYouNote.class)
                .setParameter("today", queue.today().toInstant())
                .setParameter("id", note.getId())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .filter(other ->
                        note.getCustomerId() == null || !note.getCustomerId().equals(other.getCustomerId()))
                .toList();
    }
}
