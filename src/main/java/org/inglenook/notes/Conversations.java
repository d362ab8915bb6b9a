package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.identity.EmailAddress;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;

/** What a note began: people write back on its page or by mail, the owner answers. Only what a person wrote is in it, so only that stops the clock. */
@ApplicationScoped
@Transactional
public class Conversations {
    static final int LONGEST = 2000;

    /** As much as fits into a row; a longer mail becomes several. */
    private static final int LONGEST_MAILED = 4000;

    private static final int MOST = 200;
    private static final Duration COUNTED = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    RateLimiter rates;

    @Inject
    NotePages pages;

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteOrders orders;

    @Inject
    NoteMails mails;

    @Inject
    Outbox outbox;

    /**
     * Takes words from the private page.
     *
     * @param email where they want to be told of an answer; may be empty
     * @param client who sends it, for the rate limit
     */
    public void write(String token, String text, String email, String client) {
        ThankYouNote note = pages.open(token, client);
        String words = words(text);
        String address = email == null || email.isBlank()
                ? null
                : EmailAddress.parse(email).text();
        rates.check("reply", client);
        em.persist(new NoteReply(note.getId(), words, address, clock.instant()));
    }

    /** Takes words that came by mail; where the page was taken away meanwhile, nobody wants to hear of it any more. */
    void mailed(long noteId, String words) {
        rates.check("reply", "note " + noteId);
        notes.find(noteId).filter(note -> !note.isPageTaken()).ifPresent(note -> {
            for (int from = 0; from < words.length(); from += LONGEST_MAILED) {
                String part = words.substring(from, Math.min(words.length(), from + LONGEST_MAILED));
                em.persist(new NoteReply(noteId, part, null, clock.instant()));
            }
        });
    }

    /**
     * The owner answers: on the page, and by mail where somebody wanted to be told, or {@code alsoToOrder}. All that was written
     * until now counts as read.
     */
    public void answer(long noteId, String text, boolean alsoToOrder) {
        ThankYouNote note = notes.get(noteId);
        String words = words(text);
        Instant now = clock.instant();
        List<NoteReply> before = of(noteId);
        before.forEach(reply -> reply.read(now));
        Duration waited =
                unanswered(before).map(since -> Duration.between(since, now)).orElse(null);
        em.persist(NoteReply.ofOwner(noteId, words, waited, now));
        wished(before)
                .or(() -> alsoToOrder ? ofOrder(note) : Optional.empty())
                .ifPresent(address -> outbox.send(mails.answer(note, address, words)));
    }

    private static String words(String text) {
        String words = text == null ? "" : text.strip().replace("\r\n", "\n");
        if (words.isEmpty()) {
            throw DomainException.field("reply", Kind.INVALID, "notes.reply.problem.empty");
        }
        if (words.length() > LONGEST) {
            throw DomainException.field("reply", Kind.TOO_LARGE, "notes.reply.problem.long", LONGEST);
        }
        return words;
    }

    /** Since when words of theirs stand without an answer. */
    private static Optional<Instant> unanswered(List<NoteReply> talk) {
        Instant since = null;
        for (NoteReply reply : talk) {
            if (reply.isFromOwner()) {
                since = null;
            } else if (since == null) {
                since = reply.getReceivedAt();
            }
        }
        return Optional.ofNullable(since);
    }

    private static Optional<String> wished(List<NoteReply> talk) {
        return talk.stream()
                .map(NoteReply::getEmail)
                .filter(address -> address != null)
                .reduce((first, last) -> last);
    }

    /** Where an answer goes by mail because they asked for that; empty where they didn't. */
    public Optional<String> wished(long noteId) {
        return wished(of(noteId));
    }

    /** The address in the order, for an answer to who wrote back; not of a gift, whose buyer didn't write. */
    public Optional<String> ofOrder(ThankYouNote note) {
        return note.isGift() ? Optional.empty() : orders.email(note);
    }

    /** All that was said, the oldest first. */
    public List<NoteReply> of(long noteId) {
        return em.createQuery(
                        "select r from NoteReply r where r.noteId = :note order by r.receivedAt, r.id", NoteReply.class)
                .setParameter("note", noteId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** How long people wait for the owner's words, in the middle; of the last ninety days, empty where nobody wrote. */
    public Optional<Duration> medianWait() {
        List<Long> waits = em.createQuery(
                        "select r.waited from NoteReply r where r.fromOwner = true and r.receivedAt >= :since"
                                + " and r.waited is not null order by r.waited",
                        Long.class)
                .setParameter("since", clock.instant().minus(COUNTED))
                .getResultList();
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        int middle = waits.size() / 2;
        long median = waits.size() % 2 == 1 ? waits.get(middle) : (waits.get(middle - 1) + waits.get(middle)) / 2;
        return Optional.of(Duration.ofSeconds(median));
    }
}
