package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.notes.Hand;
import org.inglenook.notes.Hands;
import org.inglenook.notes.NoteMode;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.web.Redirects;

/** The desk's choice of how this note's card is made. */
@Named
@RequestScoped
public class DeskMode {
    @Inject
    DeskPage desk;

    @Inject
    ThankYouNotes notes;

    @Inject
    Hands hands;

    @Inject
    Redirects redirects;

    private String mode;
    private String hand = "";
    private List<Hand> whole;

    @PostConstruct
    void load() {
        ThankYouNote note = desk.getNote();
        mode = (note == null ? NoteMode.PRINT : note.getMode()).name();
        hand = note == null || note.getHandId() == null ? "" : note.getHandId().toString();
    }

    /** Keeps what is written as well: it stands in the same form. */
    public void choose() {
        desk.look();
        Long handId = hand == null || hand.isEmpty() ? null : Long.valueOf(hand);
        ThankYouNote note = notes.make(desk.getNote().getId(), NoteMode.valueOf(mode), handId);
        redirects.to(DeskPage.address(note) + "#making");
    }

    public List<Hand> getWhole() {
        if (whole == null) {
            whole = hands.wholeNotes();
        }
        return whole;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getHand() {
        return hand;
    }

    public void setHand(String hand) {
        this.hand = hand;
    }
}
