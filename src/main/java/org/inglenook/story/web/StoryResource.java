package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Bodies;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryRevision;
import org.inglenook.story.web.StoryRevisionsResource.RevisionAnswer;

@Path("story")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StoryResource {

    @Inject
    Stories stories;

    @Inject
    Caller caller;

    /** The story that readers see. */
    public record PublishedStory(int revision, Instant publishedAt, StoryContent story) {
        static PublishedStory of(StoryRevision revision) {
            return new PublishedStory(revision.getNumber(), revision.getMadeAt(), revision.content());
        }
    }

    @GET
    public PublishedStory published() {
        return stories.published().map(PublishedStory::of).orElseThrow(DomainException::notFound);
    }

    @GET
    @Path("draft")
    @Allowed(role = Role.OWNER, scope = "story")
    public StoryContent draft() {
        return stories.draftContent();
    }

    @PUT
    @Allowed(role = Role.OWNER, scope = "story")
    public StoryContent rewrite(StoryContent content) {
        stories.rewrite(Bodies.present(content), caller.requireMember());
        return stories.draftContent();
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.WILDCARD)
    @Allowed(role = Role.OWNER, scope = "story")
    public PublishedStory publish() {
        return PublishedStory.of(stories.publish(caller.requireMember()));
    }

    /** Readers see again what they saw before. */
    @POST
    @Path("revert")
    @Consumes(MediaType.WILDCARD)
    @Allowed(role = Role.OWNER, scope = "story")
    public RevisionAnswer revert() {
        return RevisionAnswer.whole(stories.revert(caller.requireMember()));
    }

    @POST
    @Path("take-down")
    @Consumes(MediaType.WILDCARD)
    @Allowed(role = Role.OWNER, scope = "story")
    public RevisionAnswer takeDown() {
        return RevisionAnswer.whole(stories.takeDown(caller.requireMember()));
    }
}
