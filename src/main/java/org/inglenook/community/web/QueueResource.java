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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.community.Flag;
import org.inglenook.community.Flags;
import org.inglenook.community.HeldPost;
import org.inglenook.community.Poster;
import org.inglenook.community.Queue;
import org.inglenook.community.Review;
import org.inglenook.community.Sanctions;
import org.inglenook.community.Waiting;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Lists;

/** What waits for a moderator, and what they decide, over HTTP. */
@Path("moderation/queue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.MODERATOR, scope = "community")
public class QueueResource {

    /** What somebody said against a post. */
    public record Said(Views.Author by, String reason, String words) {}

    /** One thing that waits; what belongs to other kinds is left out. */
    public record Item(
            String kind,
            long id,
            String since,
            Views.Author author,
            String title,
            String url,
            String becomes,
            String markdown,
            String reason,
            String detail,
            String appeal,
            List<Said> flags) {}

    /** Why it may not stand, in words that its author is told. */
    public record Refusal(String reason) {}

    @Inject
    Queue queue;

    @Inject
    Flags flags;

    @Inject
    Review review;

    @Inject
    Sanctions sanctions;

    @Inject
    Views views;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    public Response waiting(@QueryParam("after") String after, @Context UriInfo uri) {
        Slice<Waiting> page = queue.page(after);
        Map<Long, MemberCard> people = views.authors(page.items().stream()
                .flatMap(waiting -> Stream.concat(
                        Stream.of(waiting.authorId()), waiting.flags().stream().map(Flag::getMemberId)))
                .toList());
        // The line is read from its head onwards only.
        return Lists.answer(
                new Slice<>(page.map(waiting -> item(waiting, people)).items(), page.next(), null), uri);
    }

    private Item item(Waiting waiting, Map<Long, MemberCard> people) {
        HeldPost held = waiting.held();
        boolean appealed = waiting.appealed() != null;
        return new Item(
                name(waiting.kind()),
                waiting.id(),
                waiting.since().toString(),
                views.author(waiting.authorId(), people),
                waiting.topic() != null ? waiting.topic().getTitle() : held == null ? null : held.getTitle(),
                address(waiting),
                held == null ? null : name(held.getBecomes()),
                held != null
                        ? held.getMarkdown()
                        : waiting.post() == null ? null : waiting.post().getMarkdown(),
                held != null
                        ? name(held.getReason())
                        : appealed ? waiting.appealed().getReason() : null,
                held == null ? null : held.getDetail(),
                appealed ? waiting.appealed().getAppeal() : null,
                waiting.flags().stream()
                        .map(flag -> new Said(
                                views.author(flag.getMemberId(), people), name(flag.getKind()), flag.getReason()))
                        .toList());
    }

    private String address(Waiting waiting) {
        if (waiting.topic() == null) {
            return null;
        }
        return settings.publicUrl()
                + (waiting.post() == null
                        ? waiting.topic().getAddress()
                        : waiting.topic().addressOf(waiting.post().getNumber()));
    }

    /** It may stand: what is held is let through, what is flagged stays, what is appealed against is lifted. */
    @POST
    @Path("{kind}/{id}/keep")
    @Consumes(MediaType.WILDCARD)
    public void keep(@PathParam("kind") String kind, @PathParam("id") String id) {
        Poster moderator = Poster.moderator(caller);
        switch (kind(kind)) {
            case FLAG -> flags.dismiss(moderator, Paths.number(id));
            case HELD -> review.letThrough(moderator, Paths.number(id));
            case APPEAL -> sanctions.grant(moderator, Paths.number(id));
        }
    }

    /** It may not: what is held is declined, what is flagged is hidden, what is appealed against stays. */
    @POST
    @Path("{kind}/{id}/refuse")
    public void refuse(@PathParam("kind") String kind, @PathParam("id") String id, Refusal body) {
        String reason = Bodies.present(body).reason();
        Poster moderator = Poster.moderator(caller);
        switch (kind(kind)) {
            case FLAG -> flags.uphold(moderator, Paths.number(id), reason);
            case HELD -> review.decline(moderator, Paths.number(id), reason);
            case APPEAL -> sanctions.keep(moderator, Paths.number(id), reason);
        }
    }

    private static Waiting.Kind kind(String name) {
        return Stream.of(Waiting.Kind.values())
                .filter(kind -> name(kind).equals(name))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
