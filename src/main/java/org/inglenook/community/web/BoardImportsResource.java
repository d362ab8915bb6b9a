package org.inglenook.community.web;

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
import org.inglenook.community.ForumArrivals;
import org.inglenook.community.ForumImport;
import org.inglenook.community.ForumImports;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** Other forums taken in over REST: send the dump, see how far it is, what came and what stayed behind. */
@Path("board-imports")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "archives")
@Produces(MediaType.APPLICATION_JSON)
public class BoardImportsResource {

    @Inject
    ForumArrivals arrivals;

    @Inject
    ForumImports imports;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    @POST
    @Consumes({"application/sql", "application/gzip", MediaType.APPLICATION_OCTET_STREAM})
    public Response bring(InputStream dump, @QueryParam("name") @DefaultValue("") String name) throws IOException {
        ForumImport brought = arrivals.bring(name, caller.requireMember(), dump);
        return Response.accepted(answer(brought))
                .location(Lists.address(settings, "board-imports/" + brought.getId()))
                .build();
    }

    @GET
    public Lists.Items<BoardImportAnswer> list() {
        return new Lists.Items<>(imports.recent().stream().map(this::answer).toList());
    }

    @GET
    @Path("{id: \\d+}")
    public BoardImportAnswer get(@PathParam("id") long id) {
        return answer(imports.get(id));
    }

    /** Stops it while it is taken in; later, forgets its report. What came stays. */
    @DELETE
    @Path("{id: \\d+}")
    public void remove(@PathParam("id") long id) {
        imports.remove(id);
    }

    private BoardImportAnswer answer(ForumImport brought) {
        return BoardImportAnswer.of(brought, imports, messages);
    }
}
