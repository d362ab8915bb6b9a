package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Stream;
import org.inglenook.community.Poster;
import org.inglenook.community.Sanction;
import org.inglenook.community.Sanction.Gravity;
import org.inglenook.community.Sanctions;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;

/** What moderators decide about a member, over HTTP. */
@Path("moderation/members/{name}/sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.MODERATOR, scope = "community")
public class SanctionsResource {

    /** What is decided: {@code warning}, {@code silence} for some days, or {@code ban}. */
    public record Wanted(String kind, int days, String reason, String message) {}

    /** A sanction. */
    public record View(
            long id,
            String kind,
            String reason,
            String message,
            String givenAt,
            String endsAt,
            String liftedAt,
            String appeal,
            String appealState,
            String answer) {

        static View of(Sanction sanction) {
            return new View(
                    sanction.getId(),
                    name(sanction.getGravity()),
                    sanction.getReason(),
                    sanction.getMessage(),
                    text(sanction.getGivenAt()),
                    text(sanction.getEndsAt()),
                    text(sanction.getLiftedAt()),
                    sanction.getAppeal(),
                    name(sanction.getAppealState()),
                    sanction.getAnswer());
        }
    }

    @Inject
    Members members;

    @Inject
    Sanctions sanctions;

    @Inject
    Caller caller;

    /** All of a member's, the latest first. */
    @GET
    public Lists.Items<View> list(@PathParam("name") String name) {
        return new Lists.Items<>(
                sanctions.of(member(name)).stream().map(View::of).toList());
    }

    /** The member is told by mail, as from the studio. */
    @POST
    public Response give(@PathParam("name") String name, Wanted body) {
        Wanted wanted = Bodies.present(body);
        Gravity gravity = Stream.of(Gravity.values())
                .filter(each -> name(each).equals(wanted.kind()))
                .findFirst()
                .orElseThrow(() ->
                        DomainException.field("kind", DomainException.Kind.INVALID, "community.sanction.error.kind"));
        Sanction given = sanctions.give(
                Poster.moderator(caller), member(name), gravity, wanted.days(), wanted.reason(), wanted.message());
        return Response.status(Response.Status.CREATED).entity(View.of(given)).build();
    }

    @POST
    @Path("{id}/lift")
    @Consumes(MediaType.WILDCARD)
    public void lift(@PathParam("name") String name, @PathParam("id") String id) {
        long sanction = Paths.number(id);
        if (sanctions.of(member(name)).stream().noneMatch(each -> each.getId() == sanction)) {
            throw DomainException.notFound();
        }
        sanctions.lift(Poster.moderator(caller), sanction);
    }

    private long member(String name) {
        return members.profile(name)
                .orElseThrow(DomainException::notFound)
                .card()
                .id();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Object moment) {
        return moment == null ? null : moment.toString();
    }
}
