package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.inglenook.community.NewPoll;
import org.inglenook.community.Poll;
import org.inglenook.community.PollResult;
import org.inglenook.community.Polls;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.Topics;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;

/** The poll of a topic over HTTP. */
@Path("topics/{id}/poll")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PollsResource {

    /** A poll that somebody wants to hold; {@code mostChoices} is 1 when it isn't said. */
    public record Wanted(String question, List<String> options, Integer mostChoices, String closesAt) {}

    /** Ids of the options that a member chooses. */
    public record Vote(Set<Long> options) {}

    /** A poll. */
    public record PollView(
            String question, int mostChoices, int voters, boolean open, String closesAt, List<OptionView> options) {}

    /** One option and how often it was chosen. */
    public record OptionView(long id, String words, int votes) {}

    @Inject
    Topics topics;

    @Inject
    Polls polls;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @PathParam("id")
    String id;

    @GET
    public PollView get() {
        return told(found());
    }

    @POST
    @Allowed(scope = "community")
    public Response hold(Wanted wanted) {
        Bodies.present(wanted);
        int most = wanted.mostChoices() == null ? 1 : wanted.mostChoices();
        polls.hold(
                Poster.of(caller),
                Paths.number(id),
                new NewPoll(wanted.question(), wanted.options(), most, instant(wanted.closesAt())));
        return Response.created(Lists.address(settings, "topics/" + Paths.number(id) + "/poll"))
                .entity(told(found()))
                .build();
    }

    @DELETE
    @Allowed(scope = "community")
    public void remove() {
        polls.remove(Poster.of(caller), Paths.number(id));
    }

    @POST
    @Path("close")
    @Allowed(scope = "community")
    public PollView close() {
        polls.close(Poster.of(caller), Paths.number(id));
        return told(found());
    }

    @PUT
    @Path("vote")
    @Allowed(scope = "community")
    public PollView vote(Vote vote) {
        Bodies.present(vote);
        Set<Long> chosen = vote.options() == null ? Set.of() : vote.options();
        return told(polls.vote(Poster.of(caller), Paths.number(id), chosen));
    }

    private PollResult found() {
        Topic topic = topics.openHere(Paths.number(id)).topic();
        return polls.find(topic).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "community.poll.error.unknown"));
    }

    private static Instant instant(String told) {
        try {
            return told == null ? null : Instant.parse(told);
        } catch (DateTimeParseException e) {
            throw DomainException.field("closesAt", Kind.INVALID, "community.poll.error.moment", told);
        }
    }

    private PollView told(PollResult found) {
        Poll poll = found.poll();
        return new PollView(
                poll.getQuestion(),
                poll.getMostChoices(),
                poll.getVoters(),
                poll.isOpen(clock.instant()),
                poll.getClosesAt() == null ? null : poll.getClosesAt().toString(),
                found.options().stream()
                        .map(option -> new OptionView(option.getId(), option.getWords(), option.getVotes()))
                        .toList());
    }
}
