package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.Hand;
import org.inglenook.notes.HandKind;
import org.inglenook.notes.Hands;
import org.inglenook.notes.print.Drawings;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Uploads;

/** What the owner wrote by hand: a list, one to write, one to describe anew. */
@Named
@RequestScoped
@Address("/studio/hands")
@Address("/studio/hands/{hand}")
public class HandsPage {
    private static final String LIST = "/studio/hands";

    @Inject
    Caller caller;

    @Inject
    Hands hands;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "hand")
    Long handId;

    private Hand hand;
    private List<Hand> all;
    private String name = "";
    private String kind = HandKind.SIGNATURE.name();
    private String says = "";
    private String strokes = "";
    private Part photo;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (handId != null) {
            hand = hands.get(handId);
            name = hand.getName();
            says = hand.getSays();
        }
    }

    /** Keeps what was written; a photo that was chosen counts before what stands on the canvas. */
    public void keep() {
        HandKind chosen = HandKind.valueOf(kind);
        if (Uploads.isNamed(photo)) {
            hands.photograph(name, chosen, says, Uploads.bytes(photo));
        } else if (strokes.isBlank()) {
            throw DomainException.field("picture", DomainException.Kind.INVALID, "notes.hand.problem.empty");
        } else {
            hands.write(name, chosen, says, strokes);
        }
        redirects.saying(LIST, "notes.hand.said.kept");
    }

    public void describe() {
        hands.describe(handId, name, says);
        redirects.saying(LIST, "notes.hand.said.described");
    }

    public void remove() {
        hands.remove(handId);
        redirects.saying(LIST, "notes.hand.said.removed");
    }

    public void sign() {
        hands.signWith(handId);
        redirects.saying(LIST, "notes.hand.said.signs");
    }

    public void signInPrint() {
        hands.signInPrint();
        redirects.saying(LIST, "notes.hand.said.print");
    }

    public List<Hand> getAll() {
        if (all == null) {
            all = hands.all();
        }
        return all;
    }

    public String svg(Hand shown) {
        return Drawings.document(hands.drawing(shown));
    }

    public Hand getHand() {
        return hand;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSays() {
        return says;
    }

    public void setSays(String says) {
        this.says = says;
    }

    public String getStrokes() {
        return strokes;
    }

    public void setStrokes(String strokes) {
        this.strokes = strokes == null ? "" : strokes;
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }
}
