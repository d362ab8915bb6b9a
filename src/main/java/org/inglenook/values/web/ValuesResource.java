package org.inglenook.values.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;
import org.inglenook.values.StatementText;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;
import org.inglenook.values.ValuesChange;
import org.inglenook.values.ValuesChanges;

@Path("values")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ValuesResource {

    private static final int SIZE = 50;

    @Inject
    Values values;

    @Inject
    ValuesChanges log;

    @Inject
    Settings settings;

    /** A value, or what isn't there yet, as the API says it. */
    public record ValueAnswer(Long id, ValueStatement.Kind kind, String title, String text, long edition) {
        static ValueAnswer of(ValueStatement statement) {
            return new ValueAnswer(
                    statement.getId(),
                    statement.getKind(),
                    statement.getTitle(),
                    statement.getText(),
                    statement.getEdition());
        }
    }

    /** A line of the public log as the API says it. */
    public record ChangeAnswer(
            Long id,
            Instant at,
            ValuesChange.Kind kind,
            Long claimId,
            Long valueId,
            String title,
            String part,
            String before,
            String after,
            String reason) {
        static ChangeAnswer of(ValuesChange change) {
            return new ChangeAnswer(
                    change.getId(),
                    change.getAt(),
                    change.getKind(),
                    change.getClaimId(),
                    change.getStatementId(),
                    change.getTitle(),
                    change.getPart(),
                    change.getBefore(),
                    change.getAfter(),
                    change.getReason());
        }
    }

    /** What a client says of a value; the edition is the one it read, when it changes one. */
    public record ValueBody(ValueStatement.Kind kind, String title, String text, Long edition) {}

    @GET
    public Response list(@QueryParam("after") String after, @Context UriInfo uri) {
        return Lists.answer(values.page(after, SIZE).map(ValueAnswer::of), uri);
    }

    /** The public log, the latest first. */
    @GET
    @Path("changes")
    public Response changes(@QueryParam("after") String after, @Context UriInfo uri) {
        return Lists.answer(log.page(after, SIZE).map(ChangeAnswer::of), uri);
    }

    @GET
    @Path("{id}")
    public ValueAnswer get(@PathParam("id") long id) {
        return values.find(id)
                .filter(statement -> !statement.isRemoved())
                .map(ValueAnswer::of)
                .orElseThrow(DomainException::notFound);
    }

    @POST
    @Allowed(role = Role.OWNER, scope = "values")
    public Response add(ValueBody body) {
        ValueBody asked = Bodies.present(body);
        ValueStatement.Kind kind = asked.kind() == null ? ValueStatement.Kind.VALUE : asked.kind();
        ValueStatement statement = values.add(kind, new StatementText(asked.title(), asked.text()));
        return Response.created(Lists.address(settings, "values/" + statement.getId()))
                .entity(ValueAnswer.of(statement))
                .build();
    }

    @PUT
    @Path("{id}")
    @Allowed(role = Role.OWNER, scope = "values")
    public ValueAnswer rewrite(@PathParam("id") long id, ValueBody body) {
        ValueBody asked = Bodies.present(body);
        long edition = asked.edition() == null ? values.get(id).getEdition() : asked.edition();
        return ValueAnswer.of(values.rewrite(id, new StatementText(asked.title(), asked.text()), edition));
    }

    @DELETE
    @Path("{id}")
    @Allowed(role = Role.OWNER, scope = "values")
    public void remove(@PathParam("id") long id) {
        values.remove(id);
    }
}
