package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.junit.jupiter.api.Test;

class EarlierTextsTest extends OnBothDatabases {

    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");

    EarlierTextsTest() {
        super("EarlierText");
    }

    /** A text of some room. */
    public record Said(String words, LocalDate until, List<String> parts) {}

    @Test
    void whatATextSaidCanBeReadAgain() {
        Said before = new Said("We make soap – 石鹸.", LocalDate.of(2027, 1, 31), List.of("a", "b"));
        keep("claim:1", before);

        EarlierText earlier = ask(texts -> texts.list("claim:1").get(0));

        assertEquals(before, earlier.as(Said.class));
        assertEquals("1", earlier.getSubject());
        assertEquals(7L, earlier.getReplacedBy());
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), earlier.getReplacedAt());
    }

    @Test
    void theLastTwentyAreKeptOfEachTextAlone() {
        keep("claim:2", new Said("Another text", null, List.of()));
        IntStream.rangeClosed(1, EarlierTexts.MOST + 3)
                .forEach(n -> keep("claim:1", new Said("Version " + n, null, List.of())));

        List<String> words = ask(texts -> texts.list("claim:1").stream()
                .map(text -> text.as(Said.class).words())
                .toList());

        assertEquals(EarlierTexts.MOST, words.size());
        assertEquals("Version " + (EarlierTexts.MOST + 3), words.get(0));
        assertEquals("Version 4", words.get(words.size() - 1));
        List<EarlierText> others = ask(texts -> texts.list("claim:2"));
        assertEquals(1, others.size());
    }

    @Test
    void onlyTheLastOneCanBeUndone() {
        keep("claim:1", new Said("First", null, List.of()));
        EarlierText first = ask(texts -> texts.list("claim:1").get(0));
        assertTrue(ask((Function<EarlierTexts, Boolean>) texts -> texts.isLast(first)));

        keep("claim:1", new Said("Second", null, List.of()));

        assertFalse(ask((Function<EarlierTexts, Boolean>) texts -> texts.isLast(first)));
    }

    @Test
    void whatIsErasedIsNotThereAnyMore() {
        keep("claim:1", new Said("First", null, List.of()));
        long id = ask(texts -> texts.list("claim:1").get(0).getId());

        database.run(em -> texts(em).erase("claim:1"));

        assertThrows(DomainException.class, () -> ask(texts -> texts.get(id)));
    }

    private void keep(String place, Said said) {
        database.run(em -> texts(em).keep(place, said, clock.instant()));
    }

    private <T> T ask(Function<EarlierTexts, T> question) {
        return database.inTransaction(em -> question.apply(texts(em)));
    }

    private EarlierTexts texts(EntityManager em) {
        return new Wiring(em, clock).all(Writer.class, List.of(new Writing(7))).get(EarlierTexts.class);
    }

    /** Somebody who sits before the form. */
    private record Writing(long id) implements Writer {

        @Override
        public Optional<Long> known() {
            return Optional.of(id);
        }

        @Override
        public Map<Long, String> names(Collection<Long> ids) {
            return Map.of();
        }
    }
}
