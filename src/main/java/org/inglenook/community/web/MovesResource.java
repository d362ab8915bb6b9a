package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.inglenook.community.Board;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicMoves;
import org.inglenook.community.Topics;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;

/** Topics merged and split over HTTP. */
@Path("topics/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.MODERATOR, scope = "community")
public class MovesResource {

    /** Id of the topic to whose end all posts go. */
    public record Merge(long into) {}

    /** Numbers of the posts that become a topic, its title, and its board; the same board unless it is said. */
    public record Split(List<Integer> posts, String title, String board) {}

    @Inject
    Topics topics;

    @Inject
    TopicMoves moves;

    @Inject
    Views views;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @POST
    @Path("merge")
    public Views.TopicView merge(@PathParam("id") String id, Merge wanted) {
        long into = Bodies.present(wanted).into();
        return view(moves.merge(Poster.moderator(caller), Paths.number(id), into));
    }

    @POST
    @Path("unmerge")
    @Consumes(MediaType.WILDCARD)
    public Views.TopicView unmerge(@PathParam("id") String id) {
        return view(moves.unmerge(Poster.moderator(caller), Paths.number(id)));
    }

    @POST
    @Path("split")
    public Response split(@PathParam("id") String id, Split body) {
        Split wanted = Bodies.present(body);
        Board board = topics.open(Paths.number(id), true).board();
        Topic apart = moves.split(
                Poster.moderator(caller),
                Paths.number(id),
                wanted.posts() == null ? List.of() : wanted.posts(),
                wanted.board() == null ? board.getSlug() : wanted.board(),
                wanted.title());
        return Response.created(Lists.address(settings, "topics/" + apart.getId()))
                .entity(view(apart))
                .build();
    }

    private Views.TopicView view(Topic topic) {
        return views.topic(
                topic, topics.find(topic.getId()).orElseThrow().board(), views.authors(List.of(topic.getAuthorId())));
    }
}
