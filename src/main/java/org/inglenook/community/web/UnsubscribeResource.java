package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.inglenook.community.Unsubscribing;
import org.inglenook.platform.Settings;

/** What a mail's List-Unsubscribe header leads to: one click of a mail program stops the mails (RFC 8058), a browser is led to the page. */
@Path("unsubscribe/{token}")
public class UnsubscribeResource {

    @Inject
    Unsubscribing unsubscribing;

    @Inject
    Settings settings;

    @PathParam("token")
    String token;

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response stop() {
        unsubscribing.stopMails(token);
        return Response.noContent().build();
    }

    @GET
    public Response look() {
        unsubscribing.topic(token);
        return Response.seeOther(URI.create(settings.publicUrl() + "/unsubscribe/" + token))
                .build();
    }
}
