package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.inglenook.community.Answers;
import org.inglenook.community.Poster;
import org.inglenook.community.ReactionCounts;
import org.inglenook.community.ReactionKind;
import org.inglenook.community.Reactions;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.web.Bodies;

/** The answer of a topic, and the signs that its posts were given, over HTTP. */
@Path("topics/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(scope = "community")
public class MarksResource {

    /** Number of the reply that answers what was asked. */
    public record Accepted(Integer number) {}

    /** A sign, by its key. */
    public record Given(String kind) {}

    /** How often each sign was given. */
    public record Counts(Map<String, Integer> reactions) {}

    @Inject
    Answers answers;

    @Inject
    Reactions reactions;

    @Inject
    Caller caller;

    @PUT
    @Path("answer")
    public void accept(@PathParam("id") String id, Accepted wanted) {
        Bodies.present(wanted);
        int number = wanted.number() == null ? 0 : wanted.number();
        answers.accept(Poster.of(caller), Paths.number(id), number);
    }

    @DELETE
    @Path("answer")
    public void withdraw(@PathParam("id") String id) {
        answers.withdraw(Poster.of(caller), Paths.number(id));
    }

    @PUT
    @Path("posts/{number}/reaction")
    public Counts react(@PathParam("id") String id, @PathParam("number") String number, Given wanted) {
        Bodies.present(wanted);
        ReactionKind kind = ReactionKind.of(wanted.kind())
                .orElseThrow(() -> new DomainException(Kind.INVALID, "community.reaction.error.kind"));
        return told(reactions.set(Poster.of(caller), Paths.number(id), Paths.small(number), kind));
    }

    @DELETE
    @Path("posts/{number}/reaction")
    public Counts takeBack(@PathParam("id") String id, @PathParam("number") String number) {
        return told(reactions.takeBack(Poster.of(caller), Paths.number(id), Paths.small(number)));
    }

    private static Counts told(ReactionCounts counts) {
        return new Counts(Views.reactions(counts));
    }
}
