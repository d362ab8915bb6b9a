package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.inglenook.shop.SignedOrders;

/**
 * What a shop's receipt may say of the note that goes with the order: how far it is, and nothing of anybody. No name, no word of the note,
 * no product and no link to the note's page: that one is for whoever holds the card, who may be somebody else than the buyer.
 */
@ApplicationScoped
@Transactional
public class Thanks {

    /** How far a note is, as a buyer needs to know it. */
    public enum Stage {
        /** Nothing is said of a note: there is none, it ended, or nobody showed that the order is theirs. Which, isn't told. */
        PLAIN,
        COMING,
        WRITTEN,
        SENT
    }

    @Inject
    SignedOrders orders;

    @Inject
    ThankYouNotes notes;

    @Inject
    NotePages pages;

    @Inject
    Clock clock;

    /** @param signed the order as the receipt names it; may be null or anything */
    public Stage of(String signed) {
        return orders.find(signed)
                .flatMap(notes::ofOrder)
                .filter(note -> !note.isPageTaken())
                .map(this::stage)
                .orElse(Stage.PLAIN);
    }

    private Stage stage(ThankYouNote note) {
        if (note.isOpen()) {
            return note.getState() == NoteState.SKIPPED ? Stage.PLAIN : Stage.COMING;
        }
        if (!note.getState().isOnPaper() || !clock.instant().isBefore(pages.end(note))) {
            return Stage.PLAIN;
        }
        return note.getState() == NoteState.SENT ? Stage.SENT : Stage.WRITTEN;
    }
}
