package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.Subject;
import org.inglenook.platform.SubjectSource;
import org.inglenook.platform.Written;

/**
 * Questions about something in another room. A member's becomes a topic at once, on the board that the owner chose; a visitor's waits
 * until somebody of the shop answers it, and then stands there with its own time, so that the wait can be seen.
 */
@ApplicationScoped
@Transactional
public class Questions {

    public static final int LONGEST = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    PostTexts texts;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Members members;

    @Inject
    Outbox outbox;

    @Inject
    RateLimiter limiter;

    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<SubjectSource> sources;

    /** What a reference such as {@code claim:12} names, as the public may see it. */
    public Optional<Subject> subject(String reference) {
        return subject(reference, null);
    }

    /** @param tongue the language in which it is read as far as it is there in it, or null for the original */
    public Optional<Subject> subject(String reference, String tongue) {
        String[] parts = String.valueOf(reference).split(":", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return sources.stream()
                .filter(source -> source.kind().equals(parts[0]))
                .findFirst()
                .flatMap(source -> tongue == null
                        ? source.find(Long.parseLong(parts[1]))
                        : source.find(Long.parseLong(parts[1]), tongue));
    }

    /** A member asks; the topic is there at once where the owner chose a board for questions and nothing holds it, else it waits. */
    public Optional<Topic> ask(Poster poster, String reference, String text) {
        Optional<Board> board = boards.forQuestions().filter(chosen -> chosen.letsStart(poster));
        if (board.isEmpty()) {
            String address = members.emailOf(poster.memberId()).orElse("");
            Locale language = members.languageOf(poster.memberId()).orElse(Locale.ENGLISH);
            hold(reference, text, address, language, String.valueOf(poster.memberId()));
            return Optional.empty();
        }
        Subject about = known(reference);
        String words = words(text);
        NewTopic wanted = new NewTopic(board.get().getSlug(), title(words, about), words, reference);
        return Optional.ofNullable(topics.start(poster, wanted).stands());
    }

    /**
     * A visitor asks.
     *
     * @param email where to tell of the answer; may be empty
     * @param client who asks, for the rate limit
     */
    public Question hold(String reference, String text, String email, Locale language, String client) {
        Subject about = known(reference);
        String words = words(text);
        String address = email == null || email.isBlank()
                ? ""
                : EmailAddress.parse(email).text();
        limiter.check("reply", client);
        Question question = new Question(reference, about.title(), words, address, language, clock.instant());
        em.persist(question);
        em.flush();
        tellOwner(question);
        return question;
    }

    /** What waits, the oldest first. */
    public List<Question> waiting(int atMost) {
        return em.createQuery(
                        "select q from Question q where q.state = :waiting order by q.askedAt, q.id", Question.class)
                .setParameter("waiting", Question.State.WAITING)
                .setMaxResults(atMost)
                .getResultList();
    }

    public long countWaiting() {
        return em.createQuery("select count(q) from Question q where q.state = :waiting", Long.class)
                .setParameter("waiting", Question.State.WAITING)
                .getSingleResult();
    }

    /** @param board slug of the board on which the question and its answer will stand; null for the one that was chosen */
    public Topic answer(Poster moderator, long id, String board, String text) {
        Question question = get(id);
        PostText answer = texts.of(text);
        Board place = board == null || board.isEmpty()
                ? boards.forQuestions()
                        .orElseThrow(
                                () -> DomainException.field("board", Kind.INVALID, "community.question.error.board"))
                : boards.get(board);
        Topic topic = topics.record(
                new Poster(Poster.VISITOR, false),
                new NewTopic(
                        place.getSlug(),
                        title(question.getText(), new Subject(question.getAbout(), "")),
                        question.getText(),
                        question.getSubject()),
                question.getAskedAt());
        Post reply = posts.record(moderator, topic.getId(), answer.markdown(), null, clock.instant());
        if (place.isForQuestions()) {
            topic.acceptAnswer(reply.getNumber());
        }
        String address = question.getEmail();
        question.answeredIn(topic, moderator.memberId(), clock.instant());
        if (!address.isEmpty()) {
            Locale language = question.getLanguage();
            outbox.send(new Mail(
                    address,
                    Messages.text(
                            language,
                            "community.question.mail.subject",
                            profiles.current().getName()),
                    Messages.text(
                            language,
                            "community.question.mail.text",
                            question.getAbout(),
                            settings.publicUrl() + topic.getAddress())));
        }
        return topic;
    }

    public void decline(Poster moderator, long id) {
        get(id).decline(moderator.memberId(), clock.instant());
    }

    /** What was asked about something, the latest first, with what the shop answered. */
    public List<AnsweredTopic> about(String reference, int atMost) {
        List<Topic> found = topics.about(reference, atMost);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<Long> makers =
                members.makers().stream().map(maker -> maker.card().id()).collect(Collectors.toSet());
        Map<Long, List<Post>> shown = em.createQuery(
                        "select p from Post p where p.topicId in :topics and p.shown = true"
                                + " and (p.number = :first or p.authorId in :makers) order by p.number",
                        Post.class)
                .setParameter("topics", found.stream().map(Topic::getId).toList())
                .setParameter("first", 1)
                .setParameter("makers", makers.isEmpty() ? Set.of(-1L) : makers)
                .getResultStream()
                .collect(Collectors.groupingBy(Post::getTopicId));
        return found.stream()
                .map(topic -> answered(topic, shown.getOrDefault(topic.getId(), List.of())))
                .toList();
    }

    private static AnsweredTopic answered(Topic topic, List<Post> shown) {
        Map<Boolean, List<Post>> parts =
                shown.stream().collect(Collectors.partitioningBy(post -> post.getNumber() == 1));
        Function<Boolean, Post> first =
                key -> parts.get(key).stream().findFirst().orElse(null);
        return new AnsweredTopic(topic, first.apply(true), first.apply(false));
    }

    private void tellOwner(Question question) {
        members.owner().ifPresent(owner -> members.emailOf(owner.id()).ifPresent(address -> {
            Locale language = members.languageOf(owner.id()).orElse(Locale.ENGLISH);
            outbox.send(new Mail(
                    address,
                    Messages.text(language, "community.question.mail.asked", question.getAbout()),
                    question.getText() + "\n\n" + settings.publicUrl() + "/studio/moderation\n"));
        }));
    }

    private Subject known(String reference) {
        return subject(reference).orElseThrow(DomainException::notFound);
    }

    private Question get(long id) {
        Question question = em.find(Question.class, id);
        if (question == null) {
            throw new DomainException(Kind.NOT_FOUND, "community.question.error.gone");
        }
        return question;
    }

    private static String words(String text) {
        String words = Written.text("question", text, LONGEST);
        if (words.isEmpty()) {
            throw DomainException.field("question", Kind.INVALID, "platform.error.needed");
        }
        return words;
    }

    /** The question's own first line, or what it is about where that says too little or too much. */
    private static String title(String words, Subject about) {
        String line = words.lines().findFirst().orElse("").strip();
        String title = line.length() < 8 || line.length() > Topics.LONGEST_TITLE ? about.title() : line;
        return title.length() <= Topics.LONGEST_TITLE ? title : title.substring(0, Topics.LONGEST_TITLE - 1) + "…";
    }
}
