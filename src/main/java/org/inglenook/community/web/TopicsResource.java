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
import org.inglenook.community.Post;
import org.inglenook.community.PostInTopic;
import org.inglenook.community.Poster;
import org.inglenook.community.Posts;
import org.inglenook.community.Sent;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.community.Topics;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.MemberCard;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;

/** Topics and their posts over HTTP. */
@Path("topics/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TopicsResource {

    /** A reply; {@code replyTo} is the number of the post that it answers, if any. */
    public record Reply(String markdown, Integer replyTo) {}

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Views views;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    public Views.TopicView get(@PathParam("id") String id) {
        TopicOnBoard found = open(id);
        return views.topic(
                found.topic(),
                found.board(),
                views.authors(List.of(found.topic().getAuthorId())));
    }

    @GET
    @Path("posts")
    public Response posts(
            @PathParam("id") String id,
            @QueryParam("after") String after,
            @QueryParam("before") String before,
            @Context UriInfo uri) {
        Topic topic = open(id).topic();
        Slice<Post> slice = posts.slice(topic, after, before);
        Map<Long, MemberCard> authors =
                views.authors(slice.items().stream().map(Post::getAuthorId).toList());
        return Lists.answer(slice.map(post -> views.post(topic, post, authors)), uri);
    }

    @POST
    @Path("posts")
    @Allowed(scope = "community")
    public Response reply(@PathParam("id") String id, Reply reply) {
        Bodies.present(reply);
        long topic = Paths.number(id);
        Sent<PostInTopic> sent = posts.reply(Poster.of(caller), topic, reply.markdown(), reply.replyTo());
        if (sent.waits()) {
            return views.accepted(sent.held());
        }
        Post post = sent.stands().post();
        return Response.created(Lists.address(settings, "topics/" + topic + "/posts"))
                .entity(views.post(sent.stands().topic(), post, views.authors(List.of(post.getAuthorId()))))
                .build();
    }

    private TopicOnBoard open(String id) {
        return topics.openHere(Paths.number(id));
    }
}
