package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Job;
import org.inglenook.platform.Jobs;

/** Puts approved notes on sheets and remembers what was printed. */
@ApplicationScoped
@Transactional
public class Sheets {
    /** Two cards with the same words are no batch. */
    private static final int FEW_ALIKE = 3;

    static final int MOST_NOTES = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    /**
     * Starts a sheet of these notes, in this order; its PDF is made by a job. A note that isn't approved, or was printed and is
     * wanted again, is decided here: the first refuses the sheet, the second is a reprint.
     */
    public Sheet start(List<Long> noteIds, PrintLayout layout) {
        return start(noteIds, layout, true);
    }

    /**
     * The same.
     *
     * @param sameWordsAreMeant whether cards that say the same words are wanted so; else a sheet of which many do is refused
     */
    public Sheet start(List<Long> noteIds, PrintLayout layout, boolean sameWordsAreMeant) {
        List<Long> ids = List.copyOf(new LinkedHashSet<>(noteIds));
        if (ids.isEmpty()) {
            throw DomainException.field("notes", Kind.INVALID, "notes.sheet.problem.none");
        }
        if (ids.size() > MOST_NOTES) {
            throw DomainException.field("notes", Kind.INVALID, "notes.sheet.problem.many", MOST_NOTES);
        }
        Map<Long, ThankYouNote> notes = notes(ids);
        for (Long id : ids) {
            ThankYouNote note = notes.get(id);
            if (note == null) {
                throw DomainException.field("notes", Kind.INVALID, "notes.sheet.problem.unknown", String.valueOf(id));
            }
            if (!note.isPrintable()) {
                throw DomainException.field(
                        "notes", Kind.CONFLICT, "notes.sheet.problem.notApproved", note.getOrderNumber());
            }
            if (note.isByMail()) {
                throw DomainException.field(
                        "notes", Kind.CONFLICT, "notes.sheet.problem.byMail", note.getOrderNumber());
            }
            if (!note.isReprintable()) {
                throw DomainException.field(
                        "notes", Kind.CONFLICT, "notes.sheet.problem.undrawn", note.getOrderNumber());
            }
        }
        if (!sameWordsAreMeant) {
            requireOwnWords(notes.values());
        }
        Sheet sheet = new Sheet(layout, ids, clock.instant());
        em.persist(sheet);
        em.flush();
        sheet.madeBy(jobs.start(SheetRunner.KIND, String.valueOf(sheet.getId())));
        return sheet;
    }

    /** Where half of the cards or more say what another one says, it is not thanks any more unless somebody means it. */
    private static void requireOwnWords(Collection<ThankYouNote> notes) {
        List<Sameness.Words> firstPrints = notes.stream()
                .filter(note -> note.getPrintCount() == 0)
                .map(Sameness::of)
                .toList();
        int same = Sameness.saidTwice(firstPrints);
        if (same >= FEW_ALIKE && same * 2 >= firstPrints.size()) {
            throw DomainException.field(
                    "sameWordsAreMeant", Kind.CONFLICT, "notes.sheet.problem.sameWords", same, firstPrints.size());
        }
    }

    public Optional<Sheet> find(long id) {
        return Optional.ofNullable(em.find(Sheet.class, id));
    }

    /** The sheet, or the refusal that there is none. */
    public Sheet get(long id) {
        return find(id).orElseThrow(DomainException::notFound);
    }

    /** The job that makes the sheet's PDF: how far it is, or why it failed. */
    public Optional<Job> job(Sheet sheet) {
        return Optional.ofNullable(sheet.getJobId()).flatMap(jobs::find);
    }

    /** The PDF, once it is made. */
    public Optional<byte[]> pdf(long sheetId) {
        return Optional.ofNullable(em.find(SheetPdf.class, sheetId)).map(SheetPdf::bytes);
    }

    /** The latest sheets, the newest first. */
    public List<Sheet> recent() {
        return em.createQuery("select s from Sheet s order by s.createdAt desc, s.id desc", Sheet.class)
                .setMaxResults(20)
                .getResultList();
    }

    public void cancel(long id) {
        find(id).map(Sheet::getJobId).ifPresent(jobs::cancel);
    }

    /** Says that the sheet is on paper. Its notes are printed now, or once more. Returns how many. */
    public int markPrinted(long id) {
        Sheet sheet = get(id);
        if (!sheet.isFinished()) {
            throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.notReady");
        }
        Instant now = clock.instant();
        sheet.print(now);
        return (int) notes(sheet.getNoteIds()).values().stream()
                .filter(note -> note.print(now))
                .count();
    }

    /** The notes of a sheet, in its order. */
    public List<ThankYouNote> notesOf(Sheet sheet) {
        Map<Long, ThankYouNote> notes = notes(sheet.getNoteIds());
        return sheet.getNoteIds().stream()
                .map(notes::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The notes of a sheet that may still be printed, in its order. */
    List<ThankYouNote> printable(long id) {
        return notesOf(get(id)).stream().filter(ThankYouNote::isPrintable).toList();
    }

    /** Keeps the finished PDF; a second try of the same job replaces the first. */
    void finish(long id, List<Long> printed, byte[] pdf) {
        Sheet sheet = get(id);
        em.merge(new SheetPdf(id, pdf));
        sheet.finish(printed, clock.instant());
    }

    private Map<Long, ThankYouNote> notes(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select n from ThankYouNote n where n.id in :ids", ThankYouNote.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ThankYouNote::getId, Function.identity()));
    }
}
