package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.notes.CardList;
import org.inglenook.notes.NoteState;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** The cards as a table, for those who have them made elsewhere. */
@Path("notes/cards.csv")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "notes")
public class CardListResource {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    CardList cards;

    /** @param bom for programs that take a file without a byte order mark for another encoding */
    @GET
    public Response get(
            @QueryParam("state") @DefaultValue("APPROVED") String state,
            @QueryParam("bom") @DefaultValue("false") boolean bom) {
        NoteState wanted =
                switch (state) {
                    case "APPROVED" -> NoteState.APPROVED;
                    case "PRINTED" -> NoteState.PRINTED;
                    default -> throw new DomainException(Kind.MALFORMED, "notes.api.problem.state", state);
                };
        StreamingOutput table = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (bom) {
                writer.write(BYTE_ORDER_MARK);
            }
            cards.write(wanted, writer);
            writer.flush();
        };
        return Response.ok(table, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"cards.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
