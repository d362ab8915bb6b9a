package org.inglenook.customers.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.inglenook.customers.Privacy;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.web.Lists;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopRequestView;
import org.inglenook.shop.ShopRequests;

/** What shops asked for on behalf of people. */
@Path("privacy-requests")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "customers")
public class RequestsResource {

    @Inject
    ShopRequests requests;

    @Inject
    ShopConnections connections;

    @Inject
    Privacy privacy;

    /** A request; {@code shop} is the connection's id. Who it is about stands in what is exported, and nowhere else. */
    public record Request(
            long id, String shop, String kind, String requestId, Instant receivedAt, Instant dueAt, Instant doneAt) {}

    @GET
    public Lists.Items<Request> list() {
        Map<Long, String> shops = connections.publicIds();
        return new Lists.Items<>(
                requests.list().stream().map(request -> told(request, shops)).toList());
    }

    @GET
    @Path("{id}/export")
    public JsonObject export(@PathParam("id") long id) {
        return privacy.export(id);
    }

    @POST
    @Path("{id}/done")
    public void done(@PathParam("id") long id) {
        ShopRequestView request =
                requests.find(id).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "customers.error.noRequest"));
        requests.done(request.id());
    }

    private static Request told(ShopRequestView request, Map<Long, String> shops) {
        return new Request(
                request.id(),
                shops.get(request.connectionId()),
                request.kind(),
                request.requestId(),
                request.receivedAt(),
                request.dueAt(),
                request.doneAt());
    }
}
