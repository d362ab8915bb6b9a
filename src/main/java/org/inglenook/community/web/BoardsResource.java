package org.inglenook.community.web;

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
import java.util.List;
import java.util.Map;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.NewTopic;
import org.inglenook.community.Poster;
import org.inglenook.community.Sent;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicLists;
import org.inglenook.community.TopicOrder;
import org.inglenook.community.Topics;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.MemberCard;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;

/** Boards and their topics over HTTP. */
@Path("boards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BoardsResource {

    /** A topic that someone wants to start. */
    public record Start(String title, String markdown, String subject) {}

    @Inject
    Boards boards;

    @Inject
    Topics topics;

    @Inject
    TopicLists lists;

    @Inject
    Views views;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    public Lists.Items<Views.BoardView> list() {
        return new Lists.Items<>(boards.lines().stream().map(views::board).toList());
    }

    @GET
    @Path("{slug}/topics")
    public Response topics(
            @PathParam("slug") String slug,
            @QueryParam("order") String order,
            @QueryParam("after") String after,
            @QueryParam("before") String before,
            @Context UriInfo uri) {
        Board board = boards.get(slug);
        Slice<Topic> slice = lists.page(board, TopicOrder.named(order), after, before);
        Map<Long, MemberCard> authors =
                views.authors(slice.items().stream().map(Topic::getAuthorId).toList());
        return Lists.answer(slice.map(topic -> views.topic(topic, board, authors)), uri);
    }

    @POST
    @Path("{slug}/topics")
    @Allowed(scope = "community")
    public Response start(@PathParam("slug") String slug, Start wanted) {
        Bodies.present(wanted);
        Sent<Topic> sent = topics.start(
                Poster.of(caller), new NewTopic(slug, wanted.title(), wanted.markdown(), wanted.subject()));
        if (sent.waits()) {
            return views.accepted(sent.held());
        }
        Topic topic = sent.stands();
        return Response.created(Lists.address(settings, "topics/" + topic.getId()))
                .entity(views.topic(topic, boards.get(slug), views.authors(List.of(topic.getAuthorId()))))
                .build();
    }
}
