package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Written;

/**
 * Boards, topics and polls that come in an archive. A topic that is here already stays as it is, with all its posts; what comes is no news
 * to anybody.
 */
@ApplicationScoped
@Transactional
class BoardsArrivals {

    private static final String POLL = "poll";
    private static final int LONGEST_SLUG = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    PostArrivals posts;

    @Inject
    Event<PageChanged> changed;

    void read(ArchiveReader archive) {
        Integer last = em.createQuery("select max(b.place) from Board b", Integer.class)
                .getSingleResult();
        archive.lines(BoardsArchive.BOARDS, line -> readBoard(line, archive, last == null ? 0 : last));
        archive.lines(BoardsArchive.PICTURES, line -> readPicture(line, archive));
        // Each topic that comes, with the number of its answer or none.
        Map<Long, Integer> come = new HashMap<>();
        archive.lines(BoardsArchive.TOPICS, line -> readTopic(line, archive, come));
        posts.read(archive, come);
        archive.lines(BoardsArchive.POLLS, line -> readPoll(line, archive, come.keySet()));
        em.flush();
        recount(come.keySet());
        changed.fire(new PageChanged("boards", Boards.NAMES));
    }

    private void readBoard(ArchiveLine line, ArchiveReader archive, int last) {
        Long known = archive.known(BoardsArchive.BOARD, line.key());
        if (known != null && em.find(Board.class, known) != null) {
            archive.left(BoardsArchive.BOARD);
            return;
        }
        String slug = Written.needed("slug", line.text("slug"), LONGEST_SLUG);
        Board board = boards.make(slug, line.text("name"), line.text("purpose"), line.word("starters", Starters.class));
        board.become(line.word("kind", BoardKind.class));
        if (line.number("slow") != null) {
            board.slow(SlowMode.checked(line.number("slow")));
        }
        Integer place = line.number("place");
        board.moveTo(last + (place == null ? board.getPlace() : place));
        board.takeQuestions(line.flag("takesQuestions") && boards.forQuestions().isEmpty());
        em.flush();
        archive.took(BoardsArchive.BOARD, line.key(), board.getId());
    }

    private void readPicture(ArchiveLine line, ArchiveReader archive) {
        long picture = line.needed("picture", BoardsArchive.PICTURE);
        boolean known = !em.createQuery("select p.id from PostPicture p where p.pictureId = :id", Long.class)
                .setParameter("id", picture)
                .getResultList()
                .isEmpty();
        if (!known) {
            em.persist(new PostPicture(picture, CareArrivals.someone(line, "owner"), line.at("at")));
        }
    }

    private void readTopic(ArchiveLine line, ArchiveReader archive, Map<Long, Integer> come) {
        Long known = archive.known(BoardsArchive.TOPIC, line.key());
        if (known != null && em.find(Topic.class, known) != null) {
            archive.left(BoardsArchive.TOPIC);
            return;
        }
        String kind = line.text("about", 20);
        Long subject = kind.isEmpty() ? null : archive.known(kind, line.text("subject"));
        Topic topic = new Topic(
                line.needed("board", BoardsArchive.BOARD),
                Topics.title(line.text("title")),
                CareArrivals.someone(line, "author"),
                line.at("at"),
                subject == null ? null : Topics.subject(kind + ":" + subject));
        if (line.flag("pinned")) {
            topic.pin();
        }
        if (line.flag("closed")) {
            topic.close();
        }
        Integer slow = line.number("slow");
        topic.slow(slow == null ? 0 : slow);
        if (line.has("hidden")) {
            topic.hide(PostArrivals.hidden(line));
        }
        em.persist(topic);
        em.flush();
        come.put(topic.getId(), line.number("answer"));
        archive.took(BoardsArchive.TOPIC, line.key(), topic.getId());
    }

    private void readPoll(ArchiveLine line, ArchiveReader archive, Set<Long> come) {
        Topic topic = em.find(Topic.class, line.needed("topic", BoardsArchive.TOPIC));
        if (!come.contains(topic.getId())) {
            archive.left(POLL);
            return;
        }
        Integer choices = line.number("choices");
        NewPoll wanted = new NewPoll(
                        line.text("question"),
                        line.lines("options").stream()
                                .map(option -> option.text("words"))
                                .toList(),
                        choices == null ? 1 : choices,
                        null)
                .checked(archive.now());
        Poll poll = new Poll(
                topic,
                new NewPoll(wanted.question(), wanted.options(), wanted.mostChoices(), line.moment("closes")),
                line.at("at"));
        poll.count(count(line, "voters"));
        em.persist(poll);
        em.flush();
        int place = 0;
        for (ArchiveLine offered : line.lines("options")) {
            PollOption option = new PollOption(poll, place + 1, wanted.options().get(place));
            place++;
            option.count(count(offered, "votes"));
            em.persist(option);
            em.flush();
            readVotes(option, offered);
        }
        topic.poll(true);
        archive.took(POLL);
    }

    private void readVotes(PollOption option, ArchiveLine offered) {
        Set<Long> voted = new HashSet<>();
        for (ArchiveLine vote : offered.lines("by")) {
            long member = CareArrivals.someone(vote, "member");
            if (member != Poster.VISITOR && voted.add(member)) {
                em.persist(new PollVote(option, member, vote.at("at")));
            }
        }
    }

    private static int count(ArchiveLine line, String name) {
        Integer count = line.number(name);
        if (count != null && count < 0) {
            throw new DomainException(Kind.INVALID, "platform.archive.error.field", name);
        }
        return count == null ? 0 : count;
    }

    private void recount(Set<Long> come) {
        Map<Long, Integer> more = new HashMap<>();
        come.stream().map(id -> em.find(Topic.class, id)).forEach(topic -> {
            more.merge(topic.getBoardId(), topic.isShown() ? 1 : 0, Integer::sum);
            changed.fire(new PageChanged("board:" + topic.getBoardId(), "member:" + topic.getAuthorId()));
        });
        em.flush();
        em.clear();
        more.forEach(boards::recount);
    }
}
