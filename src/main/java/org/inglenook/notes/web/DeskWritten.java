package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.WrittenCard;
import org.inglenook.notes.WrittenCards;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Uploads;

/** What was written with a pen on the card that the desk shows: a photo, and the words. */
@Named
@RequestScoped
public class DeskWritten {
    @Inject
    DeskPage desk;

    @Inject
    WrittenCards written;

    @Inject
    Redirects redirects;

    private WrittenCard card;
    private boolean looked;
    private String says;
    private Part photo;

    public void keep() {
        written.keep(desk.getNote().getId(), getSays(), Uploads.isNamed(photo) ? Uploads.bytes(photo) : null);
        redirects.saying(DeskPage.address(desk.getNote()), "notes.written.said.kept");
    }

    public void removePhoto() {
        written.removePhoto(desk.getNote().getId());
        redirects.saying(DeskPage.address(desk.getNote()), "notes.written.said.removed");
    }

    /** Null while nothing is kept. */
    public WrittenCard getCard() {
        ThankYouNote note = desk.getNote();
        if (!looked && note != null) {
            card = written.of(note).orElse(null);
            looked = true;
        }
        return card;
    }

    public String getSays() {
        if (says == null) {
            says = getCard() == null ? "" : getCard().getWords();
        }
        return says;
    }

    public void setSays(String says) {
        this.says = says == null ? "" : says;
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }
}
