package org.inglenook.plugin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Archive;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Lists;

/** Archives over REST: ask for one, see how far it is, fetch it. */
@Path("exports")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "archives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ExportsResource extends ArchivesResource {

    public ExportsResource() {
        super(Archive.Direction.EXPORT, "exports");
    }

    @POST
    public Response start() {
        return accepted(archives.export(caller.requireMember()));
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

    @GET
    @Path("{id: \\d+}/archive")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response fetch(@PathParam("id") long id) {
        Archive archive = known(id);
        if (!archive.isFinished()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "platform.archive.error.notReady");
        }
        StreamingOutput bytes = target -> archives.send(id, target);
        return Response.ok(bytes, "application/zip")
                .header("Content-Length", archive.getSize())
                .header("Content-Disposition", "attachment; filename=\"" + archive.getFileName() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Stops it while it is made; later, removes it. */
    @DELETE
    @Path("{id: \\d+}")
    public void remove(@PathParam("id") long id) {
        takeAway(id);
    }
}
