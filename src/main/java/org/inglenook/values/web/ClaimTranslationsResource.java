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
import java.util.List;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;
import org.inglenook.values.TranslatedClaim;
import org.inglenook.values.TranslatedClaim.PieceWords;
import org.inglenook.values.ValueTranslations;

/** What a claim says in other languages; public as soon as the claim is. */
@Path("claims/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "values")
public class ClaimTranslationsResource {

    @Inject
    ValueTranslations translations;

    @PathParam("id")
    long id;

    /** A translation as the API says it. */
    public record ClaimTranslation(
            String language,
            String statement,
            String scope,
            String withdrawnBecause,
            List<PieceWords> evidence,
            boolean older,
            long edition,
            Instant changedAt) {

        static ClaimTranslation of(Translation translation, Object original) {
            TranslatedClaim words = translation.as(TranslatedClaim.class);
            return new ClaimTranslation(
                    translation.getLanguage(),
                    words.statement(),
                    words.scope(),
                    words.withdrawnBecause(),
                    words.evidence(),
                    !translation.getOriginal().equals(ValueTranslations.mark(original)),
                    translation.getEdition(),
                    translation.getChangedAt());
        }
    }

    /** What a client says; the edition is the one that it read, when it changes one. */
    public record ClaimTranslationBody(
            String statement, String scope, String withdrawnBecause, List<PieceWords> evidence, Long edition) {}

    @GET
    public Lists.Items<ClaimTranslation> list() {
        Object original = translations.original(subject());
        return new Lists.Items<>(translations.of(subject()).stream()
                .map(translation -> ClaimTranslation.of(translation, original))
                .toList());
    }

    @GET
    @Path("{language}")
    public ClaimTranslation get(@PathParam("language") String language) {
        return translations
                .find(language, subject())
                .map(translation -> ClaimTranslation.of(translation, translations.original(subject())))
                .orElseThrow(DomainException::notFound);
    }

    @PUT
    @Path("{language}")
    public ClaimTranslation write(@PathParam("language") String language, ClaimTranslationBody body) {
        ClaimTranslationBody said = Bodies.present(body);
        TranslatedClaim words =
                new TranslatedClaim(said.statement(), said.scope(), said.withdrawnBecause(), said.evidence());
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
        return ValueTranslations.ofClaim(id);
    }
}
