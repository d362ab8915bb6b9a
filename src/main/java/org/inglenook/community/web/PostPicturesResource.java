package org.inglenook.community.web;

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
import org.inglenook.community.PictureMarkdown;
import org.inglenook.community.PostPictures;
import org.inglenook.community.Poster;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.media.PictureView;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** Pictures that members bring for their posts. */
@Path("post-pictures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({"image/jpeg", "image/png", "image/webp", MediaType.APPLICATION_OCTET_STREAM})
@Allowed(scope = "community")
public class PostPicturesResource {

    /** What is written into a post so that it shows the picture. */
    public record Brought(long id, String markdown) {}

    @Inject
    PostPictures pictures;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @POST
    public Response add(InputStream body, @QueryParam("alt") String alt) throws IOException {
        // One byte more than may be tells that there are too many.
        byte[] bytes = body.readNBytes((int) settings.pictureMaxBytes() + 1);
        PictureView picture = pictures.add(Poster.of(caller), bytes, alt);
        return Response.created(Lists.address(settings, "pictures/" + picture.getId()))
                .entity(new Brought(picture.getId(), PictureMarkdown.of(picture, settings)))
                .build();
    }
}
