package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.inglenook.community.MentionNames;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;

/** Names while somebody types one. */
@Path("mentions")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(scope = "community")
public class MentionsResource {

    /** Somebody who may be meant: what is typed behind the @, and the name that others read. */
    public record Name(String name, String displayName, boolean maker) {}

    /** Few of them, the likeliest first. */
    public record Names(List<Name> items) {}

    @Inject
    MentionNames names;

    @Inject
    Caller caller;

    @GET
    public Names suggest(@QueryParam("begins") String begins, @QueryParam("topic") String topic) {
        return new Names(names.suggest(caller.requireMember(), Paths.number(topic), begins).stream()
                .map(card -> new Name(card.name(), card.displayName(), card.maker()))
                .toList());
    }
}
