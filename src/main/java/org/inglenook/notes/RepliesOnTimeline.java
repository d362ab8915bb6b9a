package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.inglenook.customers.Person;
import org.inglenook.customers.TimelineEntry;
import org.inglenook.customers.TimelineSource;

/** What people wrote back to their notes, for whoever asks what happened with them. */
@ApplicationScoped
@Transactional
public class RepliesOnTimeline implements TimelineSource {

    private static final int LONGEST_WORDS = 160;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<TimelineEntry> entries(Person person, Instant before, int most) {
        if (person.customers().isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select r from NoteReply r join ThankYouNote n on n.id = r.noteId where n.customerId in :customers and r.fromOwner = false"
                                + " and r.receivedAt < :before order by r.receivedAt desc, r.id desc",
                        NoteReply.class)
                .setParameter("customers", person.customers())
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(reply -> new TimelineEntry(
                        reply.getReceivedAt(),
                        "notes.timeline.reply",
                        List.of(Shortened.to(LONGEST_WORDS, reply.getText())),
                        "/studio/inbox"))
                .toList();
    }
}
