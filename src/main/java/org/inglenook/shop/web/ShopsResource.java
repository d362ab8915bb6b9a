package org.inglenook.shop.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.Deliveries;
import org.inglenook.shop.LineFigures;
import org.inglenook.shop.LineHealth;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnections;

/** Connections to shops. */
@Path("shops")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "shop")
public class ShopsResource {

    @Inject
    ShopConnections connections;

    @Inject
    Deliveries deliveries;

    @Inject
    Settings settings;

    /** A connection to be made; without a secret one is made. */
    public record NewShop(String platform, String name, String secret) {}

    /** A connection; {@code secret} only in the answer that made it. */
    public record Shop(
            String id,
            String platform,
            String name,
            String webhookUrl,
            String secret,
            Instant createdAt,
            boolean closed,
            Instant lastDeliveryAt,
            long waiting,
            long dead,
            int refusals,
            Instant lastRefusedAt,
            Refusal lastRefusal) {}

    @GET
    public Response list(@Context UriInfo uri) {
        Slice<ConnectionView> all = new Slice<>(connections.list(), null, null);
        return Lists.answer(all.map(connection -> shop(connection, null)), uri);
    }

    @GET
    @Path("{id}")
    public Shop get(@PathParam("id") String id) {
        return shop(connections.view(id), null);
    }

    /** How a connection does; what never happened is left out. */
    public record Health(
            String state,
            String shopAddress,
            long day,
            long week,
            Instant waitingSince,
            long lagSeconds,
            List<LineFigures.Ignored> ignored,
            String trouble,
            Instant troubleSince,
            Instant reconciledAt,
            int gaps,
            Instant lastGapAt,
            String webhooks,
            String webhooksDetail,
            int repairs,
            Instant repairedAt,
            Instant uninstalledAt) {}

    @GET
    @Path("{id}/health")
    public Health health(@PathParam("id") String id) {
        LineHealth health = connections.health(id);
        LineFigures figures = deliveries.figures(connections.view(id).id());
        return new Health(
                connections.state(id),
                given(connections.shopAddress(id)),
                figures.day(),
                figures.week(),
                figures.waitingSince(),
                figures.lagSeconds(),
                figures.ignored(),
                given(health.trouble()),
                health.troubleSince(),
                health.reconciledAt(),
                health.gaps(),
                health.lastGapAt(),
                given(health.webhooks()),
                given(health.webhooksDetail()),
                health.repairs(),
                health.repairedAt(),
                health.uninstalledAt());
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    @POST
    public Response open(NewShop asked) {
        Bodies.present(asked);
        ShopConnections.Opened opened =
                connections.open(text(asked.platform()), text(asked.name()), text(asked.secret()));
        Shop shop = shop(opened.connection(), opened.secret().orElse(null));
        return Response.created(Lists.address(settings, "shops/" + shop.id()))
                .entity(shop)
                .build();
    }

    private static String text(String given) {
        return Optional.ofNullable(given).orElse("");
    }

    private static Shop shop(ConnectionView connection, String secret) {
        return new Shop(
                connection.publicId(),
                connection.platform(),
                connection.name(),
                connection.webhookUrl(),
                secret,
                connection.createdAt(),
                connection.closed(),
                connection.lastDeliveryAt(),
                connection.waiting(),
                connection.dead(),
                connection.refusals(),
                connection.lastRefusedAt(),
                connection.lastRefusal());
    }
}
