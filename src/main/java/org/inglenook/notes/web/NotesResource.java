package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteMode;
import org.inglenook.notes.NotePreviews;
import org.inglenook.notes.NoteState;
import org.inglenook.notes.Parcels;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.notes.ThankYouNotes.Draft;
import org.inglenook.notes.web.NoteJson.CardJson;
import org.inglenook.notes.web.NoteJson.Change;
import org.inglenook.notes.web.NoteJson.DraftJson;
import org.inglenook.notes.web.NoteJson.MakingJson;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.web.Lists;

/** Thank-you notes over REST. */
@Path("notes")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotesResource {
    private static final int PAGE = 50;

    @Inject
    ThankYouNotes notes;

    @Inject
    NotePreviews previews;

    @Inject
    Parcels parcels;

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("before") String before,
            @Context UriInfo uri) {
        return Lists.answer(notes.list(state(state), after, before, PAGE).map(NoteJson::of), uri);
    }

    private static NoteState state(String state) {
        if (state == null || state.isBlank()) {
            return null;
        }
        try {
            return NoteState.valueOf(state.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            DomainException refusal = new DomainException(Kind.MALFORMED, "notes.api.problem.state", state);
            refusal.initCause(e);
            throw refusal;
        }
    }

    @GET
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    public NoteJson get(@PathParam("id") long id) {
        return NoteJson.of(notes.get(id));
    }

    @PATCH
    @Path("{id: \\d+}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public NoteJson change(@PathParam("id") long id, Change change) {
        if (change == null || change.text() == null && change.recipientName() == null) {
            throw new DomainException(Kind.MALFORMED, "notes.api.problem.change");
        }
        if (change.recipientName() != null) {
            notes.rename(id, change.recipientName());
        }
        if (change.text() != null) {
            notes.reword(id, change.text());
        }
        return NoteJson.of(notes.get(id));
    }

    @POST
    @Path("{id: \\d+}/approve")
    @Consumes(MediaType.WILDCARD)
    public NoteJson approve(@PathParam("id") long id, @QueryParam("warningsAreMeant") boolean meant) {
        return NoteJson.of(notes.approve(id, meant));
    }

    @PUT
    @Path("{id: \\d+}/making")
    public NoteJson make(@PathParam("id") long id, MakingJson making) {
        return NoteJson.of(notes.make(id, mode(making), making.handId()));
    }

    private static NoteMode mode(MakingJson making) {
        String said = making == null ? null : making.mode();
        try {
            return NoteMode.valueOf(String.valueOf(said).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            DomainException refusal =
                    new DomainException(Kind.MALFORMED, "notes.api.problem.mode", String.valueOf(said));
            refusal.initCause(e);
            throw refusal;
        }
    }

    @POST
    @Path("{id: \\d+}/pack")
    @Consumes(MediaType.WILDCARD)
    public NoteJson pack(@PathParam("id") long id) {
        return NoteJson.of(parcels.pack(id));
    }

    @POST
    @Path("{id: \\d+}/unpack")
    @Consumes(MediaType.WILDCARD)
    public NoteJson unpack(@PathParam("id") long id) {
        return NoteJson.of(parcels.unpack(id));
    }

    /** Keeps a waiting note's draft and answers its card. The draft of an approved note is drawn only: approval is not lost by looking. */
    @PUT
    @Path("{id: \\d+}/draft")
    public CardJson draft(@PathParam("id") long id, DraftJson draft) {
        if (draft == null) {
            throw new DomainException(Kind.MALFORMED, "notes.api.problem.change");
        }
        Draft desk = new Draft(draft.name(), draft.nameIsRight(), draft.template(), draft.sentence(), draft.opening());
        boolean keeps = notes.get(id).getState() == NoteState.WAITING;
        ThankYouNote note = keeps ? notes.write(id, desk) : notes.sketch(id, desk);
        return CardJson.of(previews.of(note), keeps);
    }
}
