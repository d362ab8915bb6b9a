package org.inglenook.customers.web;

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
import java.util.Map;
import java.util.Optional;
import org.inglenook.customers.Customer;
import org.inglenook.customers.Customers;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.web.Lists;
import org.inglenook.shop.ShopConnections;

/** The people who ordered. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "customers")
public class CustomersResource {

    @Inject
    Customers customers;

    @Inject
    ShopConnections connections;

    /** A customer; {@code orders} counts those that came to something, {@code shop} is the connection's id. */
    public record Person(long id, String shop, String name, String email, int orders, Instant lastOrderAt) {}

    @GET
    public Response list(@QueryParam("shop") String shop, @QueryParam("after") String after, @Context UriInfo uri) {
        Optional<Long> connection = connections.chosen(shop);
        Map<Long, String> shops = connections.publicIds();
        return Lists.answer(
                customers.list(connection, Cursor.parseAny(after)).map(customer -> person(customer, shops)), uri);
    }

    @GET
    @Path("{id}")
    public Person get(@PathParam("id") long id) {
        return person(customers.get(id), connections.publicIds());
    }

    private static Person person(Customer customer, Map<Long, String> shops) {
        return new Person(
                customer.getId(),
                shops.get(customer.getConnectionId()),
                customer.getName(),
                customer.getEmail(),
                customer.getOrders(),
                customer.getLastOrderAt());
    }
}
