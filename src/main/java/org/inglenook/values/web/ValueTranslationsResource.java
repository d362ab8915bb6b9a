package org.inglenook.values.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.RoomTranslations;
import org.inglenook.platform.Translation;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;
import org.inglenook.platform.web.TranslatedResource;
import org.inglenook.values.StatementText;
import org.inglenook.values.ValueTranslations;

/** What a value says in other languages, or what is not there yet; public at once. */
@Path("values/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "values")
public class ValueTranslationsResource extends TranslatedResource<ValueTranslationsResource.ValueTranslation> {

    @Inject
    ValueTranslations translations;

    @PathParam("id")
    long id;

    /** A translation as the API says it. */
    public record ValueTranslation(
            String language, String title, String text, boolean older, long edition, Instant changedAt) {}

    /** What a client says; the edition is the one that it read, when it changes one. */
    public record ValueTranslationBody(String title, String text, Long edition) {}

    @GET
    public Lists.Items<ValueTranslation> list() {
        return all();
    }

    @GET
    @Path("{language}")
    public ValueTranslation get(@PathParam("language") String language) {
        return one(language);
    }

    @PUT
    @Path("{language}")
    public ValueTranslation write(@PathParam("language") String language, ValueTranslationBody body) {
        ValueTranslationBody said = Bodies.present(body);
        return write(language, new StatementText(said.title(), said.text()), said.edition());
    }

    @DELETE
    @Path("{language}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("language") String language) {
        takeAway(language);
    }

    @Override
    protected ValueTranslation answer(Translation translation, boolean older) {
        StatementText words = translation.as(StatementText.class);
        return new ValueTranslation(
                translation.getLanguage(),
                words.title(),
                words.text(),
                older,
                translation.getEdition(),
                translation.getChangedAt());
    }

    @Override
    protected RoomTranslations translations() {
        return translations;
    }

    @Override
    protected String subject() {
        return ValueTranslations.ofStatement(id);
    }
}
