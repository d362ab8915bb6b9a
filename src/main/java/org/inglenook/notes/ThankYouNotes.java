package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Slice;

/** Keeps one note for every order that counts, from the writing desk to the parcel. */
@ApplicationScoped
@Transactional
public class ThankYouNotes {
    /**
     * What the owner has on the desk for one note: how it greets, from which template, with which sentence.
     *
     * @param opening the kind of first sentence that was taken from the desk's offers; null leaves what is known of it
     */
    public record Draft(String name, boolean nameIsRight, Long templateId, String sentence, String opening) {
        public Draft(String name, boolean nameIsRight, Long templateId, String sentence) {
            this(name, nameIsRight, templateId, sentence, null);
        }
    }

    private static final int MOST_OF_ONE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Secrets secrets;

    @Inject
    NoteTemplates templates;

    @Inject
    NoteRules rules;

    @Inject
    Cards cards;

    @Inject
    NoteWarnings warnings;

    @Inject
    NotesByMail byMail;

    /**
     * An order is as told: its note is made, refreshed, withdrawn or brought back accordingly. Follows from the order's state
     * alone, so that it doesn't matter how often or by which way the order came there.
     */
    void follow(ThankedOrder order) {
        Optional<ThankYouNote> known = ofOrder(order.orderId());
        if (known.isEmpty() && order.standing() == ThankedOrder.Standing.OPEN) {
            return;
        }
        Instant now = clock.instant();
        ThankYouNote note = known.orElseGet(() -> new ThankYouNote(order, secrets.newToken(), now));
        note.describe(order);
        if (order.standing() == ThankedOrder.Standing.COUNTS) {
            note.bringBack(now);
        } else {
            note.withdraw(now);
        }
        if (note.getState() == NoteState.WAITING || note.getState() == NoteState.WITHDRAWN) {
            if (known.isPresent() && note.isDrafted()) {
                note.propose(note.getTemplateId(), text(note, note.getTemplateId(), note.getSentence()), now);
            } else {
                begin(note, rules.book().choose(order.facts(), order.language()));
            }
        }
        if (known.isEmpty()) {
            em.persist(note);
        }
        em.flush();
    }

    /** Begins a note as was chosen for it; only for one that the owner hasn't touched. */
    void begin(ThankYouNote note, Choice choice) {
        note.begin(choice, cards.fill(choice.template(), note, note.getSentence()), clock.instant());
    }

    /** Orders of these people whose notes wait as they were proposed: the owner has written nothing of them yet. */
    List<Long> untouchedOrders(Set<Long> customerIds, long exceptOrderId) {
        if (customerIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select n.orderId from ThankYouNote n where n.customerId in :customers and n.state = :waiting"
                                + " and n.drafted = false and n.templateId is not null and n.orderId <> :order order by n.placedAt desc, n.id desc",
                        Long.class)
                .setParameter("customers", customerIds)
                .setParameter("waiting", NoteState.WAITING)
                .setParameter("order", exceptOrderId)
                .setMaxResults(MOST_OF_ONE)
                .getResultList();
    }

    private String text(ThankYouNote note, Long templateId, String sentence) {
        NoteTemplate template =
                templateId == null ? null : templates.find(templateId).orElse(null);
        return cards.fill(template, note, sentence);
    }

    public Optional<ThankYouNote> find(long id) {
        return Optional.ofNullable(em.find(ThankYouNote.class, id));
    }

    public Optional<ThankYouNote> ofOrder(long orderId) {
        return em.createQuery("select n from ThankYouNote n where n.orderId = :order", ThankYouNote.class)
                .setParameter("order", orderId)
                .getResultStream()
                .findFirst();
    }

    /** Notes of a customer, the latest first. */
    public List<ThankYouNote> ofCustomer(long customerId) {
        return em.createQuery(
                        "select n from ThankYouNote n where n.customerId = :customer order by n.placedAt desc, n.id desc",
                        ThankYouNote.class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST_OF_ONE)
                .getResultList();
    }

    /** Approved notes that go on a card, as {@link #list} has them. */
    public Slice<ThankYouNote> printable(String after, String before, int size) {
        return list("n.state = :state and n.mailing.byMail = false", NoteState.APPROVED, after, before, size);
    }

    /**
     * What this person was told or is about to be told besides, the latest first. Who gets a present is not who ordered it: only presents
     * to the same name count as theirs.
     */
    public List<ThankYouNote> othersTo(ThankYouNote note) {
        if (note.getCustomerId() == null) {
            return List.of();
        }
        return ofCustomer(note.getCustomerId()).stream()
                .filter(ThankYouNote::isPrintable)
                .filter(each -> !each.getId().equals(note.getId()))
                .filter(each -> each.isGift() == note.isGift())
                .filter(each -> !note.isGift() || each.getRecipientName().equals(note.getRecipientName()))
                .toList();
    }

    /** Notes in a state (all when null), the oldest order first; {@code after} or {@code before} may be null. */
    public Slice<ThankYouNote> list(NoteState state, String after, String before, int size) {
        return list(state == null ? "n.id > 0" : "n.state = :state", state, after, before, size);
    }

    private Slice<ThankYouNote> list(String which, NoteState state, String after, String before, int size) {
        boolean back = after == null && before != null;
        Cursor cursor = back ? Cursor.parse(before) : after == null ? null : Cursor.parse(after);
        List<ThankYouNote> rows = rows(which, state, cursor, back, size);
        boolean more = rows.size() > size;
        List<ThankYouNote> items = new ArrayList<>(more ? rows.subList(0, size) : rows);
        if (back) {
            Collections.reverse(items);
        }
        boolean later = back || more;
        boolean earlier = back ? more : cursor != null;
        return new Slice<>(
                items,
                later && !items.isEmpty() ? cursor(items.get(items.size() - 1)) : null,
                earlier && !items.isEmpty() ? cursor(items.get(0)) : null);
    }

    private List<ThankYouNote> rows(String which, NoteState state, Cursor cursor, boolean back, int size) {
        String compare = back ? "<" : ">";
        String where = which;
        if (cursor != null) {
            where += " and (n.placedAt " + compare + " :placed or n.placedAt = :placed and n.id " + compare + " :id)";
        }
        String order = back ? " desc" : "";
        TypedQuery<ThankYouNote> query = em.createQuery(
                "select n from ThankYouNote n where " + where + " order by n.placedAt" + order + ", n.id" + order,
                ThankYouNote.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (cursor != null) {
            query.setParameter("placed", cursor.instant(0)).setParameter("id", cursor.number(1));
        }
        return query.setMaxResults(size + 1).getResultList();
    }

    private static String cursor(ThankYouNote note) {
        return Cursor.of(note.getPlacedAt(), note.getId()).encoded();
    }

    /** How many notes are in each state. */
    public Map<NoteState, Long> counts() {
        Map<NoteState, Long> counts = new EnumMap<>(NoteState.class);
        for (NoteState state : NoteState.values()) {
            counts.put(state, 0L);
        }
        em.createQuery("select n.state, count(n) from ThankYouNote n group by n.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((NoteState) row[0], (Long) row[1]));
        return counts;
    }

    /** Keeps what is on the desk, finished or not. */
    public ThankYouNote write(long id, Draft draft) {
        return put(get(id), draft);
    }

    private ThankYouNote put(ThankYouNote note, Draft draft) {
        Instant now = clock.instant();
        String name = draft.name() == null ? note.getGreeting() : draft.name().strip();
        if (draft.nameIsRight() || !name.equals(note.getGreeting())) {
            note.greet(name, now);
        }
        String sentence =
                draft.sentence() == null ? "" : draft.sentence().strip().replace("\r\n", "\n");
        note.write(draft.templateId(), sentence, text(note, draft.templateId(), sentence), now);
        if (draft.opening() != null) {
            note.beginWith(draft.opening());
        }
        return note;
    }

    /** The note as the draft would make it; nothing is kept. */
    public ThankYouNote sketch(long id, Draft draft) {
        ThankYouNote note = get(id);
        em.detach(note);
        return put(note, draft);
    }

    /** Gives a note words of its own, without a template. */
    public ThankYouNote reword(long id, String text) {
        return write(id, new Draft(null, false, null, text));
    }

    /** Who gets the note, as the owner says it. */
    public ThankYouNote rename(long id, String name) {
        get(id).rename(name, clock.instant());
        return write(id, new Draft(null, false, get(id).getTemplateId(), get(id).getSentence()));
    }

    /**
     * Says how a note's card is made.
     *
     * @param handId the whole note in the owner's hand, which counts for {@link NoteMode#HAND} alone; null leaves the choice open
     */
    public ThankYouNote make(long id, NoteMode mode, Long handId) {
        ThankYouNote note = get(id);
        note.make(
                mode == NoteMode.HAND && handId != null ? Making.by(cards.wholeNote(handId)) : Making.of(mode),
                clock.instant());
        return note;
    }

    /** Approves a note with which everything is as usual. */
    public ThankYouNote approve(long id) {
        return approve(id, false);
    }

    /**
     * Declares a note ready to print; refused while the preflight finds a problem, with all that it finds.
     *
     * @param warningsAreMeant whether the owner has seen what is unusual and wants it so
     */
    public ThankYouNote approve(long id, boolean warningsAreMeant) {
        ThankYouNote note = get(id);
        List<Preflight.Problem> problems = new ArrayList<>(cards.problems(note));
        problems.addAll(byMail.problems(note));
        if (!warningsAreMeant) {
            problems.addAll(warnings.of(note));
        }
        if (!problems.isEmpty()) {
            throw DomainException.forAll(
                    problems.stream().map(Preflight.Problem::refusal).toList());
        }
        note.approve(clock.instant());
        return note;
    }

    public ThankYouNote skip(long id, String why) {
        ThankYouNote note = get(id);
        note.skip(why, clock.instant());
        return note;
    }

    /** Puts a note off until a moment; until then it is not in the queue. */
    public ThankYouNote putOff(long id, Instant until) {
        ThankYouNote note = get(id);
        note.putOff(until);
        return note;
    }

    /**
     * Undoes the last decision about a note: approved, skipped or put off, it waits again.
     *
     * @param version the note's, as the decision left it: what happened since is not undone
     */
    public ThankYouNote undo(long id, long version) {
        ThankYouNote note = get(id);
        if (note.getVersion() != version) {
            throw new DomainException(DomainException.Kind.CONFLICT, "notes.desk.problem.undo", note.getOrderNumber());
        }
        note.reopen(clock.instant());
        return note;
    }

    /** The note, or the refusal that there is none. */
    public ThankYouNote get(long id) {
        return find(id).orElseThrow(DomainException::notFound);
    }
}
