package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.inglenook.identity.Caller;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.NoteReplies;
import org.inglenook.notes.Parcels.Scanned;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** The private page behind a card's code: the note, who wrote it, and a way to answer. Whoever has the card may read it. */
@Named
@RequestScoped
@Address("/n/{token}")
@Address("/n/{token}/{thanks}")
public class NotePage {
    private static final String THANKS = "thanks";

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteOrders orders;

    @Inject
    NoteReplies replies;

    @Inject
    PackingBar packing;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "token")
    String token;

    @Inject
    @Param(name = "thanks")
    String thanks;

    private ThankYouNote note;
    private String reply = "";
    private String website = "";

    @PostConstruct
    void load() {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        answer.setResponseHeader("Cache-Control", "private, no-store");
        answer.setResponseHeader("Referrer-Policy", "no-referrer");
        note = notes.ofToken(token)
                .or(() -> Optional.ofNullable(packing.getScanned()).map(Scanned::note))
                .filter(found -> thanks == null || THANKS.equals(thanks))
                .orElseThrow(DomainException::notFound);
    }

    /** Sends the answer. The field that nobody sees is only filled in by machines; they are thanked and not heard. */
    public void answer() {
        if (website == null || website.isBlank()) {
            replies.receive(token, reply, caller.client());
        }
        redirects.to("/n/" + note.getToken() + "/" + THANKS);
    }

    public ThankYouNote getNote() {
        return note;
    }

    /** What was ordered, by the names and SKUs that the shop has for it. */
    public Set<String> getProducts() {
        return orders.products(note);
    }

    public boolean isAnswered() {
        return thanks != null;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
