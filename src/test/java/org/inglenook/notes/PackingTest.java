package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.NOW;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;

class PackingTest extends OnBothDatabases {

    PackingTest() {
        super("ThankYouNote");
    }

    /** What lies first in the parcels, by order. */
    private static final class Shop extends NoteOrders {
        private final Map<Long, String> products = new HashMap<>();

        @Override
        Map<Long, String> firstProducts(List<Long> orderIds) {
            return products;
        }
    }

    /** Five notes, ordered in this row: their ids by the order's number. */
    private void with(BiConsumer<NotesFixture, Map<String, Long>> work) {
        database.run(em -> {
            NotesFixture f = new NotesFixture(em);
            Shop shop = new Shop();
            f.packing.orders = shop;
            Map<String, Long> ids = new LinkedHashMap<>();
            long order = 0;
            for (String number : List.of("A-10", "A-9", "b-1", "1002", "997")) {
                order++;
                shop.products.put(
                        order, List.of("S-12", "S-2", "Soap", "S-2", "").get((int) order - 1));
                ThankYouNote note = f.follow(new ThankedOrder(
                        order,
                        number,
                        COUNTS,
                        order,
                        "Ann",
                        "Ann",
                        false,
                        Locale.ENGLISH,
                        NOW.plusSeconds(order),
                        "soap",
                        NotesFixture.facts(false, 1)));
                ids.put(number, note.getId());
            }
            work.accept(f, ids);
        });
    }

    private static List<String> arranged(
            NotesFixture f, Map<String, Long> ids, Collection<String> chosen, PackingOrder order, String list) {
        List<Long> arranged = f.packing.arranged(chosen.stream().map(ids::get).toList(), order, list);
        return arranged.stream()
                .map(id -> ids.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    @Test
    void numbersAreOrderedAsPeopleCount() {
        with((f, ids) -> {
            assertEquals(
                    List.of("997", "1002", "A-9", "A-10", "b-1"),
                    arranged(f, ids, ids.keySet(), PackingOrder.NUMBER, ""));
            assertEquals(
                    List.of("A-10", "A-9", "b-1", "1002", "997"),
                    arranged(f, ids, ids.keySet(), PackingOrder.OLDEST, ""));
            assertEquals(
                    List.of("997", "1002", "A-9", "A-10", "b-1"),
                    arranged(f, ids, ids.keySet(), PackingOrder.PRODUCT, ""));
        });
    }

    @Test
    void digitsOfOtherScriptsAreNoFault() {
        List<String> numbers = new ArrayList<>(List.of("٣x", "10", "9", "", "٢x"));
        numbers.sort(Packing.AS_PEOPLE_COUNT);
        assertEquals(List.of("", "9", "10", "٢x", "٣x"), numbers);
    }

    @Test
    void aPickListDecidesAndWhatItHasNotIsNamed() {
        with((f, ids) -> {
            String list = "Pick list 23/11\n#b-1;  a-10\n№1002,997 5555";
            assertEquals(
                    List.of("b-1", "A-10", "1002", "997"),
                    arranged(f, ids, List.of("997", "A-10", "b-1", "1002"), PackingOrder.LIST, list));
            DomainException refusal =
                    assertThrows(DomainException.class, () -> arranged(f, ids, ids.keySet(), PackingOrder.LIST, list));
            assertEquals("notes.sheet.problem.notOnList", refusal.key());
            assertEquals(List.of(1, "A-9"), List.of(refusal.args()));
        });
    }
}
