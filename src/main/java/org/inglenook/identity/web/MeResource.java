package org.inglenook.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.SignedIn;

/** Who the token is: for clients that want to check what they were given. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Allowed
public class MeResource {

    @Inject
    Caller caller;

    public record Me(long id, String name, String displayName, String role, String language, List<String> scopes) {}

    @GET
    public Me get() {
        SignedIn who = caller.signedIn().orElseThrow();
        return new Me(
                who.memberId(),
                who.name(),
                who.displayName(),
                who.role().name().toLowerCase(Locale.ROOT),
                who.language().toLanguageTag(),
                List.copyOf(who.scopes()));
    }
}
