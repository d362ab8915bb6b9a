package org.inglenook.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.identity.ShopDoors;
import org.inglenook.identity.ShopSignIn;
import org.inglenook.identity.ShopWay;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Problem;
import org.inglenook.platform.web.ShopOrigins;

/**
 * Takes the word that a shop gave its customer's browser from the page in the shop that stands at the address of the way in, and from pages of no
 * other origin. No cookie is read or set: whom it names comes in with the ticket of the browser that set out, and that isn't seen from here.
 */
@Path("shops/{connection}/shoppers")
@Produces(MediaType.APPLICATION_JSON)
public class ShopperWordsResource {

    private static final String LONGEST_KEPT = "600";

    @Inject
    ShopDoors doors;

    @Inject
    ShopSignIn signIn;

    @Inject
    Messages messages;

    /** @param nonce with which the browser came into the shop */
    public record Shown(String nonce) {}

    /** @param to where the browser goes on to */
    public record Onward(String to) {}

    @OPTIONS
    public Response mayShow(@PathParam("connection") String connection, @Context HttpHeaders headers) {
        Optional<String> origin = origin(connection, headers);
        if (origin.isEmpty()) {
            return refused();
        }
        Response.ResponseBuilder answer = Response.noContent()
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "content-type, " + String.join(", ", doors.headers(connection)))
                .header("Access-Control-Max-Age", LONGEST_KEPT);
        return told(answer, origin);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response show(@PathParam("connection") String connection, @Context HttpHeaders headers, Shown shown) {
        Optional<String> origin = origin(connection, headers);
        if (origin.isEmpty()) {
            return refused();
        }
        Response answer;
        try {
            answer = signIn.shown(connection, shown == null ? null : shown.nonce(), single(headers))
                    .map(to -> Response.ok(new Onward(to.toString())).build())
                    .orElseGet(() -> problem("identity.arrival.notice.unproved", Kind.FORBIDDEN));
        } catch (DomainException e) {
            answer = problem(e.key(), e.kind());
        }
        return told(Response.fromResponse(answer), origin);
    }

    /** The origin that asks, if it is that of the page in the shop. */
    private Optional<String> origin(String connection, HttpHeaders headers) {
        return doors.of(connection)
                .filter(way -> way.way() == ShopWay.SHOP_TOKEN)
                .flatMap(way -> ShopOrigins.of(way.address()))
                .filter(origin -> origin.equals(headers.getHeaderString("Origin")));
    }

    private Response refused() {
        return told(Response.fromResponse(problem("identity.arrival.error.page", Kind.FORBIDDEN)), Optional.empty());
    }

    private Response problem(String key, Kind kind) {
        return Problem.of(key, kind.status(), messages.text(key)).answer();
    }

    /** A page of the shop may read the answer whatever it is; nobody keeps it. */
    private static Response told(Response.ResponseBuilder answer, Optional<String> origin) {
        origin.ifPresent(known -> answer.header("Access-Control-Allow-Origin", known));
        return answer.header(HttpHeaders.VARY, "Origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A header that comes twice is one that somebody appended: it counts as missing. */
    private static Map<String, String> single(HttpHeaders headers) {
        MultivaluedMap<String, String> all = headers.getRequestHeaders();
        return all.entrySet().stream()
                .filter(header -> header.getValue().size() == 1)
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().get(0),
                        (one, other) -> one));
    }
}
