package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.Conversations;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.NotePages;
import org.inglenook.notes.NotePreviews;
import org.inglenook.notes.NoteReply;
import org.inglenook.notes.ShownCard;
import org.inglenook.notes.ShownCards;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.WrittenCard;
import org.inglenook.notes.WrittenCards;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageTags;
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
    NotePages pages;

    @Inject
    NoteOrders orders;

    @Inject
    Conversations conversations;

    @Inject
    NotePreviews previews;

    @Inject
    ShownCards shownCards;

    @Inject
    WrittenCards written;

    @Inject
    PageTags tags;

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
    private ShownCard card;
    private WrittenCard photo;
    private boolean open;
    private List<NoteReply> talk;
    private String reply = "";
    private String email = "";
    private String website = "";

    @PostConstruct
    void load() {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        answer.setResponseHeader("Cache-Control", "private, no-store");
        answer.setResponseHeader("Referrer-Policy", "no-referrer");
        tags.refuse();
        if (thanks != null && !THANKS.equals(thanks)) {
            throw DomainException.notFound();
        }
        open = pages.find(token).isPresent();
        note = packing.isShown() ? packing.getScanned().note() : pages.open(token, caller.client());
        card = shownCards.of(note);
        photo = written.of(note).filter(WrittenCard::isPhotographed).orElse(null);
    }

    /** Sends the answer. The field that nobody sees is only filled in by machines; they are thanked and not heard. */
    public void answer() {
        if (website == null || website.isBlank()) {
            conversations.write(token, reply, email, caller.client());
        }
        redirects.to("/n/" + note.getToken() + "/" + THANKS);
    }

    /** Whoever has the card, or the owner, has the page gone. */
    public void takeAway() {
        if (packing.isShown()) {
            pages.takeAway(note.getId());
            redirects.to("/n/" + note.getToken());
        } else {
            pages.takeAway(token, caller.client());
            redirects.saying("/story", "notes.page.said.taken");
        }
    }

    public void showAgain() {
        caller.require(Role.OWNER);
        pages.showAgain(note.getId());
        redirects.to("/n/" + note.getToken());
    }

    public ThankYouNote getNote() {
        return note;
    }

    /** The card as it was made. */
    public ShownCard getCard() {
        return card;
    }

    /** Which sentence says from whom it is, and how it was made. */
    public String getMade() {
        return note.isByMail() ? "MAIL." + note.getMode() : note.getMode().name();
    }

    /** How it is drawn: what a pen wrote and somebody typed doesn't pose as what the pen wrote. */
    public String getKind() {
        return switch (note.getMode()) {
            case PRINT -> "set";
            case HAND -> "whole";
            case PEN -> "typed-in";
        };
    }

    /** Whether something of it can only be seen. */
    public boolean isDrawn() {
        return card.parts().stream()
                .anyMatch(part -> !part.svg().isEmpty() && !part.words().isEmpty());
    }

    /** Of the card that was written with a pen; null where there is none. */
    public WrittenCard getPhoto() {
        return photo;
    }

    public String getPhotoAddress() {
        return "/api/v1/cards/" + note.getToken() + "/photo";
    }

    /** What the card says, all of it typed. */
    public String getWords() {
        return previews.words(note);
    }

    /** What was ordered, by the names and SKUs that the shop has for it. */
    public Set<String> getProducts() {
        return orders.products(note);
    }

    /** Of who ordered for themselves; empty for a gift, whose giver's ways are nobody's business here. */
    public String getCustomerEmail() {
        return conversations.ofOrder(note).orElse("");
    }

    public List<NoteReply> getTalk() {
        if (talk == null) {
            talk = conversations.of(note.getId());
        }
        return talk;
    }

    /** Whether others than the owner see this page. */
    public boolean isOpen() {
        return open;
    }

    public Instant getEnd() {
        return pages.end(note);
    }

    public boolean isAnswered() {
        return thanks != null;
    }

    /** The owner answers in the inbox. */
    public boolean isWritable() {
        return open && !isAnswered() && !packing.isShown();
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
