package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.story.Translations;

/** Takes the draft's translations away; they are written with the draft. */
@Path("story/translations/{language}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Allowed(role = Role.OWNER, scope = "story")
public class TranslationsResource {

    @Inject
    Translations translations;

    @DELETE
    public void remove(@PathParam("language") String language) {
        translations.remove(language);
    }

    /** @param subject {@code opening}, or a chapter's id */
    @DELETE
    @Path("{subject}")
    public void remove(@PathParam("language") String language, @PathParam("subject") String subject) {
        translations.remove(language, subject);
    }
}
