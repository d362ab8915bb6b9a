package org.inglenook.shop.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Problem;
import org.inglenook.shop.Inbox;

/** The address that a shop calls. Takes the body as bytes, whatever it is said to be: the signature is over bytes. */
@Path("shops/{connection}/webhooks")
@Consumes(MediaType.WILDCARD)
public class WebhooksResource {

    /** Long enough for a database to come back, short enough for a shop that tries again a few times. */
    private static final int TRY_AGAIN_SECONDS = 30;

    @Inject
    Inbox inbox;

    @Inject
    Messages messages;

    @POST
    public Response receive(
            @PathParam("connection") String connection,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request,
            InputStream body) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        try {
            return switch (inbox.receive(connection, query, headers.getRequestHeaders(), body)) {
                case PING, KNOWN -> Response.ok().build();
                case KEPT -> Response.accepted().build();
            };
        } catch (DomainException e) {
            if (e.kind() != Kind.UNAVAILABLE) {
                throw e;
            }
            Response problem = Problem.of(e.key(), e.kind().status(), messages.text(e.key(), e.args()))
                    .answer();
            return Response.fromResponse(problem)
                    .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS)
                    .build();
        }
    }
}
