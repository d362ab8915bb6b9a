package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.web.Lists;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryDifferences;
import org.inglenook.story.StoryRevision;

@Path("story/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Allowed(role = Role.OWNER, scope = "story")
public class StoryRevisionsResource {

    private static final int SIZE = 50;

    @Inject
    Stories stories;

    @Inject
    Caller caller;

    /** What was kept, when and why; its story only where one revision is asked for. */
    public record RevisionAnswer(
            int number,
            StoryRevision.Kind kind,
            String headline,
            int chapters,
            Integer repeats,
            boolean brought,
            Instant madeAt,
            Long madeBy,
            StoryContent story) {

        static RevisionAnswer named(StoryRevision revision) {
            return of(revision, null);
        }

        static RevisionAnswer whole(StoryRevision revision) {
            return of(revision, revision.content());
        }

        private static RevisionAnswer of(StoryRevision revision, StoryContent story) {
            return new RevisionAnswer(
                    revision.getNumber(),
                    revision.getKind(),
                    revision.getHeadline(),
                    revision.getChapterCount(),
                    revision.getRepeats(),
                    revision.isBrought(),
                    revision.getMadeAt(),
                    revision.getMadeBy(),
                    story);
        }
    }

    @GET
    public Response list(@QueryParam("after") String after, @Context UriInfo uri) {
        return Lists.answer(stories.page(after, SIZE).map(RevisionAnswer::named), uri);
    }

    @GET
    @Path("{number}")
    public RevisionAnswer get(@PathParam("number") int number) {
        return RevisionAnswer.whole(stories.revision(number));
    }

    /** Word by word; the draft is number 0. */
    @GET
    @Path("{number}/differences")
    public StoryDifferences differences(@PathParam("number") int number, @QueryParam("to") int to) {
        StoryContent after =
                to == 0 ? stories.draftContent() : stories.revision(to).content();
        return StoryDifferences.between(stories.revision(number).content(), after);
    }

    @POST
    @Path("{number}/publish")
    public RevisionAnswer publish(@PathParam("number") int number) {
        return RevisionAnswer.whole(stories.publishAgain(number, caller.requireMember()));
    }
}
