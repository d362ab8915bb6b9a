package org.inglenook.plugin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Archive;
import org.inglenook.platform.Arrivals;
import org.inglenook.platform.web.Lists;

/** Archives taken in over REST: send one, see how far it is and what came of it. */
@Path("imports")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "archives")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource extends ArchivesResource {

    @Inject
    Arrivals arrivals;

    public ImportsResource() {
        super(Archive.Direction.IMPORT, "imports");
    }

    @POST
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    public Response bring(
            InputStream archive,
            @QueryParam("live") @DefaultValue("false") boolean live,
            @QueryParam("name") @DefaultValue("") String name)
            throws IOException {
        return accepted(arrivals.bring(name, live, caller.requireMember(), archive));
    }

    @GET
    public Lists.Items<ArchiveAnswer> list() {
        return all();
    }

    @GET
    @Path("{id: \\d+}")
    public ArchiveAnswer get(@PathParam("id") long id) {
        return answer(known(id));
    }

    /** Stops it while it is taken in, and nothing of it stays; later, forgets that it was. */
    @DELETE
    @Path("{id: \\d+}")
    public void remove(@PathParam("id") long id) {
        takeAway(id);
    }
}
