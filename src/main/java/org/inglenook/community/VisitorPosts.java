package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.ProvenAddresses;
import org.inglenook.identity.Visitor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Secrets;

/**
 * Writing before signing in. The text waits until the link is followed that went to the address, for a day; then it goes through the
 * gate as its member's. Whether an address is known is looked up only then.
 */
@ApplicationScoped
@Transactional
public class VisitorPosts {

    static final Duration OPEN_FOR = Duration.ofHours(24);

    /** So many links at most lie in a mailbox at a time, whoever asked for them. */
    static final int LETTERS = 3;

    /** So long after a letter the same words bring no second one. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What became of the words. */
    public enum Outcome {
        STANDS,
        WAITS,
        /** A draft of somebody who has to sign in with a password. */
        DRAFT
    }

    /**
     * What came of a link that was followed.
     *
     * @param session the token for the cookie, or null where nobody was let in
     * @param address where to go, of a draft where it is written
     */
    public record Arrival(String session, String address, Outcome outcome) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    HeldPosts held;

    @Inject
    Boards boards;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Gate gate;

    @Inject
    RuleBook rules;

    @Inject
    ProvenAddresses addresses;

    @Inject
    VisitorDrafts drafts;

    @Inject
    VisitorMail mail;

    @Inject
    RateLimiter limiter;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Refuses what could never be published, so that nobody has to say who they are before they hear of it. */
    public void check(VisitorText written) {
        refuseUnlessWelcome();
        place(written, Stranger.holding(""), gate.fromOutside(written.topic().text()));
    }

    /** Has it wait for the link that goes to the address, whoever has it. */
    public void hold(VisitorText written, String displayName, String email, Visitor visitor) {
        refuseUnlessWelcome();
        PostText text = gate.fromOutside(written.topic().text());
        String name = Members.displayName(displayName);
        String address = EmailAddress.parse(email).text();
        String token = secrets.newToken();
        HeldPost waiting = place(written, new Stranger(address, name, visitor.language(), token), text);
        if (isAskedAgain(waiting)) {
            return;
        }
        limiter.check("visitor", "client " + visitor.client());
        limiter.check("visitor", "address " + address);
        limiter.check("visitors", "all");
        refuseBeyond(address);
        held.hold(waiting);
        mail.send(waiting, "/first-post/" + token);
    }

    /** Looks without spending: mail scanners open links too. Empty when it is too old, or was taken back. */
    public Optional<HeldPost> look(String token) {
        return held.byToken(token, clock.instant().minus(OPEN_FOR))
                .filter(waiting -> waiting.getState() != HeldPost.State.UNPROVEN
                        || waiting.getStranger().getEmail() != null);
    }

    /**
     * Lets the author in and the text through the gate.
     *
     * @param displayName how somebody new wants to be called
     * @throws DomainException GONE when it is too old or was taken back; what the gate says, with the link still good
     */
    public Arrival follow(String token, String displayName, Visitor visitor) {
        HeldPost waiting =
                held.locked(look(token).orElseThrow(VisitorPosts::gone).getId());
        if (waiting.getState() == HeldPost.State.DRAFT) {
            return new Arrival(null, formOf(waiting), Outcome.DRAFT);
        }
        if (waiting.getState() == HeldPost.State.PROVEN) {
            return new Arrival(
                    null, addressOf(waiting), waiting.getBecameTopic() == null ? Outcome.WAITS : Outcome.STANDS);
        }
        Stranger author = waiting.getStranger();
        forgetTwins(waiting);
        if (addresses.isMakers(author.getEmail())) {
            drafts.make(waiting, addresses.member(author.getEmail(), null, author.getLanguage()));
            return new Arrival(null, formOf(waiting), Outcome.DRAFT);
        }
        long member = addresses.member(author.getEmail(), displayName, author.getLanguage());
        Outcome outcome = pass(waiting, new Poster(member, false)) ? Outcome.WAITS : Outcome.STANDS;
        return new Arrival(addresses.enter(member, visitor), addressOf(waiting), outcome);
    }

    /** Whoever has the address wants nothing of it published. */
    public void withdraw(String token) {
        look(token)
                .filter(waiting -> waiting.getState() == HeldPost.State.UNPROVEN)
                .ifPresent(em::remove);
    }

    void purge() {
        em.createQuery("delete from HeldPost h where h.state in :ofVisitors and h.heldAt < :old")
                .setParameter(
                        "ofVisitors", List.of(HeldPost.State.UNPROVEN, HeldPost.State.PROVEN, HeldPost.State.DRAFT))
                .setParameter("old", clock.instant().minus(OPEN_FOR))
                .executeUpdate();
    }

    private boolean pass(HeldPost waiting, Poster author) {
        if (waiting.getBecomes() == HeldPost.Becomes.REPLY) {
            Sent<PostInTopic> sent =
                    posts.reply(author, waiting.getTopicId(), waiting.getMarkdown(), waiting.getNumber());
            waiting.prove(
                    sent.waits() ? null : waiting.getTopicId(),
                    sent.waits() ? null : sent.stands().post().getNumber());
            return sent.waits();
        }
        NewTopic wanted = new NewTopic(
                boards.byId(waiting.getBoardId()).getSlug(),
                waiting.getTitle(),
                waiting.getMarkdown(),
                waiting.getSubject());
        Sent<Topic> sent = topics.start(author, wanted);
        waiting.prove(sent.waits() ? null : sent.stands().getId(), sent.waits() ? null : Integer.valueOf(1));
        return sent.waits();
    }

    /** As it will be when it is let through; refuses where nobody may write so. */
    private HeldPost place(VisitorText written, Stranger stranger, PostText text) {
        if (written.becomes() == HeldPost.Becomes.REPLY) {
            TopicOnBoard found = topics.open(written.topicId(), false);
            if (found.topic().isClosed() || !found.board().letsReply()) {
                throw new TopicClosedException();
            }
            return HeldPost.unproven(HeldPost.Becomes.REPLY, stranger, text, clock.instant())
                    .toReply(found.topic(), written.number());
        }
        NewTopic topic = written.topic();
        String title = Topics.title(topic.title());
        Board board = boards.get(topic.board());
        if (!board.letsStart(new Poster(Poster.VISITOR, false))) {
            throw new DomainException(Kind.FORBIDDEN, "community.board.error.starters");
        }
        return HeldPost.unproven(HeldPost.Becomes.TOPIC, stranger, text, clock.instant())
                .toStart(board, title, Topics.subject(topic.subject()));
    }

    private void refuseUnlessWelcome() {
        if (!rules.get().visitors()) {
            throw DomainException.field("text", Kind.FORBIDDEN, "community.visitor.error.unwelcome");
        }
    }

    private void refuseBeyond(String address) {
        long waiting = em.createQuery(
                        "select count(h) from HeldPost h where h.stranger.email = :email and h.state = :unproven",
                        Long.class)
                .setParameter("email", address)
                .setParameter("unproven", HeldPost.State.UNPROVEN)
                .getSingleResult();
        if (waiting >= LETTERS) {
            throw DomainException.field("email", Kind.TOO_MANY, "community.visitor.error.letters");
        }
    }

    /** A second press sends no second letter; who waited for the first in vain may have another. */
    private boolean isAskedAgain(HeldPost wanted) {
        return twins(wanted).anyMatch(other -> other.getHeldAt().plus(PATIENCE).isAfter(clock.instant()));
    }

    /** What came twice is published once. */
    private void forgetTwins(HeldPost waiting) {
        twins(waiting).filter(twin -> !twin.getId().equals(waiting.getId())).forEach(em::remove);
    }

    private Stream<HeldPost> twins(HeldPost one) {
        return em
                .createQuery(
                        "select h from HeldPost h where h.stranger.email = :email and h.state = :unproven",
                        HeldPost.class)
                .setParameter("email", one.getStranger().getEmail())
                .setParameter("unproven", HeldPost.State.UNPROVEN)
                .getResultList()
                .stream()
                .filter(other -> saysTheSame(other, one));
    }

    private static boolean saysTheSame(HeldPost one, HeldPost other) {
        return one.getBecomes() == other.getBecomes()
                && one.getBoardId() == other.getBoardId()
                && Objects.equals(one.getTopicId(), other.getTopicId())
                && Objects.equals(one.getTitle(), other.getTitle())
                && one.getMarkdown().equals(other.getMarkdown());
    }

    private String addressOf(HeldPost waiting) {
        Long topic = waiting.getBecameTopic() == null ? waiting.getTopicId() : waiting.getBecameTopic();
        if (topic == null) {
            return boards.byId(waiting.getBoardId()).getAddress();
        }
        Topic found = topics.find(topic).orElseThrow().topic();
        return waiting.getBecameNumber() == null || waiting.getBecameNumber() == 1
                ? found.getAddress()
                : found.addressOf(waiting.getBecameNumber());
    }

    private String formOf(HeldPost waiting) {
        return waiting.getBecomes() == HeldPost.Becomes.TOPIC
                ? "/topics/new?board="
                        + URLEncoder.encode(boards.byId(waiting.getBoardId()).getSlug(), StandardCharsets.UTF_8)
                : addressOf(waiting);
    }

    private static DomainException gone() {
        return new DomainException(Kind.GONE, "community.visitor.error.gone");
    }
}
