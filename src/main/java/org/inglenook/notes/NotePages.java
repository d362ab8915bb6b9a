package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Settings;

/**
 * The private pages behind the cards' codes. An address that never was, one whose page ended and one that was taken away are answered
 * alike, and who asks for many such is asked to wait: trying addresses tells nothing.
 */
@ApplicationScoped
@Transactional
public class NotePages {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    RateLimiter rates;

    /** The note whose page this is; nothing while there is nothing to show on it. */
    public Optional<ThankYouNote> find(String token) {
        Instant now = clock.instant();
        return em.createQuery("select n from ThankYouNote n where n.token = :token", ThankYouNote.class)
                .setParameter("token", token)
                .getResultStream()
                .filter(note -> note.isPageOpen(now, settings.notePageDays()))
                .findFirst();
    }

    /**
     * The same, for who came by the address.
     *
     * @throws DomainException {@code NOT_FOUND}, or {@code TOO_MANY} for who tries addresses
     */
    public ThankYouNote open(String token, String client) {
        Optional<ThankYouNote> found = find(token);
        if (found.isEmpty()) {
            rates.check("note-guesses", client);
        }
        return found.orElseThrow(DomainException::notFound);
    }

    /** Until when the page is there. */
    public Instant end(ThankYouNote note) {
        return note.pageEnds(settings.notePageDays());
    }

    /** Whoever has the card wants the page to be gone; it doesn't come back. */
    public void takeAway(String token, String client) {
        open(token, client).endPage(PageEnd.By.HOLDER, clock.instant());
    }

    /** The owner takes the page away. */
    public void takeAway(long id) {
        note(id).endPage(PageEnd.By.OWNER, clock.instant());
    }

    /** The owner shows it again, unless whoever has the card had it taken away. */
    public void showAgain(long id) {
        note(id).showPageAgain();
    }

    private ThankYouNote note(long id) {
        return Optional.ofNullable(em.find(ThankYouNote.class, id)).orElseThrow(DomainException::notFound);
    }
}
