package org.inglenook.story.web;

import static org.inglenook.platform.DomainException.Kind.MALFORMED;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDateTime;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Bodies;
import org.inglenook.story.PublishPlan;
import org.inglenook.story.PublishPlans;

@Path("story/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "story")
public class PublishPlanResource {

    @Inject
    PublishPlans plans;

    @Inject
    Caller caller;

    /** @param at by the shop's clock, without a zone: {@code 2026-12-01T09:00} */
    public record PlanBody(LocalDateTime at) {}

    /** The frozen revision and when it goes public. */
    public record PlanAnswer(int revision, Instant dueAt, Instant madeAt) {
        static PlanAnswer of(PublishPlan plan) {
            return new PlanAnswer(plan.getRevisionNumber(), plan.getDueAt(), plan.getMadeAt());
        }
    }

    @GET
    public PlanAnswer waiting() {
        return plans.waiting().map(PlanAnswer::of).orElseThrow(DomainException::notFound);
    }

    @PUT
    public PlanAnswer plan(PlanBody body) {
        LocalDateTime at = Bodies.present(body).at();
        if (at == null) {
            throw DomainException.field("at", MALFORMED, "platform.error.needed");
        }
        return PlanAnswer.of(plans.plan(at, caller.requireMember()));
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public void cancel() {
        plans.cancel();
    }
}
