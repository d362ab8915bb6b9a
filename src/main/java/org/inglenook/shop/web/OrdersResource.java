package org.inglenook.shop.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.web.Lists;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;
import org.inglenook.shop.ShopConnections;

/** Orders as the shops described them. */
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "shop")
public class OrdersResource {

    @Inject
    Orders orders;

    @Inject
    ShopConnections connections;

    /** Who ordered. */
    public record Buyer(String name, String email) {}

    /** Who gets the parcel. */
    public record Recipient(String name) {}

    /** An order; {@code shop} is its connection's id. */
    public record Order(
            long id,
            String shop,
            String number,
            String shopOrderId,
            OrderState state,
            Instant placedAt,
            Instant modifiedAt,
            Instant paidAt,
            Instant fulfilledAt,
            String total,
            String currency,
            Buyer customer,
            Recipient recipient,
            boolean gift,
            String giftText,
            String note,
            String country,
            boolean digital,
            String language,
            boolean test,
            List<OrderView.Line> lines) {}

    @GET
    public Response list(@QueryParam("shop") String shop, @QueryParam("after") String after, @Context UriInfo uri) {
        Optional<Long> connection = connections.chosen(shop);
        Map<Long, String> shops = connections.publicIds();
        return Lists.answer(orders.list(connection, Cursor.parseAny(after)).map(order -> order(order, shops)), uri);
    }

    @GET
    @Path("{id}")
    public Order get(@PathParam("id") long id) {
        return order(orders.get(id), connections.publicIds());
    }

    private static Order order(OrderView order, Map<Long, String> shops) {
        return new Order(
                order.id(),
                shops.get(order.connectionId()),
                order.number(),
                order.shopOrderId(),
                order.state(),
                order.placedAt(),
                order.modifiedAt(),
                order.paidAt(),
                order.fulfilledAt(),
                order.total(),
                order.currency(),
                new Buyer(order.buyerName(), order.buyerEmail()),
                new Recipient(order.recipientName()),
                order.gift(),
                order.giftText(),
                order.customerNote(),
                order.country(),
                order.digital(),
                order.language(),
                order.test(),
                order.lines());
    }
}
