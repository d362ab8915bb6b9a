package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.notes.Hand;
import org.inglenook.notes.HandKind;
import org.inglenook.notes.Hands;
import org.inglenook.notes.print.Drawings;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** What the owner wrote by hand, over REST. */
@Path("hands")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandsResource {
    /** What was written: {@code strokes} is a list of lists of x, y (mm) and pressure. */
    public record Writing(String name, String kind, String says, JsonArray strokes) {}

    /** What to say anew; what is absent stays. {@code used} is whether cards are signed with it. */
    public record Change(String name, String says, Boolean used) {}

    /** All of them: there are never so many that they would come in parts. */
    public record HandList(List<HandJson> items) {}

    /** A hand as the API tells it. */
    public record HandJson(
            long id, String name, String kind, String says, String source, boolean used, Instant madeAt) {
        static HandJson of(Hand hand) {
            return new HandJson(
                    hand.getId(),
                    hand.getName(),
                    hand.getKind().name(),
                    hand.getSays(),
                    hand.getSource().name(),
                    hand.isUsed(),
                    hand.getMadeAt());
        }
    }

    @Inject
    Hands hands;

    @Inject
    Settings settings;

    @GET
    @Consumes(MediaType.WILDCARD)
    public HandList list() {
        return new HandList(hands.all().stream().map(HandJson::of).toList());
    }

    @POST
    public Response write(Writing writing) {
        if (writing == null || writing.strokes() == null) {
            throw new DomainException(Kind.MALFORMED, "notes.hand.api.body");
        }
        Hand hand = hands.write(
                writing.name(),
                kind(writing.kind()),
                writing.says(),
                writing.strokes().toString());
        return Response.created(Lists.address(settings, "hands/" + hand.getId()))
                .entity(HandJson.of(hand))
                .build();
    }

    private static HandKind kind(String kind) {
        try {
            return HandKind.valueOf(String.valueOf(kind).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            DomainException refusal = new DomainException(Kind.MALFORMED, "notes.hand.api.kind", kind);
            refusal.initCause(e);
            throw refusal;
        }
    }

    @GET
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    public HandJson get(@PathParam("id") long id) {
        return HandJson.of(hands.get(id));
    }

    @GET
    @Path("{id: \\d+}/drawing")
    @Consumes(MediaType.WILDCARD)
    @Produces({"image/svg+xml", MediaType.APPLICATION_JSON})
    public Response drawing(@PathParam("id") long id) {
        return Response.ok(Drawings.document(hands.drawing(hands.get(id))), "image/svg+xml")
                .header("Cache-Control", "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; img-src data:; sandbox")
                .build();
    }

    @PATCH
    @Path("{id: \\d+}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public HandJson change(@PathParam("id") long id, Change change) {
        if (change == null || change.name() == null && change.says() == null && change.used() == null) {
            throw new DomainException(Kind.MALFORMED, "notes.hand.api.change");
        }
        Hand hand = hands.get(id);
        if (change.name() != null || change.says() != null) {
            hands.describe(
                    id,
                    change.name() == null ? hand.getName() : change.name(),
                    change.says() == null ? hand.getSays() : change.says());
        }
        if (Boolean.TRUE.equals(change.used())) {
            hands.signWith(id);
        } else if (change.used() != null && hand.isUsed()) {
            hands.signInPrint();
        }
        return HandJson.of(hands.get(id));
    }

    @DELETE
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("id") long id) {
        hands.get(id);
        hands.remove(id);
    }
}
