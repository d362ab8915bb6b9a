package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Slice;

/** The owner's inbox: what people wrote back to their notes. */
@ApplicationScoped
@Transactional
public class NoteReplies {
    /** A reply beside the note it answers. */
    public record Received(NoteReply reply, ThankYouNote note) {
        public NoteReply getReply() {
            return reply;
        }

        public ThankYouNote getNote() {
            return note;
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Replies with their notes, unread ones first, then the newest first. */
    public Slice<Received> inbox(String after, int size) {
        Cursor cursor = after == null ? null : Cursor.parse(after);
        String where = "r.fromOwner = false";
        if (cursor != null) {
            where =
                    "r.fromOwner = false and r.unread = :unread and (r.receivedAt < :received or r.receivedAt = :received and r.id < :id)";
            where = cursor.flag(0) ? "r.fromOwner = false and r.unread = false or " + where : where;
        }
        TypedQuery<NoteReply> query = em.createQuery(
                "select r from NoteReply r where " + where + " order by r.unread desc, r.receivedAt desc, r.id desc",
                NoteReply.class);
        if (cursor != null) {
            query.setParameter("unread", cursor.flag(0))
                    .setParameter("received", cursor.instant(1))
                    .setParameter("id", cursor.number(2));
        }
        Slice<NoteReply> slice = Slice.of(
                query.setMaxResults(size + 1).getResultList(),
                size,
                r -> Cursor.of(r.isUnread(), r.getReceivedAt(), r.getId()),
                false);
        Map<Long, ThankYouNote> answered = answered(slice.items());
        return slice.map(reply -> new Received(reply, answered.get(reply.getNoteId())));
    }

    private Map<Long, ThankYouNote> answered(List<NoteReply> replies) {
        if (replies.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select n from ThankYouNote n where n.id in :ids", ThankYouNote.class)
                .setParameter(
                        "ids",
                        replies.stream().map(NoteReply::getNoteId).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(ThankYouNote::getId, Function.identity()));
    }

    public long unread() {
        return em.createQuery("select count(r) from NoteReply r where r.unread = true", Long.class)
                .getSingleResult();
    }

    public void markRead(long id) {
        require(id).read(clock.instant());
    }

    public void markUnread(long id) {
        require(id).keepUnread();
    }

    private NoteReply require(long id) {
        NoteReply reply = em.find(NoteReply.class, id);
        if (reply == null) {
            throw DomainException.notFound();
        }
        return reply;
    }
}
