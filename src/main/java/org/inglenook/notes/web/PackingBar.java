package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.NoteState;
import org.inglenook.notes.Parcels;
import org.inglenook.notes.Parcels.Scanned;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** What the owner sees above a card that the shop's phone scanned. Moderators don't: they look after boards, and see no orders. */
@Named
@RequestScoped
public class PackingBar {
    @Inject
    Caller caller;

    @Inject
    Parcels parcels;

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteOrders orders;

    @Inject
    ShopProfiles profiles;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    @Inject
    @Param(name = "token")
    String token;

    private Scanned scanned;

    public boolean isShown() {
        return getScanned() != null;
    }

    /** Null for everybody else, and where there is no such card. */
    public Scanned getScanned() {
        if (scanned == null && caller.isOwner()) {
            scanned = parcels.scan(token).orElse(null);
        }
        return scanned;
    }

    public void pack() {
        caller.require(Role.OWNER);
        ThankYouNote note = parcels.pack(getScanned().note().getId());
        redirects.to("/n/" + note.getToken());
    }

    public void unpack() {
        caller.require(Role.OWNER);
        ThankYouNote note = parcels.unpack(getScanned().note().getId());
        redirects.to("/n/" + note.getToken());
    }

    public List<String> getItems() {
        List<String> told = orders.facts(getScanned().note()).items();
        return told.isEmpty() ? List.of(getScanned().note().getItems()) : told;
    }

    public long getToday() {
        ZonedDateTime now = clock.instant().atZone(profiles.current().getTimeZone());
        return parcels.packedSince(now.toLocalDate().atStartOfDay(now.getZone()).toInstant());
    }

    /** How many printed cards aren't in a parcel yet. */
    public long getLeft() {
        return notes.counts().get(NoteState.PRINTED);
    }
}
