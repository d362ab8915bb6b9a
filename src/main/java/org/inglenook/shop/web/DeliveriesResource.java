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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Lists;
import org.inglenook.shop.Deliveries;
import org.inglenook.shop.DeliveryView;
import org.inglenook.shop.ShopConnections;

/** What shops delivered and what became of it. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "shop")
public class DeliveriesResource {

    @Inject
    Deliveries deliveries;

    @Inject
    ShopConnections connections;

    /** A delivery without its body; {@code shop} is the connection's id. */
    public record Delivered(
            long id,
            String shop,
            String topic,
            String resourceId,
            Instant receivedAt,
            String state,
            int attempts,
            String reason,
            String detail,
            Instant settledAt) {}

    @GET
    public Response list(@QueryParam("state") String state, @QueryParam("after") String after, @Context UriInfo uri) {
        Optional<Cursor> cursor = Cursor.parseAny(after);
        if (state != null && !state.equals("DEAD")) {
            throw new DomainException(Kind.MALFORMED, "shop.error.deliveryState");
        }
        Slice<DeliveryView> page = state == null ? deliveries.recent(cursor) : deliveries.dead(cursor);
        Map<Long, String> shops = connections.publicIds();
        return Lists.answer(page.map(delivery -> delivered(delivery, shops)), uri);
    }

    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") long id) {
        deliveries.retry(id);
        return Response.accepted().build();
    }

    private static Delivered delivered(DeliveryView delivery, Map<Long, String> shops) {
        return new Delivered(
                delivery.id(),
                shops.get(delivery.connectionId()),
                delivery.topic(),
                delivery.resourceId(),
                delivery.receivedAt(),
                delivery.state(),
                delivery.attempts(),
                delivery.reason(),
                delivery.detail(),
                delivery.settledAt());
    }
}
