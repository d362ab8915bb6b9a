package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.customers.Customers;
import org.inglenook.customers.PublicWords;
import org.inglenook.identity.Members;
import org.inglenook.notes.DryRun;
import org.inglenook.notes.DryRuns;
import org.inglenook.notes.NotPicked;
import org.inglenook.notes.NoteMode;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.NoteRule;
import org.inglenook.notes.NoteRules;
import org.inglenook.notes.NoteTemplates;
import org.inglenook.notes.Occasion;
import org.inglenook.notes.RuleConditions;
import org.inglenook.notes.RuleOccasion;
import org.inglenook.notes.RuleOutcome;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.notes.ThankYouNotes.Draft;
import org.inglenook.notes.WaitingNotes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules choose by what the orders add up to; a dry run picks what they would have picked. */
class RulesOnOrdersTest {

    private static final Instant SPRING = Instant.parse("2026-03-20T09:00:00Z");

    private final MovableClock clock = new MovableClock("2026-11-22T12:00:00Z");
    private final TestDatabase database = TestDatabase.derby();
    private final List<Long> writers = new ArrayList<>();
    private long connection = 1;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNthOrderIsTheNthHoweverTheyAreTold() {
        long third = rule(RuleOccasion.NTH_ORDER, 3, "third");
        List<OrderSnapshot> orders =
                List.of(order("1", 1, OrderState.PAID), order("2", 2, OrderState.PAID), order("3", 3, OrderState.PAID));
        for (List<OrderSnapshot> way : permutations(orders)) {
            connection++;
            tell(way);
            String told = way.stream().map(OrderSnapshot::number).collect(Collectors.joining());
            assertEquals(expected(null, null, third), chosen(), told);
        }
    }

    @Test
    void afterAMistakeIsTheOrderAfterOneThatWasGivenBack() {
        long sorry = rule(RuleOccasion.AFTER_A_MISTAKE, null, "sorry");
        List<OrderSnapshot> orders = List.of(
                order("1", 1, OrderState.PAID),
                order("2", 2, OrderState.REFUNDED),
                order("3", 3, OrderState.PAID),
                order("4", 4, OrderState.PAID));
        for (List<OrderSnapshot> way : permutations(orders)) {
            connection++;
            tell(way);
            String told = way.stream().map(OrderSnapshot::number).collect(Collectors.joining());
            assertEquals(expected(null, null, sorry, null), chosen(), told);
        }
    }

    @Test
    void anOrderThatWasNeverPaidForIsNoMistake() {
        rule(RuleOccasion.AFTER_A_MISTAKE, null, "sorry");
        OrderSnapshot lapsed = order("1", day(1), day(1), Optional.empty(), OrderState.CANCELLED, "10", "");
        tell(List.of(lapsed, order("2", 2, OrderState.PAID)));
        assertEquals(Optional.empty(), Optional.ofNullable(chosen().get("2")));
    }

    @Test
    void theFirstRuleThatFitsHolds() {
        long second = rule(RuleOccasion.RETURNING, null, "again");
        long first = rule(RuleOccasion.ANY, null, "any");
        tell(List.of(order("1", 1, OrderState.PAID), order("2", 2, OrderState.PAID)));
        assertEquals(expected(first, second), chosen());
        database.run(em -> rules(em).move(first, 1));
        connection++;
        tell(List.of(order("1", 1, OrderState.PAID), order("2", 2, OrderState.PAID)));
        assertEquals(expected(first, first), chosen());
        database.run(em -> rules(em).pause(first));
        connection++;
        tell(List.of(order("1", 1, OrderState.PAID), order("2", 2, OrderState.PAID)));
        assertEquals(expected(null, second), chosen());
    }

    @Test
    void aRuleWhoseTemplateIsGonePicksNothing() {
        long any = rule(RuleOccasion.ANY, null, "any");
        database.run(em -> wiring(em).get(NoteTemplates.class).remove(template(em, "any")));
        tell(List.of(order("1", 1, OrderState.PAID)));
        assertEquals(Optional.empty(), Optional.ofNullable(chosen().get("1")));
        assertTrue(any > 0);
    }

    @Test
    void whoWroteOnABoardIsKnownByTheAddress() {
        long board = rule(RuleOccasion.WROTE_ON_A_BOARD, null, "board");
        database.run(em -> {
            wiring(em).get(Members.class).withEmails(List.of("ann@example.test"));
            em.createNativeQuery(
                            "insert into identity_member (name, displayname, email, role, language, joinedat, version)"
                                    + " values ('ann', 'Ann', 'ann@example.test', 'MEMBER', 'en', current_timestamp, 0)")
                    .executeUpdate();
            writers.add(wiring(em)
                    .get(Members.class)
                    .withEmails(List.of("ann@example.test"))
                    .get("ann@example.test"));
        });
        tell(List.of(order("1", 1, OrderState.PAID)));
        assertEquals(expected(board), chosen());
        DryRun run = dry(board);
        assertEquals(List.of("1"), numbers(run));
    }

    @Test
    void aDryRunPicksWhatWasReallyChosen() {
        long third = rule(RuleOccasion.NTH_ORDER, 3, "third");
        long sorry = rule(RuleOccasion.AFTER_A_MISTAKE, null, "sorry");
        long silence = rule(RuleOccasion.LONG_SILENCE, 30, "silence");
        tell(List.of(
                order("1", 1, OrderState.PAID),
                order("2", 2, OrderState.REFUNDED),
                order("3", 3, OrderState.PAID),
                order("4", 4, OrderState.PAID),
                order("5", 40, OrderState.PAID)));
        Map<String, Long> chosen = chosen();
        assertEquals(sorry, chosen.get("3"));
        assertEquals(third, chosen.get("4"));
        assertEquals(silence, chosen.get("5"));
        for (long rule : List.of(third, sorry, silence)) {
            List<String> really = chosen.entrySet().stream()
                    .filter(note -> note.getValue() != null && note.getValue() == rule)
                    .filter(note -> !note.getKey().equals("2"))
                    .map(Map.Entry::getKey)
                    .toList();
            assertEquals(really, numbers(dry(rule)), String.valueOf(rule));
        }
        assertEquals(1, dry(third).others().get(NotPicked.OVER));
        assertTrue(dry(third).picked().get(0).chosen());
    }

    @Test
    void whatHappenedAfterANoteWasWrittenDoesNotChangeItsDryRun() {
        long second = rule(RuleOccasion.NTH_ORDER, 2, "second");
        tell(List.of(order("1", 1, OrderState.PAID), order("2", 2, OrderState.PAID)));
        clock.set(day(3).toString());
        database.run(em -> {
            ThankYouNotes notes = wiring(em).get(ThankYouNotes.class);
            ThankYouNote note = notes.list(null, null, null, 10).items().get(1);
            notes.write(note.getId(), new Draft(null, true, note.getTemplateId(), "Hello."));
            notes.approve(note.getId(), true);
        });
        tell(List.of(order("1", day(1), day(9), Optional.of(day(1)), OrderState.REFUNDED, "10", "")));
        assertEquals(List.of("2"), numbers(dry(second)));
    }

    @Test
    void aDryRunGoesOnFurtherBackAndMissesNobody() {
        long any = rule(RuleOccasion.ANY, null, "any");
        for (int i = 0; i < 130; i++) {
            tell(List.of(order("n" + i, i % 20, OrderState.PAID)));
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            String at = after;
            DryRun run =
                    database.inTransaction(em -> wiring(em).get(DryRuns.class).of(any, at));
            assertTrue(run.picked().size() <= 100);
            seen.addAll(numbers(run));
            after = run.further();
        } while (after != null);
        assertEquals(130, seen.size());
        assertEquals(130, seen.stream().distinct().count());
    }

    @Test
    void aRuleIsTriedBeforeItIsKept() {
        rule(RuleOccasion.NTH_ORDER, 2, "second");
        tell(List.of(order("1", 1, OrderState.PAID), order("2", 2, OrderState.PAID)));
        long before = count();
        DryRun run = database.inTransaction(
                em -> wiring(em).get(DryRuns.class).of((Long) null, when(RuleOccasion.ANY, null), null));
        assertEquals(List.of("1"), numbers(run));
        assertEquals(Map.of(NotPicked.EARLIER_RULE, 1), run.others());
        assertEquals(before, count());
    }

    @Test
    void whatWaitsBeginsAnewOnlyWhenSaidSoAndUntouched() {
        tell(List.of(order("1", 1, OrderState.PAID), order("2", 2, OrderState.PAID), order("3", 3, OrderState.PAID)));
        database.run(em -> {
            ThankYouNotes notes = wiring(em).get(ThankYouNotes.class);
            notes.write(notes.list(null, null, null, 10).items().get(2).getId(), new Draft(null, false, null, "Mine."));
        });
        long any = rule(RuleOccasion.RETURNING, null, "again");
        assertEquals(expected(null, null, null), chosen());
        assertEquals(new WaitingNotes.Effect(2, 1, 1), waiting(false));
        assertEquals(expected(null, null, null), chosen());
        assertEquals(new WaitingNotes.Effect(2, 1, 1), waiting(true));
        assertEquals(expected(null, any, null), chosen());
        assertEquals(new WaitingNotes.Effect(2, 1, 0), waiting(false));
        assertEquals("Mine.", notes().get("3").getText());
        assertTrue(
                notes().get("2").getText().contains("again"), notes().get("2").getText());
        assertEquals("a sample", notes().get("2").getEnclosure());
        assertEquals(NoteMode.PEN, notes().get("2").getMode());
    }

    private WaitingNotes.Effect waiting(boolean keep) {
        return database.inTransaction(em -> {
            WaitingNotes waiting = wiring(em).get(WaitingNotes.class);
            return keep ? waiting.apply() : waiting.preview();
        });
    }

    private long rule(RuleOccasion occasion, Integer number, String name) {
        return database.inTransaction(em -> {
            // What fits where no rule holds is there before.
            wiring(em).get(NoteTemplates.class).all();
            long template = wiring(em)
                    .get(NoteTemplates.class)
                    .add(name, Locale.ENGLISH, Occasion.GIFT, name + " {sentence}")
                    .getId();
            NoteRule rule = rules(em)
                    .add(name, when(occasion, number), new RuleOutcome(template, NoteMode.PEN, null, "a sample"));
            return rule.getId();
        });
    }

    private static RuleConditions when(RuleOccasion occasion, Integer number) {
        return new RuleConditions(occasion, number, "", "", "", null, null, "");
    }

    private long template(EntityManager em, String name) {
        return wiring(em).get(NoteTemplates.class).all().stream()
                .filter(template -> template.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private NoteRules rules(EntityManager em) {
        return wiring(em).get(NoteRules.class);
    }

    private DryRun dry(long rule) {
        return database.inTransaction(em -> wiring(em).get(DryRuns.class).of(rule, null));
    }

    private static List<String> numbers(DryRun run) {
        return run.picked().stream().map(DryRun.Picked::orderNumber).toList();
    }

    private long count() {
        return database.inTransaction(em ->
                em.createQuery("select count(r) from NoteRule r", Long.class).getSingleResult());
    }

    private void tell(List<OrderSnapshot> orders) {
        for (OrderSnapshot order : orders) {
            database.run(em -> wiring(em)
                    .get(Orders.class)
                    .describe(connection, order, order.number() + order.state() + connection));
        }
    }

    /** Which rule each note of this connection began by. */
    private Map<String, Long> chosen() {
        Map<String, Long> chosen = new TreeMap<>();
        notes().forEach((number, note) -> chosen.put(number, note.getRuleId()));
        return chosen;
    }

    private Map<String, ThankYouNote> notes() {
        return database.inTransaction(
                em -> wiring(em).get(Orders.class).list(Optional.of(connection), Optional.empty()).items().stream()
                        .collect(Collectors.toMap(OrderView::number, order -> wiring(em)
                                .get(ThankYouNotes.class)
                                .ofOrder(order.id())
                                .orElseThrow())));
    }

    private static Map<String, Long> expected(Long... rules) {
        Map<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < rules.length; i++) {
            expected.put(String.valueOf(i + 1), rules[i]);
        }
        return expected;
    }

    private Wiring wiring(EntityManager em) {
        PublicWords board = (Collection<Long> members) -> members.stream()
                .filter(writers::contains)
                .collect(Collectors.toMap(member -> member, member -> SPRING));
        return new Wiring(em, clock)
                .all(PublicWords.class, List.of(board))
                .observing(Customers.class, NoteOrders.class);
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : of) {
            List<T> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> way = new ArrayList<>(List.of(first));
                way.addAll(tail);
                all.add(way);
            }
        }
        return all;
    }

    private static Instant day(int day) {
        return SPRING.plus(Duration.ofDays(day));
    }

    private static OrderSnapshot order(String number, int day, OrderState state) {
        Instant modified = state == OrderState.PAID ? day(day) : day(day).plusSeconds(60);
        return order(number, day(day), modified, Optional.of(day(day)), state, "10", "FR");
    }

    private static OrderSnapshot order(
            String number,
            Instant placed,
            Instant modified,
            Optional<Instant> paid,
            OrderState state,
            String total,
            String country) {
        PersonName ann = new PersonName("Ann Smith", "Ann");
        return new OrderSnapshot(
                number,
                number,
                state,
                new OrderSnapshot.Times(placed, modified, paid, Optional.empty()),
                modified,
                new Money(new BigDecimal(total), "EUR"),
                new OrderSnapshot.Buyer("", ann, number.length() == 1 ? "ann@example.test" : number + "@example.test"),
                ann,
                OrderSnapshot.Gift.NONE,
                country,
                "",
                "en",
                false,
                false,
                List.of(new OrderSnapshot.Line("Soap", "", BigDecimal.ONE, "S-1", BigDecimal.TEN)));
    }
}
