package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.inglenook.platform.MailArrivals;

/** The address to which a mail host brings what arrived for us. */
@Path("mails")
@Consumes(MediaType.WILDCARD)
public class MailsResource {

    @Inject
    MailArrivals arrivals;

    @POST
    public Response receive(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body) {
        arrivals.bring(authorization, type, body);
        return Response.accepted().build();
    }
}
