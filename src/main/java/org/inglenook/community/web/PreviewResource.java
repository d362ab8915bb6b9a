package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.inglenook.community.PostTexts;
import org.inglenook.identity.Caller;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.web.Bodies;

/** Markdown as it will look. */
@Path("preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreviewResource {

    /** Markdown that someone is writing. */
    public record Text(String markdown) {}

    /** The same as safe HTML. */
    public record Preview(String html) {}

    @Inject
    RateLimiter limiter;

    @Inject
    PostTexts texts;

    @Inject
    Caller caller;

    @POST
    public Preview preview(Text text) {
        Bodies.present(text);
        limiter.check("preview", caller.client());
        return new Preview(texts.of(text.markdown()).html());
    }
}
