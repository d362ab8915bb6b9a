package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.inglenook.media.PicturePress;
import org.inglenook.media.PreparedPicture;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;

/**
 * Keeps what was written with a pen: a photo of the card, of which only pixels pass, and its words. Nothing of it is asked for; the card
 * itself is what counts.
 */
@ApplicationScoped
@Transactional
public class WrittenCards {
    /** For a phone; the other one is as wide as pictures here get. */
    private static final int SMALL = 720;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Nothing unless the card was made for a pen: what is kept of a card that is printed after all isn't on it. */
    public Optional<WrittenCard> of(ThankYouNote note) {
        return note.getMode() == NoteMode.PEN
                ? Optional.ofNullable(em.find(WrittenCard.class, note.getId()))
                : Optional.empty();
    }

    /**
     * Keeps what was written.
     *
     * @param photo replaces the one that is there; null leaves it
     */
    public WrittenCard keep(long noteId, String words, byte[] photo) {
        ThankYouNote note = note(noteId);
        if (note.getMode() != NoteMode.PEN || !note.isPrintable()) {
            throw new DomainException(Kind.CONFLICT, "notes.written.problem.noCard", note.getOrderNumber());
        }
        Instant now = clock.instant();
        PreparedPicture pressed = photo == null ? null : press(photo);
        WrittenCard known = em.find(WrittenCard.class, noteId);
        WrittenCard card = known == null ? new WrittenCard(noteId, now) : known;
        card.say(words, now);
        if (pressed == null && card.isNothing()) {
            throw DomainException.field("picture", Kind.INVALID, "notes.written.problem.nothing");
        }
        if (known == null) {
            em.persist(card);
        }
        if (pressed != null) {
            card.show(pressed, now);
            em.flush();
            deletePhoto(noteId);
            em.persist(new WrittenPhoto(noteId, pressed.width(), pressed.widest()));
            if (pressed.width() > SMALL) {
                em.persist(new WrittenPhoto(noteId, SMALL, pressed.variants().get(SMALL)));
            }
        }
        em.flush();
        return card;
    }

    private PreparedPicture press(byte[] photo) {
        return new PicturePress(settings.pictureMaxBytes(), settings.pictureMaxPixels()).prepare(photo);
    }

    /** The photo in one of its widths. */
    public Optional<byte[]> photo(long noteId, boolean small) {
        String order = small ? "" : " desc";
        return em.createQuery(
                        "select p from WrittenPhoto p where p.noteId = :note order by p.width" + order,
                        WrittenPhoto.class)
                .setParameter("note", noteId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(WrittenPhoto::bytes);
    }

    /** The photo goes for good; the words stay. */
    public void removePhoto(long noteId) {
        deletePhoto(noteId);
        Optional.ofNullable(em.find(WrittenCard.class, noteId)).ifPresent(card -> {
            card.show(null, clock.instant());
            if (card.isNothing()) {
                em.remove(card);
            }
        });
    }

    /** Nothing of it is kept. */
    void forget(long noteId) {
        deletePhoto(noteId);
        em.createQuery("delete from WrittenCard c where c.noteId = :note")
                .setParameter("note", noteId)
                .executeUpdate();
    }

    private void deletePhoto(long noteId) {
        em.createQuery("delete from WrittenPhoto p where p.noteId = :note")
                .setParameter("note", noteId)
                .executeUpdate();
    }

    private ThankYouNote note(long id) {
        return Optional.ofNullable(em.find(ThankYouNote.class, id)).orElseThrow(DomainException::notFound);
    }
}
