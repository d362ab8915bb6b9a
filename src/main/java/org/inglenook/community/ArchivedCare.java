package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchiveRows;
import org.inglenook.platform.ArchiveWriter;

/** How boards were looked after, for archives: the log, sanctions, what is known of who writes, and who watches what. */
@ApplicationScoped
class ArchivedCare {

    private static final int AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    ArchiveRows rows;

    void write(ArchiveWriter archive, NamedMembers named) {
        archive.list(
                BoardsArchive.LOG, lines -> rows.each(LogEntry.class, entry -> lines.add(line(entry, archive, named))));
        archive.list(
                BoardsArchive.SANCTIONS,
                lines -> rows.each(Sanction.class, sanction -> {
                    if (named.there(sanction.getMemberId()) != null) {
                        lines.add(line(sanction, archive, named));
                    }
                }));
        archive.list(BoardsArchive.PARTICIPANTS, lines -> participants(archive, named, lines));
        archive.list(
                BoardsArchive.WATCHES,
                lines -> rows.each(Watch.class, watch -> {
                    if (named.there(watch.getMemberId()) != null && isThere(watch)) {
                        lines.add(line(watch, archive));
                    }
                }));
    }

    private ArchiveFields line(LogEntry entry, ArchiveWriter archive, NamedMembers named) {
        return archive.line(BoardsArchive.LOGGED, entry.getId())
                .moment("at", entry.getWrittenAt())
                .record("by", BoardsArchive.MEMBER, named.there(entry.getActorId()))
                .word("act", entry.getAct())
                .record("member", BoardsArchive.MEMBER, named.there(entry.getMemberId()))
                .record("topic", BoardsArchive.TOPIC, rows.there(Topic.class, entry.getTopicId()))
                .number("number", entry.getNumber())
                .text("note", entry.getNote());
    }

    private static ArchiveFields line(Sanction sanction, ArchiveWriter archive, NamedMembers named) {
        return archive.line(BoardsArchive.SANCTION, sanction.getId())
                .record("member", BoardsArchive.MEMBER, sanction.getMemberId())
                .word("gravity", sanction.getGravity())
                .text("reason", sanction.getReason())
                .text("message", sanction.getMessage())
                .record("by", BoardsArchive.MEMBER, named.there(sanction.getGivenBy()))
                .moment("at", sanction.getGivenAt())
                .moment("ends", sanction.getEndsAt())
                .record("lifter", BoardsArchive.MEMBER, named.there(sanction.getLiftedBy()))
                .moment("lifted", sanction.getLiftedAt())
                .word("appealed", sanction.getAppealState())
                .text("appeal", sanction.getAppeal())
                .moment("appealedAt", sanction.getAppealedAt())
                .text("answer", sanction.getAnswer());
    }

    private void participants(ArchiveWriter archive, NamedMembers named, ArchiveWriter.Lines lines) {
        long seen = 0;
        List<Participant> some;
        do {
            some = em.createQuery(
                            "select p from Participant p where p.memberId > :seen order by p.memberId",
                            Participant.class)
                    .setParameter("seen", seen)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            for (Participant participant : some) {
                seen = participant.getMemberId();
                if (named.there(seen) != null) {
                    lines.add(line(participant, archive));
                }
            }
        } while (some.size() == AT_ONCE);
    }

    private static ArchiveFields line(Participant participant, ArchiveWriter archive) {
        return archive.line()
                .record("member", BoardsArchive.MEMBER, participant.getMemberId())
                .number("posts", participant.getPosts())
                .number("removed", participant.getRemoved())
                .number("upheld", participant.getUpheld())
                .number("days", participant.getDays())
                .moment("first", participant.getFirstAt())
                .moment("last", participant.getLastAt());
    }

    private boolean isThere(Watch watch) {
        return rows.there(watch.getPlace() == Watch.Place.BOARD ? Board.class : Topic.class, watch.getPlaceId())
                != null;
    }

    private static ArchiveFields line(Watch watch, ArchiveWriter archive) {
        boolean board = watch.getPlace() == Watch.Place.BOARD;
        String kind = board ? BoardsArchive.BOARD : BoardsArchive.TOPIC;
        return archive.line()
                .record("member", BoardsArchive.MEMBER, watch.getMemberId())
                .record(kind, kind, watch.getPlaceId())
                .word("hearing", watch.getHearing())
                .flag("chosen", watch.isByHand())
                .moment("since", watch.getSince());
    }
}
