package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Faults;
import org.inglenook.platform.Messages;
import org.inglenook.platform.RateLimiter;

/** Every fault of the API as problem+json. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    /** After which a database that was too busy is asked again: it waits for longer itself before it says so. */
    private static final int SECONDS_WHEN_BUSY = 1;

    @Inject
    Messages messages;

    @Override
    public Response toResponse(Throwable fault) {
        Optional<DomainException> domain = DomainException.within(fault);
        if (domain.isPresent()) {
            return domain(domain.get());
        }
        if (fault instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            Response asked = web.getResponse();
            boolean unreadable = asked.getStatus() == 400;
            Response problem = problem(
                    unreadable ? "platform.error.malformed" : "platform.error.http" + asked.getStatus(),
                    asked.getStatus());
            return Response.fromResponse(problem)
                    .header("Allow", asked.getHeaderString("Allow"))
                    .build();
        }
        if (isUnreadable(fault)) {
            return problem("platform.error.malformed", 400);
        }
        if (Faults.isOptimisticLock(fault)) {
            return problem("platform.error.conflict", 409);
        }
        if (Faults.isLockConflict(fault)) {
            return Response.fromResponse(problem("platform.error.busy", 503))
                    .header("Retry-After", SECONDS_WHEN_BUSY)
                    .build();
        }
        LOG.log(Level.SEVERE, "The API failed", fault);
        return problem("platform.error.internal", 500);
    }

    private Response domain(DomainException fault) {
        Problem told = Problem.of(fault.key(), fault.kind().status(), messages.text(fault.key(), fault.args()));
        List<Problem.Reason> reasons = reasons(fault);
        Response problem = (reasons.isEmpty() ? told : told.with(reasons)).answer();
        if (fault instanceof RateLimiter.TooManyException tooMany) {
            return Response.fromResponse(problem)
                    .header("Retry-After", tooMany.seconds())
                    .build();
        }
        if (fault.kind() == DomainException.Kind.SIGN_IN) {
            return Response.fromResponse(problem)
                    .header("WWW-Authenticate", "Bearer realm=\"Inglenook\"")
                    .build();
        }
        return problem;
    }

    private List<Problem.Reason> reasons(DomainException fault) {
        Stream<DomainException> several = fault.reasons().isEmpty()
                ? Stream.of(fault).filter(alone -> alone.field().isPresent())
                : fault.reasons().stream();
        return several.map(reason ->
                        new Problem.Reason(reason.field().orElse(""), messages.text(reason.key(), reason.args())))
                .toList();
    }

    private Response problem(String key, int status) {
        return Problem.of(key, status, messages.text(key)).answer();
    }

    private static boolean isUnreadable(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonbException || cause instanceof JsonException) {
                return true;
            }
        }
        return fault instanceof ProcessingException;
    }
}
