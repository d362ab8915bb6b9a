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
import org.inglenook.platform.RoomTranslations;
import org.inglenook.platform.Translation;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;
import org.inglenook.platform.web.TranslatedResource;
import org.inglenook.values.TranslatedClaim;
import org.inglenook.values.TranslatedClaim.PieceWords;
import org.inglenook.values.ValueTranslations;

/** What a claim says in other languages; public as soon as the claim is. */
@Path("claims/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "values")
public class ClaimTranslationsResource extends TranslatedResource<ClaimTranslationsResource.ClaimTranslation> {

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
            Instant changedAt) {}

    /** What a client says; the edition is the one that it read, when it changes one. */
    public record ClaimTranslationBody(
            String statement, String scope, String withdrawnBecause, List<PieceWords> evidence, Long edition) {}

    @GET
    public Lists.Items<ClaimTranslation> list() {
        return all();
    }

    @GET
    @Path("{language}")
    public ClaimTranslation get(@PathParam("language") String language) {
        return one(language);
    }

    @PUT
    @Path("{language}")
    public ClaimTranslation write(@PathParam("language") String language, ClaimTranslationBody body) {
        ClaimTranslationBody said = Bodies.present(body);
        TranslatedClaim words =
                new TranslatedClaim(said.statement(), said.scope(), said.withdrawnBecause(), said.evidence());
        return write(language, words, said.edition());
    }

    @DELETE
    @Path("{language}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("language") String language) {
        takeAway(language);
    }

    @Override
    protected ClaimTranslation answer(Translation translation, boolean older) {
        TranslatedClaim words = translation.as(TranslatedClaim.class);
        return new ClaimTranslation(
                translation.getLanguage(),
                words.statement(),
                words.scope(),
                words.withdrawnBecause(),
                words.evidence(),
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
        return ValueTranslations.ofClaim(id);
    }
}
