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
import java.util.List;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Archive;
import org.inglenook.platform.Archives;
import org.inglenook.platform.Arrivals;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** Archives taken in over REST: send one, see how far it is and what came of it. */
@Path("imports")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "archives")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    Archives archives;

    @Inject
    Arrivals arrivals;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    @POST
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    public Response bring(
            InputStream archive,
            @QueryParam("live") @DefaultValue("false") boolean live,
            @QueryParam("name") @DefaultValue("") String name)
            throws IOException {
        Archive brought = arrivals.bring(name, live, caller.requireMember(), archive);
        return Response.accepted(answer(brought))
                .location(Lists.address(settings, "imports/" + brought.getId()))
                .build();
    }

    @GET
    public Lists.Items<ArchiveAnswer> list() {
        List<ArchiveAnswer> imports = archives.recent().stream()
                .filter(archive -> !archive.isExport())
                .map(this::answer)
                .toList();
        return new Lists.Items<>(imports);
    }

    @GET
    @Path("{id: \\d+}")
    public ArchiveAnswer get(@PathParam("id") long id) {
        return answer(archives.get(id, Archive.Direction.IMPORT));
    }

    /** Stops it while it is taken in, and nothing of it stays; later, forgets that it was. */
    @DELETE
    @Path("{id: \\d+}")
    public void remove(@PathParam("id") long id) {
        archives.remove(archives.get(id, Archive.Direction.IMPORT).getId());
    }

    private ArchiveAnswer answer(Archive archive) {
        return ArchiveAnswer.of(archive, archives.job(archive).orElse(null), messages, settings);
    }
}
