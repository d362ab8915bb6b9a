package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.notes.ThankedOrder.Standing;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;

/** Tries a rule on past orders, newest first. Nothing is written. */
@ApplicationScoped
@Transactional
public class DryRuns {
    /** As many orders are looked at in one go, or fewer when so many were picked before. */
    static final int MOST_LOOKED = 1_000;

    static final int MOST_PICKED = 100;
    private static final int AT_A_TIME = 250;

    @PersistenceContext
    EntityManager em;

    @Inject
    Orders orders;

    @Inject
    OrderPasts pasts;

    @Inject
    NoteRules rules;

    /** As a kept rule would have picked among the others. A paused one is tried as if it were not. */
    public DryRun of(long ruleId, String after) {
        NoteRule kept = rules.get(ruleId);
        return of(ruleId, kept.getConditions(), after);
    }

    /**
     * As a rule would have picked that isn't kept, or isn't kept so.
     *
     * @param ruleId in whose place it would be; null for behind all others
     * @param after where an earlier one stopped, or null
     */
    public DryRun of(Long ruleId, RuleConditions conditions, String after) {
        NoteRule tried = new NoteRule(0, "", conditions, new RuleOutcome(null, null, null, ""), Instant.EPOCH);
        return new Run(ruleId, tried, rules.bookWith(ruleId, tried)).from(Cursor.parseAny(after));
    }

    private final class Run {
        private final Long ruleId;
        private final NoteRule tried;
        private final RuleBook book;
        private final List<DryRun.Picked> picked = new ArrayList<>();
        private final Map<NotPicked, Integer> others = new EnumMap<>(NotPicked.class);
        private int looked;
        private OrderView first;
        private OrderView last;

        Run(Long ruleId, NoteRule tried, RuleBook book) {
            this.ruleId = ruleId;
            this.tried = tried;
            this.book = book;
        }

        DryRun from(Optional<Cursor> start) {
            Optional<Cursor> at = start;
            boolean more = true;
            while (more && looked < MOST_LOOKED && picked.size() < MOST_PICKED) {
                Slice<OrderView> page = orders.list(Optional.empty(), at, AT_A_TIME);
                int taken = look(page.items());
                more = taken < page.items().size() || page.next() != null;
                at = last == null ? at : Optional.of(Cursor.of(last.placedAt(), last.id()));
            }
            return new DryRun(
                    looked,
                    picked,
                    others,
                    first == null ? null : first.placedAt(),
                    last == null ? null : last.placedAt(),
                    more ? at.map(Cursor::encoded).orElse(null) : null);
        }

        private int look(List<OrderView> page) {
            Map<Long, Known> notes = known(page);
            Map<Long, Instant> moments = new HashMap<>();
            page.forEach(order -> moment(order, notes.get(order.id())).ifPresent(at -> moments.put(order.id(), at)));
            Map<Long, RuleFacts> facts = pasts.then(page, moments, book.asksFor(RuleOccasion.WROTE_ON_A_BOARD));
            int taken = 0;
            for (OrderView order : page) {
                if (picked.size() == MOST_PICKED) {
                    break;
                }
                first = first == null ? order : first;
                last = order;
                looked++;
                taken++;
                Known note = notes.get(order.id());
                Optional<NotPicked> miss = missed(order, facts.get(order.id()), note);
                miss.ifPresentOrElse(why -> others.merge(why, 1, Integer::sum), () -> picked.add(picked(order, note)));
            }
            return taken;
        }

        private Optional<NotPicked> missed(OrderView order, RuleFacts facts, Known note) {
            if (NoteOrders.standing(order.state()) != Standing.COUNTS && (note == null || note.approvedAt() == null)) {
                return Optional.of(NotPicked.OVER);
            }
            Optional<NotPicked> miss = tried.getConditions().misses(facts);
            if (miss.isPresent()) {
                return miss;
            }
            return book.picking(facts).filter(rule -> rule == tried).isPresent()
                    ? Optional.empty()
                    : Optional.of(NotPicked.EARLIER_RULE);
        }

        private DryRun.Picked picked(OrderView order, Known note) {
            return new DryRun.Picked(
                    order.id(),
                    order.number(),
                    order.gift() && !order.recipientName().isEmpty() ? order.recipientName() : order.buyerName(),
                    order.placedAt(),
                    NoteOrders.items(order),
                    order.total() + " " + order.currency(),
                    order.country(),
                    note == null ? null : note.id(),
                    note != null && ruleId != null && Objects.equals(note.ruleId(), ruleId));
        }
    }

    private record Known(long id, NoteState state, Instant approvedAt, Instant changedAt, Long ruleId) {}

    private Map<Long, Known> known(List<OrderView> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select n.orderId, n.id, n.state, n.approvedAt, n.changedAt, n.rule.ruleId"
                                + " from ThankYouNote n where n.orderId in :orders",
                        Object[].class)
                .setParameter("orders", page.stream().map(OrderView::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> new Known(
                                (Long) row[1], (NoteState) row[2], (Instant) row[3], (Instant) row[4], (Long) row[5])));
    }

    /** When its note was decided about; now if it waits still; and when the order was placed, where nobody wrote one. */
    private static Optional<Instant> moment(OrderView order, Known note) {
        if (note == null) {
            return Optional.of(order.placedAt());
        }
        if (note.approvedAt() != null) {
            return Optional.of(note.approvedAt());
        }
        return switch (note.state()) {
            case WAITING -> Optional.empty();
            case SKIPPED -> Optional.of(note.changedAt());
            default -> Optional.of(order.placedAt());
        };
    }
}
