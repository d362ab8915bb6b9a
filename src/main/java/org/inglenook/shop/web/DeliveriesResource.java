package org.inglenook.shop.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.web.Lists;
import org.inglenook.shop.Deliveries;

/** What shops delivered and what became of it. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "shop")
public class DeliveriesResource {

    @Inject
    Deliveries deliveries;

    @GET
    public Response list(@QueryParam("state") String state, @QueryParam("after") String after, @Context UriInfo uri) {
        Optional<Cursor> cursor = Optional.ofNullable(after).map(Cursor::parse);
        if (state == null) {
            return Lists.answer(deliveries.recent(cursor), uri);
        }
        if (!state.equals("DEAD")) {
            throw new DomainException(Kind.MALFORMED, "shop.error.deliveryState");
        }
        return Lists.answer(deliveries.dead(cursor), uri);
    }

    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") long id) {
        deliveries.retry(id);
        return Response.accepted().build();
    }
}
