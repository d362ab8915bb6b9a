package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.Written;

/** How boards were looked after elsewhere, as it comes in an archive. What is known here of a member stays as it is. */
@ApplicationScoped
@Transactional
class CareArrivals {

    private static final String PARTICIPANT = "participant";
    private static final String WATCH = "watch";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WORDS = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Participants participants;

    @Inject
    Sanctions sanctions;

    @Inject
    ModerationLog log;

    void read(ArchiveReader archive) {
        archive.lines(BoardsArchive.PARTICIPANTS, line -> readParticipant(line, archive));
        Set<Long> sanctioned = new HashSet<>();
        archive.lines(BoardsArchive.SANCTIONS, line -> readSanction(line, archive, sanctioned));
        em.flush();
        sanctioned.forEach(member -> sanctions.enforce(participants.locked(member)));
        archive.lines(BoardsArchive.WATCHES, line -> readWatch(line, archive));
        archive.lines(BoardsArchive.LOG, line -> readEntry(line, archive));
    }

    private void readParticipant(ArchiveLine line, ArchiveReader archive) {
        long member = line.needed("member", BoardsArchive.MEMBER);
        if (participants.find(member).isPresent()) {
            archive.left(PARTICIPANT);
            return;
        }
        int posts = number(line, "posts");
        boolean wrote = line.has("first");
        Participant participant = new Participant(
                member,
                posts,
                number(line, "removed"),
                wrote || posts > 0 ? line.at("first") : null,
                wrote || posts > 0 ? line.at("last") : null);
        participant.wasKnown(number(line, "days"), number(line, "upheld"));
        em.persist(participant);
        archive.took(PARTICIPANT);
    }

    private static int number(ArchiveLine line, String name) {
        Integer number = line.number(name);
        return number == null ? 0 : Math.max(0, number);
    }

    private void readSanction(ArchiveLine line, ArchiveReader archive, Set<Long> sanctioned) {
        Long known = archive.known(BoardsArchive.SANCTION, line.key());
        if (known != null && em.find(Sanction.class, known) != null) {
            archive.left(BoardsArchive.SANCTION);
            return;
        }
        long member = line.needed("member", BoardsArchive.MEMBER);
        Sanction sanction = new Sanction(
                member,
                line.word("gravity", Sanction.Gravity.class),
                Written.needed("reason", line.text("reason"), LONGEST_REASON),
                line.text("message", LONGEST_WORDS),
                new Poster(someone(line, "by"), true),
                line.at("at"),
                line.word("gravity", Sanction.Gravity.class) == Sanction.Gravity.SILENCE ? line.at("ends") : null);
        sanction.had(
                line.has("lifted") ? someone(line, "lifter") : null,
                line.moment("lifted"),
                line.word("appealed", Sanction.Appeal.class),
                line.has("appeal") ? line.text("appeal", LONGEST_WORDS) : null,
                line.moment("appealedAt"),
                line.has("answer") ? line.text("answer", LONGEST_REASON) : null);
        em.persist(sanction);
        em.flush();
        sanctioned.add(member);
        archive.took(BoardsArchive.SANCTION, line.key(), sanction.getId());
    }

    static long someone(ArchiveLine line, String name) {
        Long member = line.record(name, BoardsArchive.MEMBER);
        return member == null ? Poster.VISITOR : member;
    }

    private void readWatch(ArchiveLine line, ArchiveReader archive) {
        long member = line.needed("member", BoardsArchive.MEMBER);
        boolean board = line.has(BoardsArchive.BOARD);
        String kind = board ? BoardsArchive.BOARD : BoardsArchive.TOPIC;
        Watch.Place place = board ? Watch.Place.BOARD : Watch.Place.TOPIC;
        long id = line.needed(kind, kind);
        boolean known = !em.createQuery(
                        "select w from Watch w where w.memberId = :member and w.place = :place and w.placeId = :id",
                        Watch.class)
                .setParameter("member", member)
                .setParameter("place", place)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (known) {
            archive.left(WATCH);
            return;
        }
        em.persist(new Watch(
                member, place, id, line.word("hearing", Hearing.class), line.flag("chosen"), line.at("since")));
        archive.took(WATCH);
    }

    private void readEntry(ArchiveLine line, ArchiveReader archive) {
        Long known = archive.known(BoardsArchive.LOGGED, line.key());
        if (known != null && em.find(LogEntry.class, known) != null) {
            archive.left(BoardsArchive.LOGGED);
            return;
        }
        long id = log.add(
                someone(line, "by"),
                line.word("act", Act.class),
                new LogEntry.Target(
                        line.record("member", BoardsArchive.MEMBER),
                        line.record("topic", BoardsArchive.TOPIC),
                        line.number("number")),
                line.text("note", LONGEST_WORDS),
                line.at("at"));
        archive.took(BoardsArchive.LOGGED, line.key(), id);
    }
}
