package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewLinksTest extends OnBothDatabases {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");

    PreviewLinksTest() {
        super("PreviewLink");
    }

    @Test
    void linkOpensUntilItExpires() {
        String token = make(7).token();
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertEquals(7L, (long) with(links -> links.follow(token)).getMadeBy());

        clock.advance(Duration.ofSeconds(1));
        assertEquals(DomainException.Kind.GONE, refusal(token).kind());
        assertEquals(List.of(), with(PreviewLinks::open));
    }

    @Test
    void endedLinkOpensNothingAndOthersStay() {
        PreviewLinks.Made first = make(7);
        PreviewLinks.Made second = make(7);
        with(links -> {
            links.end(first.link().getId());
            return null;
        });

        assertEquals(DomainException.Kind.GONE, refusal(first.token()).kind());
        assertEquals(
                second.link().getId(),
                with(links -> links.follow(second.token())).getId());
        assertEquals(1, with(PreviewLinks::open).size());
    }

    @Test
    void tokenIsNotInTheDatabase() {
        String token = make(1).token();
        List<?> kept = database.inTransaction(em -> em.createNativeQuery("select token_hash from story_preview_link")
                .getResultList());
        assertEquals(List.of(Secrets.hash(token)), kept);
        assertFalse(kept.contains(token));
        assertTrue(token.length() >= 32, "long enough not to be guessed");
    }

    @Test
    void guessedTokenIsNotFound() {
        make(7);
        assertEquals(DomainException.Kind.NOT_FOUND, refusal("a-guess").kind());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 91, Integer.MAX_VALUE})
    void linkWorksForDaysAndNotForEver(int days) {
        DomainException refusal = assertThrows(DomainException.class, () -> make(days));
        assertEquals("story.link.error.days", refusal.key());
    }

    private DomainException refusal(String token) {
        return assertThrows(DomainException.class, () -> with(links -> links.follow(token)));
    }

    private PreviewLinks.Made make(int days) {
        return with(links -> links.make(days, 7L));
    }

    private <T> T with(Function<PreviewLinks, T> work) {
        return database.inTransaction(em -> work.apply(new Wiring(em, clock)
                .with(Secrets.class, new Secrets("a key of thirty-two characters, or more"))
                .get(PreviewLinks.class)));
    }
}
