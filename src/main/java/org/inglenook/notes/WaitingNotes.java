package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;

/** Begins the notes that wait anew, by the rules as they stand now. What the owner has touched is left alone. */
@ApplicationScoped
@Transactional
public class WaitingNotes {
    private static final int AT_A_TIME = 250;

    @PersistenceContext
    EntityManager em;

    @Inject
    Orders orders;

    @Inject
    OrderPasts pasts;

    @Inject
    NoteRules rules;

    @Inject
    ThankYouNotes notes;

    /**
     * What it would do, or did.
     *
     * @param untouched how many wait as they were proposed, {@code written} how many the owner has touched
     * @param changed how many of the untouched begin otherwise by the rules of now
     */
    public record Effect(int untouched, long written, int changed) {}

    /** What it would do. */
    public Effect preview() {
        return go(false);
    }

    /** Does it. */
    public Effect apply() {
        return go(true);
    }

    private Effect go(boolean keep) {
        RuleBook book = rules.book();
        boolean boards = book.asksFor(RuleOccasion.WROTE_ON_A_BOARD);
        int untouched = 0;
        int changed = 0;
        List<ThankYouNote> page = page(0);
        while (!page.isEmpty()) {
            untouched += page.size();
            for (Map.Entry<ThankYouNote, Choice> anew :
                    chosen(page, book, boards).entrySet()) {
                if (!anew.getValue().isOf(anew.getKey())) {
                    changed++;
                    if (keep) {
                        notes.begin(anew.getKey(), anew.getValue());
                    }
                }
            }
            page = page(page.get(page.size() - 1).getId());
        }
        return new Effect(untouched, waiting() - untouched, changed);
    }

    private static Map<ThankYouNote, Choice> chosen(
            List<ThankYouNote> page, Map<Long, OrderView> theirs, Map<Long, RuleFacts> facts, RuleBook book) {
        return page.stream()
                .filter(note -> theirs.containsKey(note.getOrderId()))
                .collect(Collectors.toMap(
                        Function.identity(), note -> book.choose(facts.get(note.getOrderId()), note.getLanguage())));
    }

    private Map<ThankYouNote, Choice> chosen(List<ThankYouNote> page, RuleBook book, boolean boards) {
        List<OrderView> theirs =
                orders.all(page.stream().map(ThankYouNote::getOrderId).toList());
        return chosen(
                page,
                theirs.stream().collect(Collectors.toMap(OrderView::id, Function.identity())),
                pasts.then(new ArrayList<>(theirs), Map.of(), boards),
                book);
    }

    private List<ThankYouNote> page(long after) {
        return em.createQuery(
                        "select n from ThankYouNote n where n.state = :waiting and n.drafted = false"
                                + " and n.templateId is not null and n.id > :after order by n.id",
                        ThankYouNote.class)
                .setParameter("waiting", NoteState.WAITING)
                .setParameter("after", after)
                .setMaxResults(AT_A_TIME)
                .getResultList();
    }

    private long waiting() {
        return em.createQuery("select count(n) from ThankYouNote n where n.state = :waiting", Long.class)
                .setParameter("waiting", NoteState.WAITING)
                .getSingleResult();
    }
}
