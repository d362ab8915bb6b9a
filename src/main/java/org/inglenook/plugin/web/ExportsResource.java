package org.inglenook.plugin.web;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Archive;
import org.inglenook.platform.Archives;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** Archives over REST: ask for one, see how far it is, fetch it. */
@Path("exports")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "archives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ExportsResource {

    @Inject
    Archives archives;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    @POST
    public Response start() {
        Archive archive = archives.export(caller.requireMember());
        return Response.accepted(answer(archive))
                .location(Lists.address(settings, "exports/" + archive.getId()))
                .build();
    }

    @GET
    public Lists.Items<ArchiveAnswer> list() {
        List<ArchiveAnswer> exports = archives.recent().stream()
                .filter(Archive::isExport)
                .map(this::answer)
                .toList();
        return new Lists.Items<>(exports);
    }

    @GET
    @Path("{id: \\d+}")
    public ArchiveAnswer get(@PathParam("id") long id) {
        return answer(archives.get(id, Archive.Direction.EXPORT));
    }

    @GET
    @Path("{id: \\d+}/archive")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response fetch(@PathParam("id") long id) {
        Archive archive = archives.get(id, Archive.Direction.EXPORT);
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
        archives.remove(archives.get(id, Archive.Direction.EXPORT).getId());
    }

    private ArchiveAnswer answer(Archive archive) {
        return ArchiveAnswer.of(archive, archives.job(archive).orElse(null), messages, settings);
    }
}
