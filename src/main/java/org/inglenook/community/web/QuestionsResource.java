package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.inglenook.community.Poster;
import org.inglenook.community.Question;
import org.inglenook.community.Questions;
import org.inglenook.community.Topic;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Language;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;

/** Questions about something in another room, over HTTP. */
@Path("questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuestionsResource {

    private static final int SHOWN = 50;

    /** What is asked, and of what; where to tell of the answer, if at all. */
    public record Asked(String subject, String text, String email) {}

    /** The answer, and the board for both; the one that was chosen unless it is said. */
    public record Answer(String markdown, String board) {}

    /** Whether it waits; else the topic that it became. */
    public record Fate(boolean held, Long topicId) {}

    /** A question that waits. */
    public record Waiting(Long id, String subject, String about, String text, Instant askedAt) {
        static Waiting of(Question question) {
            return new Waiting(
                    question.getId(),
                    question.getSubject(),
                    question.getAbout(),
                    question.getText(),
                    question.getAskedAt());
        }
    }

    @Inject
    Questions questions;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Settings settings;

    @POST
    public Response ask(Asked body) {
        Asked asked = Bodies.present(body);
        if (!caller.isSignedIn()) {
            questions.hold(asked.subject(), asked.text(), asked.email(), language.getLocale(), caller.client());
            return Response.accepted(new Fate(true, null)).build();
        }
        caller.requireScope("community");
        Optional<Topic> topic = questions.ask(Poster.of(caller), asked.subject(), asked.text());
        return topic.map(started -> Response.created(Lists.address(settings, "topics/" + started.getId()))
                        .entity(new Fate(false, started.getId())))
                .orElseGet(() -> Response.accepted(new Fate(true, null)))
                .build();
    }

    @GET
    @Allowed(role = Role.MODERATOR, scope = "community")
    public Lists.Items<Waiting> waiting() {
        return new Lists.Items<>(
                questions.waiting(SHOWN).stream().map(Waiting::of).toList());
    }

    @POST
    @Path("{id}/answer")
    @Allowed(role = Role.MODERATOR, scope = "community")
    public Fate answer(@PathParam("id") long id, Answer body) {
        Answer said = Bodies.present(body);
        return new Fate(
                false,
                questions
                        .answer(Poster.moderator(caller), id, said.board(), said.markdown())
                        .getId());
    }

    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.WILDCARD)
    @Allowed(role = Role.MODERATOR, scope = "community")
    public void decline(@PathParam("id") long id) {
        questions.decline(Poster.moderator(caller), id);
    }
}
