package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.notes.DryRuns;
import org.inglenook.notes.NoteRule;
import org.inglenook.notes.NoteRules;
import org.inglenook.notes.RuleWords;
import org.inglenook.notes.WaitingNotes;
import org.inglenook.notes.web.RuleJson.Body;
import org.inglenook.notes.web.RuleJson.DryRunJson;
import org.inglenook.notes.web.RuleJson.RuleList;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** The owner's rules over REST. */
@Path("rules")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulesResource {
    @Inject
    NoteRules rules;

    @Inject
    RuleWords words;

    @Inject
    DryRuns runs;

    @Inject
    WaitingNotes waiting;

    @Inject
    Settings settings;

    @GET
    @Consumes(MediaType.WILDCARD)
    public RuleList list() {
        Map<Long, NoteRule> kept = rules.all().stream().collect(Collectors.toMap(NoteRule::getId, Function.identity()));
        List<RuleJson> items = words.all().stream()
                .filter(line -> kept.containsKey(line.id()))
                .map(line -> RuleJson.of(kept.get(line.id()), line))
                .toList();
        return new RuleList(items);
    }

    @POST
    public Response add(Body body) {
        NoteRule rule = rules.add(
                said(body).name(), body.when().conditions(), body.then().outcome());
        return Response.created(Lists.address(settings, "rules/" + rule.getId()))
                .entity(placed(rule, body))
                .build();
    }

    private static Body said(Body body) {
        if (body == null || body.when() == null || body.then() == null) {
            throw new DomainException(Kind.MALFORMED, "notes.rule.api.body");
        }
        return body;
    }

    private RuleJson placed(NoteRule rule, Body body) {
        if (body.place() != null) {
            rules.move(rule.getId(), body.place());
        }
        NoteRule kept = Boolean.FALSE.equals(body.active()) ? rules.pause(rule.getId()) : rules.resume(rule.getId());
        return RuleJson.of(kept, words.of(kept));
    }

    @GET
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    public RuleJson get(@PathParam("id") long id) {
        NoteRule rule = rules.get(id);
        return RuleJson.of(rule, words.of(rule));
    }

    @PUT
    @Path("{id: \\d+}")
    public RuleJson replace(@PathParam("id") long id, Body body) {
        NoteRule rule = rules.rewrite(
                id, said(body).name(), body.when().conditions(), body.then().outcome());
        return placed(rule, body);
    }

    @DELETE
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("id") long id) {
        rules.remove(id);
    }

    /** What a kept rule would have picked. */
    @GET
    @Path("{id: \\d+}/dry-run")
    @Consumes(MediaType.WILDCARD)
    public DryRunJson dryRun(@PathParam("id") long id, @QueryParam("after") String after) {
        return DryRunJson.of(runs.of(id, after));
    }

    /** What a rule would have picked, behind all that are kept. */
    @POST
    @Path("dry-run")
    public DryRunJson tryOut(Body body, @QueryParam("after") String after) {
        return DryRunJson.of(runs.of(null, said(body).when().conditions(), after));
    }

    /** What would become of the notes that wait. */
    @GET
    @Path("waiting")
    @Consumes(MediaType.WILDCARD)
    public WaitingNotes.Effect waiting() {
        return waiting.preview();
    }

    /** Begins them anew. */
    @POST
    @Path("waiting")
    @Consumes(MediaType.WILDCARD)
    public WaitingNotes.Effect apply() {
        return waiting.apply();
    }
}
