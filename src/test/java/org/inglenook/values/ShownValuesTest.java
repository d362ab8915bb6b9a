package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.PageCache;
import org.junit.jupiter.api.Test;

class ShownValuesTest extends OnBothDatabases {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");

    ShownValuesTest() {
        super("ValuesChange", "Evidence", "Claim", "ValueStatement");
    }

    @Test
    void whatReadersSeeIsReadOnceAndAgainAfterEachChange() {
        database.run(em -> {
            Wiring room = ValuesRoom.at(em, clock).observing(PageCache.class);
            Values values = room.get(Values.class);
            ShownValues shown = room.get(ShownValues.class);
            assertEquals(0, shown.get().values().size());

            for (int i = 1; i <= 12; i++) {
                values.add(ValueStatement.Kind.VALUE, new StatementText("Value " + i, ""));
                assertEquals(i, shown.get().values().size());
            }
        });
        database.run(em -> assertEquals(
                12,
                ValuesRoom.at(em, clock).get(ShownValues.class).get().values().size()));
        assertEquals(4, database.queriesOf(em -> {
            ShownValues shown = ValuesRoom.at(em, clock).get(ShownValues.class);
            assertEquals(shown.get(), shown.get());
        }));
    }
}
