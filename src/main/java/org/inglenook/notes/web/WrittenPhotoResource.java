package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.inglenook.identity.Caller;
import org.inglenook.notes.NotePages;
import org.inglenook.notes.Parcels;
import org.inglenook.notes.Parcels.Scanned;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.WrittenCard;
import org.inglenook.notes.WrittenCards;
import org.inglenook.platform.DomainException;

/** The photo of a card that was written with a pen: for whoever may see the card's page, and kept by nobody on the way. */
@Path("cards/{token}/photo")
@RequestScoped
public class WrittenPhotoResource {
    @Inject
    Caller caller;

    @Inject
    NotePages pages;

    @Inject
    Parcels parcels;

    @Inject
    WrittenCards written;

    @GET
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    public Response get(@PathParam("token") String token, @QueryParam("small") @DefaultValue("false") boolean small) {
        ThankYouNote note = caller.isOwner()
                ? parcels.scan(token).map(Scanned::note).orElseThrow(DomainException::notFound)
                : pages.open(token, caller.client());
        WrittenCard card = written.of(note).filter(WrittenCard::isPhotographed).orElseThrow(DomainException::notFound);
        return Response.ok(written.photo(note.getId(), small).orElseThrow(DomainException::notFound), card.getMime())
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex, noimageindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
