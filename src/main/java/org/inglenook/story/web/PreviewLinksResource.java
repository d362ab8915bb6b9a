package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;
import org.inglenook.platform.web.Site;
import org.inglenook.story.PreviewLink;
import org.inglenook.story.PreviewLinks;

@Path("story/preview-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "story")
public class PreviewLinksResource {

    @Inject
    PreviewLinks previews;

    @Inject
    Caller caller;

    @Inject
    Site site;

    /** @param days after which it ends */
    public record LinkBody(int days) {}

    /** @param url only in the answer that made it */
    public record LinkAnswer(long id, String url, Instant madeAt, Instant expiresAt) {
        static LinkAnswer of(PreviewLink link, String url) {
            return new LinkAnswer(link.getId(), url, link.getMadeAt(), link.getExpiresAt());
        }
    }

    @GET
    public Lists.Items<LinkAnswer> open() {
        return new Lists.Items<>(
                previews.open().stream().map(link -> LinkAnswer.of(link, null)).toList());
    }

    @POST
    public Response make(LinkBody body) {
        PreviewLinks.Made made = previews.make(Bodies.present(body).days(), caller.requireMember());
        String url = site.url(made.path());
        return Response.created(URI.create(url))
                .entity(LinkAnswer.of(made.link(), url))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public void end(@PathParam("id") long id) {
        previews.end(id);
    }
}
