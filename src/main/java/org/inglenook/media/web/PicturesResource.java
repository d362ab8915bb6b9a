package org.inglenook.media.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.AltText;
import org.inglenook.media.FocalPoint;
import org.inglenook.media.PictureAnswer;
import org.inglenook.media.PictureView;
import org.inglenook.media.PictureWords;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Site;

@Path("pictures")
@Produces(MediaType.APPLICATION_JSON)
public class PicturesResource {

    @Inject
    Pictures pictures;

    @Inject
    PictureWords words;

    @Inject
    Caller caller;

    @Inject
    Site site;

    /** Each may be left out. */
    public record PictureBody(
            String alt, Boolean decorative, Integer focusX, Integer focusY, Map<String, String> altIn) {

        AltText words(PictureView before) {
            return new AltText(
                    alt == null ? before.getAlt() : alt, decorative == null ? before.isDecorative() : decorative);
        }

        FocalPoint point(PictureView before) {
            return new FocalPoint(
                    focusX == null ? before.getFocusX() : focusX, focusY == null ? before.getFocusY() : focusY);
        }
    }

    @GET
    @Path("{id}")
    public PictureAnswer get(@PathParam("id") long id) {
        PictureView picture = pictures.find(id)
                .filter(found -> caller.isModerator() || pictures.isShown(id))
                .orElseThrow(DomainException::notFound);
        return PictureAnswer.of(picture, site.url(""), words.of(picture));
    }

    /** What the owner says anew of a picture; what is left out stays. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(role = Role.OWNER, scope = "story")
    public PictureAnswer change(@PathParam("id") long id, PictureBody body) {
        PictureBody asked = Bodies.present(body);
        PictureView before = pictures.find(id).orElseThrow(DomainException::notFound);
        AltText alt = asked.words(before);
        FocalPoint point = asked.point(before);
        pictures.describe(id, alt.words(), alt.decorative());
        PictureView picture = pictures.focusOn(id, point);
        if (asked.altIn() != null) {
            asked.altIn().forEach((language, said) -> words.describe(id, language, said));
        }
        return PictureAnswer.of(picture, site.url(""), words.of(picture));
    }
}
