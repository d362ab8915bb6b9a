package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureAnswer;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;
import org.inglenook.platform.web.Site;

@Path("story/pictures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({"image/jpeg", "image/png", "image/webp", MediaType.APPLICATION_OCTET_STREAM})
@Allowed(role = Role.OWNER, scope = "story")
public class StoryPicturesResource {

    @Inject
    Pictures pictures;

    @Inject
    Settings settings;

    @Inject
    Site site;

    @POST
    public Response add(InputStream body, @QueryParam("alt") String alt, @QueryParam("decorative") boolean decorative)
            throws IOException {
        // One byte more than may be tells that there are too many.
        byte[] bytes = body.readNBytes((int) settings.pictureMaxBytes() + 1);
        PictureView picture = pictures.add(bytes, alt, decorative);
        return Response.created(Lists.address(settings, "pictures/" + picture.getId()))
                .entity(PictureAnswer.of(picture, site.url("")))
                .build();
    }
}
