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
import org.inglenook.platform.DomainException;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;
import org.inglenook.values.StatementText;
import org.inglenook.values.ValueTranslations;

/** What a value says in other languages, or what is not there yet; public at once. */
@Path("values/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "values")
public class ValueTranslationsResource {

    @Inject
    ValueTranslations translations;

    @PathParam("id")
    long id;

    /** A translation as the API says it. */
    public record ValueTranslation(
            String language, String title, String text, boolean older, long edition, Instant changedAt) {

        static ValueTranslation of(Translation translation, Object original) {
            StatementText words = translation.as(StatementText.class);
            return new ValueTranslation(
                    translation.getLanguage(),
                    words.title(),
                    words.text(),
                    !translation.getOriginal().equals(ValueTranslations.mark(original)),
                    translation.getEdition(),
                    translation.getChangedAt());
        }
    }

    /** What a client says; the edition is the one that it read, when it changes one. */
    public record ValueTranslationBody(String title, String text, Long edition) {}

    @GET
    public Lists.Items<ValueTranslation> list() {
        Object original = translations.original(subject());
        return new Lists.Items<>(translations.of(subject()).stream()
                .map(translation -> ValueTranslation.of(translation, original))
                .toList());
    }

    @GET
    @Path("{language}")
    public ValueTranslation get(@PathParam("language") String language) {
        return translations
                .find(language, subject())
                .map(translation -> ValueTranslation.of(translation, translations.original(subject())))
                .orElseThrow(DomainException::notFound);
    }

    @PUT
    @Path("{language}")
    public ValueTranslation write(@PathParam("language") String language, ValueTranslationBody body) {
        ValueTranslationBody said = Bodies.present(body);
        StatementText words = new StatementText(said.title(), said.text());
        String mark = ValueTranslations.mark(translations.original(subject()));
        translations.write(language, subject(), words, mark, said.edition());
        return get(TranslatedTexts.tag(language));
    }

    @DELETE
    @Path("{language}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("language") String language) {
        translations.remove(language, subject());
    }

    private String subject() {
        return ValueTranslations.ofStatement(id);
    }
}
