package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.notes.print.CardFormat;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Faults;
import org.inglenook.platform.Job;
import org.inglenook.platform.Jobs;
import org.inglenook.platform.RetriedOnLockConflict;

/** Puts approved notes on sheets and remembers what was printed. */
@ApplicationScoped
@Transactional
public class Sheets {
    /** Two cards with the same words are no batch. */
    private static final int FEW_ALIKE = 3;

    static final int MOST_NOTES = 2000;

    /** How many orders a sentence names. */
    private static final int NAMED = 12;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    @Inject
    Cards cards;

    @Inject
    SheetFiles files;

    /** What is wanted on a sheet beside notes and paper: whether the same words are meant, and whether cards are wanted once more. */
    public record Wish(boolean sameWordsAreMeant, boolean reprint) {
        /** Each card for the first time, and all of them whatever they say. */
        public static final Wish FIRST = new Wish(true, false);
    }

    /**
     * Starts a sheet of these notes, in this order; its PDF is made by a job. It is refused as a whole where a note isn't approved, is
     * on another sheet and not wanted again, or doesn't fit the card; then nothing is begun.
     */
    @RetriedOnLockConflict
    public Sheet start(List<Long> noteIds, PrintLayout layout, Wish wish) {
        List<Long> ids = List.copyOf(new LinkedHashSet<>(noteIds));
        if (ids.isEmpty()) {
            throw DomainException.field("notes", Kind.INVALID, "notes.sheet.problem.none");
        }
        if (ids.size() > MOST_NOTES) {
            throw DomainException.field("notes", Kind.INVALID, "notes.sheet.problem.many", MOST_NOTES);
        }
        Map<Long, ThankYouNote> notes = notes(ids);
        for (Long id : ids) {
            requirePrintable(id, notes.get(id), wish);
        }
        if (!wish.reprint()) {
            requireFree(notes);
        }
        if (!wish.sameWordsAreMeant()) {
            requireOwnWords(notes.values(), wish.reprint());
        }
        requireFitting(ids.stream().map(notes::get).toList(), layout.card());
        Sheet sheet = new Sheet(layout, ids, wish.reprint(), clock.instant());
        em.persist(sheet);
        em.flush();
        if (!wish.reprint()) {
            claim(sheet);
        }
        if (cards.fonts().isPresent()) {
            sheet.madeBy(jobs.start(SheetRunner.KIND, String.valueOf(sheet.getId())));
        } else {
            // There is nothing to make: a browser prints it.
            sheet.finish(ids, clock.instant());
        }
        return sheet;
    }

    private static void requirePrintable(Long id, ThankYouNote note, Wish wish) {
        if (note == null) {
            throw DomainException.field("notes", Kind.INVALID, "notes.sheet.problem.unknown", String.valueOf(id));
        }
        if (!note.isPrintable()) {
            throw DomainException.field(
                    "notes", Kind.CONFLICT, "notes.sheet.problem.notApproved", note.getOrderNumber());
        }
        if (note.isByMail()) {
            throw DomainException.field("notes", Kind.CONFLICT, "notes.sheet.problem.byMail", note.getOrderNumber());
        }
        if (!note.isReprintable()) {
            throw DomainException.field("notes", Kind.CONFLICT, "notes.sheet.problem.undrawn", note.getOrderNumber());
        }
        if (note.getPrintCount() > 0 && !wish.reprint()) {
            throw DomainException.field("notes", Kind.CONFLICT, "notes.sheet.problem.printed", note.getOrderNumber());
        }
    }

    /** None is on another sheet with the words that it has now. */
    private void requireFree(Map<Long, ThankYouNote> notes) {
        Set<Long> seen = Set.copyOf(claims(notes.keySet()).values());
        Map<Long, Sheet> holders = holders(notes.values());
        List<String> held = notes.values().stream()
                .filter(note -> holders.containsKey(note.getId()))
                .map(ThankYouNote::getOrderNumber)
                .sorted()
                .toList();
        if (!held.isEmpty()) {
            throw DomainException.field("notes", Kind.CONFLICT, "notes.sheet.problem.taken", named(held), held.size());
        }
        if (!seen.isEmpty()) {
            // What is left of claims is of cards that were rewritten after their sheet was made. A claim that came
            // meanwhile is of
            // somebody who was faster, and stays.
            em.createQuery("delete from SheetClaim c where c.noteId in :notes and c.sheetId in :seen")
                    .setParameter("notes", notes.keySet())
                    .setParameter("seen", seen)
                    .executeUpdate();
        }
    }

    /** Which sheets these notes are or were claimed for. */
    private Map<Long, Long> claims(Collection<Long> notes) {
        return em.createQuery("select c from SheetClaim c where c.noteId in :notes", SheetClaim.class)
                .setParameter("notes", notes)
                .getResultStream()
                .collect(Collectors.toMap(SheetClaim::noteId, SheetClaim::sheetId));
    }

    /** Of these notes, which are on which sheet as they are now. */
    public Map<Long, Sheet> holders(Collection<ThankYouNote> notes) {
        if (notes.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> claims = claims(notes.stream().map(ThankYouNote::getId).toList());
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<Long, Sheet> sheets = em.createQuery("select s from Sheet s where s.id in :ids", Sheet.class)
                .setParameter("ids", Set.copyOf(claims.values()))
                .getResultStream()
                .collect(Collectors.toMap(Sheet::getId, Function.identity()));
        Map<Long, Sheet> holders = new HashMap<>();
        for (ThankYouNote note : notes) {
            Sheet sheet = sheets.get(claims.get(note.getId()));
            if (sheet != null && sheet.shows(note)) {
                holders.put(note.getId(), sheet);
            }
        }
        return holders;
    }

    /** The key of the table decides between two who want a card at once; in one order, so that neither waits for the other in a ring. */
    private void claim(Sheet sheet) {
        try {
            em.createNativeQuery("insert into notes_sheet_claim (noteid, sheetid) select n.noteid, n.sheetid"
                            + " from notes_sheet_note n where n.sheetid = ?1 order by n.noteid")
                    .setParameter(1, sheet.getId())
                    .executeUpdate();
        } catch (PersistenceException e) {
            if (Faults.isDuplicateKey(e)) {
                DomainException refusal = DomainException.field("notes", Kind.CONFLICT, "notes.sheet.problem.atOnce");
                refusal.initCause(e);
                throw refusal;
            }
            throw e;
        }
    }

    /**
     * Each card is set before any is printed: what doesn't fit this format is named, with what helps. A note was approved as a card of
     * the usual format; should a font have gone since, the sheet fails for it.
     */
    private void requireFitting(List<ThankYouNote> notes, CardFormat format) {
        if (format == CardFormat.A6) {
            return;
        }
        CardBatch batch = cards.batch();
        List<String> tall = new ArrayList<>();
        List<String> unlettered = new ArrayList<>();
        for (ThankYouNote note : notes) {
            List<Preflight.Problem> problems = cards.problems(batch.card(note), format);
            boolean tooLong =
                    problems.stream().anyMatch(problem -> problem.key().equals(Preflight.OVERFLOW));
            if (tooLong) {
                tall.add(note.getOrderNumber());
            } else if (!problems.isEmpty()) {
                unlettered.add(note.getOrderNumber());
            }
        }
        if (!tall.isEmpty()) {
            throw DomainException.field("notes", Kind.CONFLICT, "notes.sheet.problem.tall", named(tall), tall.size());
        }
        if (!unlettered.isEmpty()) {
            throw DomainException.field(
                    "notes", Kind.CONFLICT, "notes.sheet.problem.letters", named(unlettered), unlettered.size());
        }
    }

    static String named(List<String> orders) {
        String some = orders.stream().limit(NAMED).collect(Collectors.joining(", "));
        return orders.size() > NAMED ? some + " …" : some;
    }

    /** Where half of the cards or more say what another one says, it is not thanks any more unless somebody means it. */
    private static void requireOwnWords(Collection<ThankYouNote> notes, boolean again) {
        List<Sameness.Words> firstPrints = notes.stream()
                .filter(note -> again || note.getPrintCount() == 0)
                .map(Sameness::of)
                .toList();
        int same = Sameness.saidTwice(firstPrints);
        if (same >= FEW_ALIKE && same * 2 >= firstPrints.size()) {
            throw DomainException.field(
                    "sameWordsAreMeant", Kind.CONFLICT, "notes.sheet.problem.sameWords", same, firstPrints.size());
        }
    }

    /** All notes that could go on a card and are on no sheet as they are now, the oldest order first: as many as a sheet takes. */
    public List<Long> free() {
        List<ThankYouNote> notes = em.createQuery(
                        "select n from ThankYouNote n where n.state = :approved and n.mailing.byMail = false"
                                + " order by n.placedAt, n.id",
                        ThankYouNote.class)
                .setParameter("approved", NoteState.APPROVED)
                .setMaxResults(2 * MOST_NOTES)
                .getResultList();
        Set<Long> held = holders(notes).keySet();
        return notes.stream()
                .map(ThankYouNote::getId)
                .filter(id -> !held.contains(id))
                .limit(MOST_NOTES)
                .toList();
    }

    public Optional<Sheet> find(long id) {
        return Optional.ofNullable(em.find(Sheet.class, id));
    }

    /** The sheet, or the refusal that there is none. */
    public Sheet get(long id) {
        return find(id).orElseThrow(DomainException::notFound);
    }

    /** Whether its PDF is there; not where somebody on it was forgotten. */
    public boolean hasPdf(long id) {
        return get(id).isFinished() && files.isThere(id);
    }

    /** Its PDF, piece by piece and each in a transaction of its own. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void sendPdf(long id, OutputStream target) throws IOException {
        files.send(id, target);
    }

    /** The job that makes the sheet's PDF: how far it is, or why it failed. */
    public Optional<Job> job(Sheet sheet) {
        return Optional.ofNullable(sheet.getJobId()).flatMap(jobs::find);
    }

    /** The latest sheets, the newest first. */
    public List<Sheet> recent() {
        return em.createQuery("select s from Sheet s order by s.createdAt desc, s.id desc", Sheet.class)
                .setMaxResults(20)
                .getResultList();
    }

    /** Ends a sheet that isn't made yet: its cards may be put on another. */
    public void cancel(long id) {
        Sheet sheet = locked(id);
        if (sheet.isOpen()) {
            Optional.ofNullable(sheet.getJobId()).ifPresent(jobs::cancel);
            end(sheet, "notes.sheet.state.cancelled", "");
        }
    }

    /** There will be no PDF, and its cards may be put on another sheet. */
    void fail(long id, String why, String of) {
        Sheet sheet = locked(id);
        if (sheet.isOpen()) {
            end(sheet, why, of);
        }
    }

    private void end(Sheet sheet, String why, String of) {
        sheet.fail(why, of);
        em.createQuery("delete from SheetClaim c where c.sheetId = :sheet")
                .setParameter("sheet", sheet.getId())
                .executeUpdate();
    }

    /** Who ends a sheet and who finishes it wait for each other here. */
    private Sheet locked(long id) {
        Sheet sheet = get(id);
        em.flush();
        em.refresh(sheet, LockModeType.PESSIMISTIC_WRITE);
        return sheet;
    }

    /** Says that the sheet is on paper. Its notes are printed now, or once more. Returns how many. */
    public int markPrinted(long id) {
        Sheet sheet = get(id);
        if (!sheet.isFinished()) {
            throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.notReady");
        }
        Instant now = clock.instant();
        sheet.print(now);
        return (int) shownOn(sheet).stream().filter(note -> note.print(now)).count();
    }

    /** The notes of a sheet, in its order. */
    public List<ThankYouNote> notesOf(Sheet sheet) {
        Map<Long, ThankYouNote> notes = notes(sheet.getNoteIds());
        return sheet.getNoteIds().stream()
                .map(notes::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The notes whose words are still those that are on the sheet. */
    public List<ThankYouNote> shownOn(Sheet sheet) {
        return printable(sheet, sheet.getNoteIds());
    }

    /** Of some of a sheet's notes those that are still as they were when it was asked for, in this order. */
    List<ThankYouNote> printable(Sheet sheet, List<Long> ids) {
        Map<Long, ThankYouNote> notes = notes(ids);
        return ids.stream()
                .map(notes::get)
                .filter(Objects::nonNull)
                .filter(sheet::shows)
                .toList();
    }

    /**
     * The PDF is there as a whole, with these notes on it. What was left out may be put on another sheet.
     *
     * @return false where somebody ended the sheet meanwhile
     */
    boolean finish(long id, List<Long> printed) {
        Sheet sheet = locked(id);
        if (!sheet.isOpen()) {
            return false;
        }
        Set<Long> left = new HashSet<>(sheet.getNoteIds());
        left.removeAll(Set.copyOf(printed));
        sheet.finish(printed, clock.instant());
        if (!left.isEmpty()) {
            em.createQuery("delete from SheetClaim c where c.sheetId = :sheet and c.noteId in :left")
                    .setParameter("sheet", id)
                    .setParameter("left", left)
                    .executeUpdate();
        }
        return true;
    }

    Map<Long, ThankYouNote> notes(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select n from ThankYouNote n where n.id in :ids", ThankYouNote.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ThankYouNote::getId, Function.identity()));
    }
}
