package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.inglenook.identity.ArchivedMembers;
import org.inglenook.media.Pictures;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchivePart;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchiveRows;
import org.inglenook.platform.ArchiveWriter;

/** The boards in archives: topics, posts with their history, polls, who wrote them, and how they were looked after. */
@ApplicationScoped
public class BoardsArchive implements ArchivePart {

    static final String BOARDS = "community/boards";
    static final String TOPICS = "community/topics";
    static final String POSTS = "community/posts";
    static final String POLLS = "community/polls";
    static final String PICTURES = "community/pictures";
    static final String WATCHES = "community/watches";
    static final String PARTICIPANTS = "community/participants";
    static final String SANCTIONS = "community/sanctions";
    static final String LOG = "community/log";
    static final String MEMBERS = "community/members";

    static final String BOARD = "board";
    static final String TOPIC = "topic";
    static final String MEMBER = ArchivedMembers.KIND;
    static final String PICTURE = "picture";
    static final String SANCTION = "sanction";
    static final String LOGGED = "log-entry";

    @PersistenceContext
    EntityManager em;

    @Inject
    ArchiveRows rows;

    @Inject
    ArchivedMembers members;

    @Inject
    ArchivedPosts posts;

    @Inject
    ArchivedCare care;

    @Inject
    Pictures pictures;

    @Inject
    BoardsArrivals arrivals;

    @Inject
    CareArrivals careArrivals;

    @Override
    public String name() {
        return "community";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public long count() {
        return rows.count(Board.class, Topic.class, Post.class, LogEntry.class);
    }

    @Override
    public void write(ArchiveWriter archive) {
        NamedMembers named = new NamedMembers(members);
        care.write(archive, named);
        archive.list(POLLS, lines -> rows.each(Poll.class, poll -> lines.add(line(poll, archive, named))));
        Set<Long> written = posts.write(archive, named);
        archive.list(
                TOPICS,
                lines -> rows.each(Topic.class, topic -> {
                    if (written.contains(topic.getId())) {
                        lines.add(line(topic, archive, named));
                    }
                }));
        archive.list(BOARDS, lines -> rows.each(Board.class, board -> lines.add(line(board, archive))));
        archive.list(
                PICTURES,
                lines -> rows.each(PostPicture.class, picture -> {
                    if (pictures.find(picture.getPictureId()).isPresent()) {
                        lines.add(line(picture, archive, named));
                    }
                }));
        members.write(archive, MEMBERS, named.all());
    }

    private static ArchiveFields line(Board board, ArchiveWriter archive) {
        return archive.line(BOARD, board.getId())
                .text("slug", board.getSlug())
                .text("name", board.getName())
                .text("purpose", board.getPurpose())
                .number("place", board.getPlace())
                .word("starters", board.getStarters())
                .word("kind", board.getKind())
                .number("slow", board.getSlowMinutes() == 0 ? null : board.getSlowMinutes())
                .flag("takesQuestions", board.isTakesQuestions());
    }

    private static ArchiveFields line(Topic topic, ArchiveWriter archive, NamedMembers named) {
        ArchiveFields line = archive.line(TOPIC, topic.getId())
                .record("board", BOARD, topic.getBoardId())
                .text("title", topic.getTitle())
                .record("author", MEMBER, named.there(topic.getAuthorId()))
                .moment("at", topic.getCreatedAt())
                .flag("pinned", topic.isPinned())
                .flag("closed", topic.isClosed())
                .number("slow", topic.getSlowMinutes() == 0 ? null : topic.getSlowMinutes())
                .number("answer", topic.getAccepted());
        String subject = topic.getSubject();
        if (subject != null) {
            String kind = subject.substring(0, subject.indexOf(':'));
            line.text("about", kind)
                    .text("subject", archive.loose(kind, Long.parseLong(subject.substring(kind.length() + 1))));
        }
        return hidden(line, topic.getHidden(), named);
    }

    static ArchiveFields hidden(ArchiveFields line, Hidden hidden, NamedMembers named) {
        return hidden == null
                ? line
                : line.moment("hidden", hidden.getAt())
                        .record("hider", MEMBER, named.there(hidden.getBy()))
                        .text("because", hidden.getReason());
    }

    private ArchiveFields line(Poll poll, ArchiveWriter archive, NamedMembers named) {
        return archive.line()
                .record("topic", TOPIC, poll.getTopicId())
                .text("question", poll.getQuestion())
                .number("choices", poll.getMostChoices())
                .number("voters", poll.getVoters())
                .moment("closes", poll.getClosesAt())
                .moment("at", poll.getCreatedAt())
                .lines("options", options(poll).stream().map(option -> archive.line()
                        .text("words", option.getWords())
                        .number("votes", option.getVotes())
                        .lines("by", votes(option).stream().map(vote -> archive.line()
                                .record("member", MEMBER, named.there(vote.getMemberId()))
                                .moment("at", vote.getCreatedAt())))));
    }

    private List<PollOption> options(Poll poll) {
        return em.createQuery("select o from PollOption o where o.pollId = :poll order by o.place", PollOption.class)
                .setParameter("poll", poll.getId())
                .getResultList();
    }

    private List<PollVote> votes(PollOption option) {
        return em.createQuery("select v from PollVote v where v.optionId = :option order by v.memberId", PollVote.class)
                .setParameter("option", option.getId())
                .getResultList();
    }

    private static ArchiveFields line(PostPicture picture, ArchiveWriter archive, NamedMembers named) {
        return archive.line()
                .record("picture", PICTURE, picture.getPictureId())
                .record("owner", MEMBER, named.there(picture.getMemberId()))
                .moment("at", picture.getAddedAt());
    }

    /** What members say to each other has no draft: it comes as it stood, or, where nothing is to become public, not at all. */
    @Override
    public void read(ArchiveReader archive) {
        if (archive.isLive()) {
            members.read(archive, MEMBERS);
            arrivals.read(archive);
            careArrivals.read(archive);
        }
    }
}
