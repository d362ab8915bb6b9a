package org.inglenook.media.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.inglenook.media.PictureAnswer;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Site;

@Path("pictures")
@Produces(MediaType.APPLICATION_JSON)
public class PicturesResource {

    @Inject
    Pictures pictures;

    @Inject
    Site site;

    @GET
    @Path("{id}")
    public PictureAnswer get(@PathParam("id") long id) {
        return PictureAnswer.of(pictures.find(id).orElseThrow(DomainException::notFound), site.url(""));
    }
}
