package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RetriedOnLockConflict;

/** Starting, finding and reading topics. */
@ApplicationScoped
@Transactional
public class Topics {

    public static final int LONGEST_TITLE = 150;

    private static final Pattern SUBJECT = Pattern.compile("[a-z]{1,20}:[0-9]{1,18}");

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    PostTexts texts;

    @Inject
    Gate gate;

    @Inject
    HeldPosts held;

    @Inject
    Participants participants;

    @Inject
    SlowMode slow;

    @Inject
    PostPictures pictures;

    @Inject
    LinkPreviews previews;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    /** Starts it, or has it wait; one that is sent twice within moments is the same. */
    @RetriedOnLockConflict
    public Sent<Topic> start(Poster poster, NewTopic wanted) {
        String title = title(wanted.title());
        Draft draft = gate.look(poster, wanted.text());
        String subject = subject(wanted.subject());
        Board board = boards.get(wanted.board());
        if (!board.letsStart(poster)) {
            throw new DomainException(Kind.FORBIDDEN, "community.board.error.starters");
        }
        participants.locked(poster.memberId());
        Optional<Sent<Topic>> before = sentTwice(poster, title, draft.text());
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        slow.refuseOnBoard(poster, board.getId(), board.getSlowMinutes(), now);
        Optional<Hold> hold = gate.pass(draft);
        return hold.isPresent()
                ? Sent.waiting(held.hold(HeldPost.topic(draft, hold.get(), board, title, subject, now)))
                : Sent.standing(write(board, poster, title, draft.text(), subject, now));
    }

    private Optional<Sent<Topic>> sentTwice(Poster poster, String title, PostText text) {
        Optional<Topic> standing = em.createQuery(
                        "select p from Post p where p.authorId = :author and p.shown = true order by p.id desc",
                        Post.class)
                .setParameter("author", poster.memberId())
                .setMaxResults(1)
                .getResultStream()
                .filter(post -> post.getNumber() == 1 && post.isTheSame(poster, text, clock.instant()))
                .map(post -> em.find(Topic.class, post.getTopicId()))
                .filter(topic -> topic.getTitle().equals(title))
                .findFirst();
        return standing.isPresent()
                ? standing.map(Sent::standing)
                : held.sentTwice(poster.memberId(), HeldPost.Becomes.TOPIC, null, text)
                        .map(Sent::waiting);
    }

    /** A topic that was started elsewhere or earlier, with its time. */
    public Topic record(Poster author, NewTopic written, Instant at) {
        Board board = boards.get(written.board());
        return write(board, author, title(written.title()), texts.of(written.text()), subject(written.subject()), at);
    }

    /** A topic for as long as the transaction lasts, so that what is counted in it is counted once; one that was merged is none any more. */
    static Topic locked(EntityManager em, long id) {
        Topic topic = em.find(Topic.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (topic == null) {
            throw new DomainException(Kind.NOT_FOUND, "community.topic.error.unknown");
        }
        if (topic.isMerged()) {
            throw new MovedException(topic);
        }
        return topic;
    }

    private Topic write(Board board, Poster author, String title, PostText text, String subject, Instant at) {
        Topic topic = new Topic(board.getId(), title, author.memberId(), at, subject);
        em.persist(topic);
        em.flush();
        Post first = new Post(topic, author, text, null, at, clock.instant());
        em.persist(first);
        em.flush();
        pictures.follow(first, text, author.memberId());
        previews.follow(first, text);
        boards.livened(board.getId(), topic.getId(), at, 1);
        changed.fire(new PageChanged("boards", "board:" + board.getId(), "member:" + author.memberId()));
        if (subject != null) {
            changed.fire(new PageChanged(subject));
        }
        return topic;
    }

    /** The topic with its board, or the one that it was merged into; one that is hidden from this reader is told to be gone, with the reason. */
    public TopicOnBoard open(long id, boolean moderator) {
        TopicOnBoard found = find(id).flatMap(
                        asked -> asked.topic().isMerged() ? find(asked.topic().getMergedInto()) : Optional.of(asked))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "community.topic.error.unknown"));
        if (!found.topic().isShown() && !moderator) {
            throw new DomainException(
                    Kind.GONE,
                    "community.topic.error.hidden",
                    found.topic().getHidden().getReason());
        }
        return found;
    }

    /**
     * The topic for every reader, under its own number only.
     *
     * @throws MovedException when it is a part of another
     */
    public TopicOnBoard openHere(long id) {
        find(id).map(TopicOnBoard::topic).filter(Topic::isMerged).ifPresent(merged -> {
            throw new MovedException(merged);
        });
        return open(id, false);
    }

    public Optional<TopicOnBoard> find(long id) {
        return Optional.ofNullable(em.find(Topic.class, id))
                .map(topic -> new TopicOnBoard(topic, em.find(Board.class, topic.getBoardId())));
    }

    /** The number of the latest post that everyone may read, or 0 where there is none. */
    public int latestShown(long id) {
        Topic topic = em.find(Topic.class, id);
        return topic == null || !topic.isShown() ? 0 : topic.getLastShown();
    }

    /** The topics about something in another room, the liveliest first. */
    public List<Topic> about(String subject, int atMost) {
        return em.createQuery(
                        "select t from Topic t where t.subject = :subject and t.shown = true order by t.lastPostAt desc",
                        Topic.class)
                .setParameter("subject", subject)
                .setMaxResults(atMost)
                .getResultList();
    }

    static String title(String typed) {
        String title = PostText.line(typed);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw DomainException.field("title", Kind.INVALID, "community.topic.error.title", LONGEST_TITLE);
        }
        return title;
    }

    static String subject(String reference) {
        if (reference == null || reference.isEmpty()) {
            return null;
        }
        if (!SUBJECT.matcher(reference).matches()) {
            throw DomainException.field("subject", Kind.INVALID, "community.topic.error.subject");
        }
        return reference;
    }
}
