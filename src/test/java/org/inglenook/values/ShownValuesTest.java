package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.SearchSource;
import org.junit.jupiter.api.Test;

class ShownValuesTest extends OnBothDatabases {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");

    ShownValuesTest() {
        super("Translation", "EarlierText", "ValuesChange", "Evidence", "Claim", "ValueStatement");
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

    @Test
    void languageInWhichReadersSeeNothingIsNotNamedToThem() {
        long id = database.inTransaction(em -> {
            Wiring room = ValuesRoom.at(em, clock);
            Claim draft = room.get(Claims.class)
                    .draft(new ClaimText(
                            null, "Notre huile.", "Tout", null, SaysSo.WE, "", "", null, null, null, "Amélie"));
            TranslatedClaim words = new TranslatedClaim("Our oil.", "All", "", List.of());
            room.get(ValueTranslations.class).bring("en", ValueTranslations.ofClaim(draft.getId()), words, Map.of());
            return draft.getId();
        });
        assertEquals(List.of(), languages());
        database.run(em -> ValuesRoom.at(em, clock).get(Claims.class).publish(id));
        assertEquals(List.of("en"), languages());
    }

    @Test
    void valuesAreFoundInTheirLanguagesForAsLongAsTheyAreShown() {
        database.run(em -> {
            Wiring room = ValuesRoom.at(em, clock).observing(PageCache.class);
            Values values = room.get(Values.class);
            StatementSearch search = room.get(StatementSearch.class);
            ValueStatement slow =
                    values.add(ValueStatement.Kind.VALUE, new StatementText("Lentement", "Six semaines."));
            values.add(ValueStatement.Kind.NOT_YET, new StatementText("Encore du plastique", ""));
            room.get(ValueTranslations.class)
                    .write(
                            "en",
                            ValueTranslations.ofStatement(slow.getId()),
                            new StatementText("Slowly", "Six weeks."),
                            "",
                            0);
            SearchSource.Changes all = search.changedSince(null, 500);
            assertEquals(
                    Set.of(
                            "/values#value-" + slow.getId() + " Lentement",
                            "/values?lang=en#value-" + slow.getId() + " Slowly",
                            "/values#not-yet Encore du plastique"),
                    all.documents().stream()
                            .map(document -> document.address() + ' ' + document.title())
                            .collect(Collectors.toSet()));
            assertEquals(3, search.count());
            assertEquals(List.of(), search.changedSince(all.cursor(), 500).documents());

            values.remove(slow.getId());
            SearchSource.Changes later = search.changedSince(all.cursor(), 500);
            assertEquals(
                    2, later.documents().stream().filter(gone -> !gone.shown()).count());
            assertEquals(Set.of(), search.visible(List.of(slow.getId().toString())));
        });
    }

    private List<String> languages() {
        return database.inTransaction(
                em -> ValuesRoom.at(em, clock).get(ShownValues.class).get().languages());
    }
}
