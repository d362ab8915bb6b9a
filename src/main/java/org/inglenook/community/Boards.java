package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Slugs;

/** The boards, in the owner's order, each with what is alive on it. */
@ApplicationScoped
@Transactional
public class Boards {

    /** The tag of what shows which boards there are, and nothing of what is alive on them. */
    static final String NAMES = "board-names";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PURPOSE = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<PageChanged> changed;

    /** All boards with their liveliest topics. */
    public List<BoardLine> lines() {
        List<Board> all = all();
        List<Long> newest = all.stream()
                .map(Board::getNewestTopicId)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, Topic> topics = newest.isEmpty()
                ? Map.of()
                : em.createQuery("select t from Topic t where t.id in :ids", Topic.class)
                        .setParameter("ids", newest)
                        .getResultStream()
                        .collect(Collectors.toMap(Topic::getId, Function.identity()));
        return all.stream()
                .map(board -> new BoardLine(
                        board, board.getNewestTopicId() == null ? null : topics.get(board.getNewestTopicId())))
                .toList();
    }

    /**
     * These topics, each with its board. The boards are asked after the topics: on Derby a join keeps a row of the one locked while it
     * waits for a row of the other, and who posts wants both.
     */
    static List<TopicOnBoard> around(EntityManager em, List<Topic> topics) {
        if (topics.isEmpty()) {
            return List.of();
        }
        Map<Long, Board> boards = em.createQuery("select b from Board b where b.id in :ids", Board.class)
                .setParameter("ids", topics.stream().map(Topic::getBoardId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(Board::getId, Function.identity()));
        return topics.stream()
                .map(topic -> new TopicOnBoard(topic, boards.get(topic.getBoardId())))
                .toList();
    }

    public List<Board> all() {
        return em.createQuery("select b from Board b order by b.place, b.id", Board.class)
                .getResultList();
    }

    public Optional<Board> find(String slug) {
        return em.createQuery("select b from Board b where b.slug = :slug", Board.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public Board get(String slug) {
        return find(slug).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "community.board.error.unknown"));
    }

    /** A new board at the end of the list, under an address made from its name. */
    public Board make(String name, String purpose, Starters starters) {
        return make(name, name, purpose, starters);
    }

    /** @param address what its address is made from */
    public Board make(String address, String name, String purpose, Starters starters) {
        Integer last = em.createQuery("select max(b.place) from Board b", Integer.class)
                .getSingleResult();
        Board board = new Board(freeSlug(address), name(name), purpose(purpose), starters, last == null ? 1 : last + 1);
        em.persist(board);
        em.flush();
        tell(board);
        return board;
    }

    public Board describe(String slug, String name, String purpose, Starters starters) {
        Board board = get(slug);
        board.describe(name(name), purpose(purpose), starters);
        tell(board);
        return board;
    }

    /** From now on its topics are questions, or conversations; answers that were marked stay so. */
    public void become(String slug, BoardKind kind) {
        Board board = get(slug);
        board.become(kind);
        tell(board);
    }

    /** @param minutes in which a member writes once on the board; 0 for as often as they like */
    public void slow(String slug, int minutes) {
        Board board = get(slug);
        board.slow(SlowMode.checked(minutes));
        tell(board);
    }

    /** The board that the owner chose for questions about what stands in other rooms. */
    public Optional<Board> forQuestions() {
        return all().stream().filter(Board::isTakesQuestions).findFirst();
    }

    /** From now on questions come to this board, and to no other. */
    public void takeQuestions(String slug) {
        Board chosen = get(slug);
        all().forEach(board -> board.takeQuestions(board.equals(chosen)));
        changed.fire(new PageChanged("boards", NAMES));
    }

    /** Moves a board one place up, or down. */
    public void move(String slug, boolean up) {
        List<Board> boards = all();
        int from = boards.indexOf(get(slug));
        int to = Math.max(0, Math.min(boards.size() - 1, up ? from - 1 : from + 1));
        List<Board> moved = new ArrayList<>(boards);
        moved.add(to, moved.remove(from));
        for (int i = 0; i < moved.size(); i++) {
            moved.get(i).moveTo(i + 1);
        }
        changed.fire(new PageChanged("boards", NAMES));
    }

    /** Takes an empty board away, with what was decided of texts that waited there. */
    public void remove(String slug) {
        Board board = get(slug);
        if (hasTopics(board.getId())) {
            throw new DomainException(Kind.CONFLICT, "community.boards.error.used");
        }
        if (hasWaiting(board.getId())) {
            throw new DomainException(Kind.CONFLICT, "community.boards.error.waiting");
        }
        em.createQuery("delete from HeldPost h where h.boardId = :board")
                .setParameter("board", board.getId())
                .executeUpdate();
        em.remove(board);
        tell(board);
    }

    boolean isUsed(long boardId) {
        return hasTopics(boardId) || hasWaiting(boardId);
    }

    private boolean hasTopics(long boardId) {
        return !em.createQuery("select t.id from Topic t where t.boardId = :board", Long.class)
                .setParameter("board", boardId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean hasWaiting(long boardId) {
        return !em.createQuery(
                        "select h.id from HeldPost h where h.boardId = :board and h.state = :waiting", Long.class)
                .setParameter("board", boardId)
                .setParameter("waiting", HeldPost.State.WAITING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Asked without the board itself: as long as nothing here holds it, its counts are updated past nothing that would be stale. */
    Pace pace(long id) {
        Object[] asked = em.createQuery(
                        "select b.starters, b.slowMinutes from Board b where b.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        return new Pace(asked[0] != Starters.NOBODY, (Integer) asked[1]);
    }

    /** Whether members reply on a board, and in how many minutes once. */
    record Pace(boolean replies, int slowMinutes) {}

    Board byId(long id) {
        return em.find(Board.class, id);
    }

    /** A topic was started or replied to: it is the board's newest, unless something newer came in between. */
    void livened(long boardId, long topicId, Instant at, int newTopics) {
        if (newTopics > 0) {
            em.createQuery("update Board b set b.topicCount = b.topicCount + :more where b.id = :board")
                    .setParameter("more", newTopics)
                    .setParameter("board", boardId)
                    .executeUpdate();
        }
        em.createQuery("update Board b set b.newestTopicId = :topic, b.lastPostAt = :at where b.id = :board"
                        + " and (b.lastPostAt is null or b.lastPostAt <= :at)")
                .setParameter("topic", topicId)
                .setParameter("at", at)
                .setParameter("board", boardId)
                .executeUpdate();
    }

    /** Finds anew what is alive on a board, after something on it was hidden, restored or moved. */
    void recount(long boardId, int moreTopics) {
        em.flush();
        Optional<Topic> newest = TopicLists.topics(
                        em, "board", "t.boardid = ?1 and t.shown = true" + TopicOrder.LATEST.down(), 1, boardId)
                .stream()
                .findFirst();
        em.createQuery("update Board b set b.topicCount = b.topicCount + :more, b.newestTopicId = null,"
                        + " b.lastPostAt = null where b.id = :board")
                .setParameter("more", moreTopics)
                .setParameter("board", boardId)
                .executeUpdate();
        newest.ifPresent(topic -> livened(boardId, topic.getId(), topic.getLastPostAt(), 0));
    }

    private void tell(Board board) {
        changed.fire(new PageChanged("boards", NAMES, "board:" + board.getId()));
    }

    private static String name(String typed) {
        String name = PostText.line(typed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.field("name", Kind.INVALID, "community.boards.error.name", LONGEST_NAME);
        }
        return name;
    }

    private static String purpose(String typed) {
        String purpose = PostText.line(typed);
        if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
            throw DomainException.field("purpose", Kind.INVALID, "community.boards.error.purpose", LONGEST_PURPOSE);
        }
        return purpose;
    }

    private String freeSlug(String name) {
        String stem = Slugs.of(name);
        String free = stem;
        for (int number = 2; find(free).isPresent(); number++) {
            free = stem + "-" + number;
        }
        return free;
    }
}
