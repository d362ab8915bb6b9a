package org.inglenook.shop.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Problem;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.Installing;
import org.inglenook.shop.WebhookRequest;

/** The addresses at which a platform installs us in its own way. Whoever calls proves in the platform's way who they are. */
@Path("shops/{connection}/install/{step:[A-Za-z0-9-]+}")
@Consumes(MediaType.WILDCARD)
public class InstallResource {

    private static final int LARGEST = 1_048_576;

    @Inject
    Installing installing;

    @Inject
    Messages messages;

    @GET
    public Response get(
            @PathParam("connection") String connection,
            @PathParam("step") String step,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        return answer(
                connection, step, new WebhookRequest("GET", query(request), headers.getRequestHeaders(), new byte[0]));
    }

    @POST
    public Response post(
            @PathParam("connection") String connection,
            @PathParam("step") String step,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request,
            InputStream body) {
        return answer(
                connection, step, new WebhookRequest("POST", query(request), headers.getRequestHeaders(), read(body)));
    }

    private Response answer(String connection, String step, WebhookRequest request) {
        HandshakeAnswer answer = installing.step(connection, step, request);
        if (answer.status() >= 400 && answer.body().length == 0) {
            return Problem.of("shop.error.step", answer.status(), messages.text("shop.error.step"))
                    .answer();
        }
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.body().length > 0) {
            response.entity(answer.body());
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new DomainException(Kind.TOO_LARGE, "shop.error.tooLarge");
            }
            return bytes;
        } catch (IOException e) {
            throw new DomainException(Kind.MALFORMED, "shop.error.brokenOff");
        }
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }
}
