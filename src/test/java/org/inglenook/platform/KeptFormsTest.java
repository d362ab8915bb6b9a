package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.KeptForms.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFormsTest extends OnBothDatabases {

    private static final String START = "2026-11-22T10:00:00Z";
    private static final FormWindow FIRST = new FormWindow("chapter:12", 1, "first-window-0000");
    private static final FormWindow SECOND = new FormWindow("chapter:12", 1, "second-window-000");
    private static final FormWindow ADAS = new FormWindow("chapter:12", 2, "adas-window-00000");
    private static final Map<String, List<String>> WORDS =
            Map.of("title", List.of("The smoke – 煙"), "tags", List.of("a", "b"));

    private final MovableClock clock = new MovableClock(START);

    KeptFormsTest() {
        super("KeptForm");
    }

    @BeforeEach
    void begin() {
        clock.set(START);
    }

    @Test
    void whatWasTypedIsThereForItsWriterAloneUntilItIsSaved() {
        run(forms -> forms.keep(FIRST, Map.of("title", List.of("The sm")), null));
        clock.advance(Duration.ofSeconds(2));
        run(forms -> forms.keep(FIRST, WORDS, null));

        assertEquals(List.of(WORDS), unsaved(1));
        assertEquals(List.of(), unsaved(2));

        run(forms -> forms.saved(FIRST, null));

        assertEquals(List.of(), unsaved(1));
    }

    @Test
    void sentTwiceIsDoneOnceAndLeadsToTheSamePlace() {
        List<String> done = new ArrayList<>();
        run(forms -> assertEquals("/topics/1", forms.once(FIRST, null, "a", () -> "/topics/" + count(done))));
        run(forms -> assertEquals("/topics/1", forms.once(FIRST, null, "a", () -> "/topics/" + count(done))));
        run(forms -> assertEquals("/topics/2", forms.once(FIRST, null, "other words", () -> "/topics/" + count(done))));
        run(forms -> assertEquals("/topics/3", forms.once(SECOND, null, "a", () -> "/topics/" + count(done))));
        assertEquals(3, done.size());
    }

    @Test
    void whatWasRefusedStaysADraftAndMayBeSentAgain() {
        run(forms -> forms.keep(FIRST, WORDS, null));
        assertThrows(
                DomainException.class,
                () -> run(forms -> forms.once(FIRST, null, "a", () -> {
                    throw DomainException.notFound();
                })));
        assertEquals(List.of(WORDS), unsaved(1));
        run(forms -> assertEquals("/topics/1", forms.once(FIRST, null, "a", () -> "/topics/1")));
        assertEquals(List.of(), unsaved(1));
    }

    @Test
    void twoPressesAtTheSameMomentAreOne() throws Exception {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<String> press = () -> {
                try {
                    return once(done);
                } catch (DomainException | RollbackException e) {
                    return once(done);
                }
            };
            for (Future<String> led : pool.invokeAll(List.of(press, press))) {
                assertEquals("/topics/1", led.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private String once(List<String> done) {
        return database.inTransaction(em ->
                new Wiring(em, clock).get(KeptForms.class).once(FIRST, null, "a", () -> "/topics/" + count(done)));
    }

    private static int count(List<String> done) {
        done.add("done");
        return done.size();
    }

    @Test
    void whatComesLateAfterTheSaveIsRefusedAndNotKept() {
        run(forms -> forms.saved(FIRST, null));

        DomainException refusal =
                assertThrows(DomainException.class, () -> run(forms -> forms.keep(FIRST, WORDS, null)));

        assertEquals(Kind.GONE, refusal.kind());
        assertEquals(List.of(), unsaved(1));
        assertEquals(true, ask(forms -> forms.isSaved(FIRST)));
    }

    @Test
    void aWindowThatWentOnFromALostOneReplacesIt() {
        Taken taken = keep(FIRST);
        clock.advance(KeptForm.SILENCE);

        run(forms -> forms.keep(SECOND, Map.of("title", List.of("The smoke and more")), taken));

        assertEquals(List.of(Map.of("title", List.of("The smoke and more"))), unsaved(1));
    }

    @Test
    void aWindowThatIsStillOpenKeepsItsOwnWords() {
        Taken taken = keep(FIRST);
        run(forms -> forms.keep(SECOND, Map.of("title", List.of("Another")), taken));

        assertEquals(2, unsaved(1).size());

        clock.advance(Duration.ofSeconds(1));
        run(forms -> forms.keep(FIRST, Map.of("title", List.of("Typed on")), null));
        run(forms -> forms.saved(SECOND, taken));

        assertEquals(List.of(Map.of("title", List.of("Typed on"))), unsaved(1));
    }

    @Test
    void whatIsSavedElsewhereTakesTheTextItWentOnFromWithIt() {
        Taken taken = keep(FIRST);

        run(forms -> forms.saved(SECOND, taken));

        assertEquals(List.of(), unsaved(1));
    }

    @Test
    void whatIsPutAsideCanBeHadAgain() {
        Taken taken = keep(FIRST);

        run(forms -> forms.putAside(SECOND, taken));

        assertEquals(List.of(WORDS), unsaved(1));
        assertEquals(true, ask(forms -> forms.unsaved("chapter:12", 1).get(0).isAside()));
    }

    @Test
    void othersLearnWhoHasItOpenAndWhoSavedIt() {
        run(forms -> forms.stay(FIRST));
        clock.advance(Duration.ofSeconds(20));
        run(forms -> forms.stay(ADAS));

        assertEquals(List.of(1L), openElsewhere(ADAS));
        assertEquals(List.of(2L), openElsewhere(FIRST));

        clock.advance(Duration.ofSeconds(20));
        run(forms -> forms.saved(ADAS, null));

        assertEquals(List.of(), openElsewhere(FIRST));
        assertEquals(1, savedElsewhere(FIRST, START).size());
        assertEquals(List.of(), savedElsewhere(FIRST, "2026-11-22T10:01:00Z"));
    }

    @Test
    void aWindowThatWasLeftOrFellSilentIsNotOpen() {
        run(forms -> forms.stay(FIRST));
        clock.advance(KeptForm.SILENCE.plusSeconds(1));
        assertEquals(List.of(), openElsewhere(ADAS));

        run(forms -> forms.keep(FIRST, WORDS, null));
        assertEquals(List.of(1L), openElsewhere(ADAS));

        run(forms -> forms.leave(FIRST));
        assertEquals(List.of(), openElsewhere(ADAS));
        assertEquals(List.of(WORDS), unsaved(1));
    }

    @Test
    void nobodyWritesIntoAnothersWindow() {
        keep(FIRST);
        FormWindow stolen = new FormWindow("chapter:12", 2, FIRST.window());

        DomainException refusal =
                assertThrows(DomainException.class, () -> run(forms -> forms.keep(stolen, WORDS, null)));

        assertEquals(Kind.NOT_FOUND, refusal.kind());
    }

    @Test
    void theWordsAreDeletedAfterTwoMonthsAndWithTheirWriter() {
        keep(FIRST);
        run(forms -> forms.keep(ADAS, WORDS, null));
        run(forms -> forms.eraseOf(2));
        assertEquals(List.of(), unsaved(2));

        clock.advance(Duration.ofDays(59));
        run(KeptForms::purge);
        assertEquals(1, unsaved(1).size());

        clock.advance(Duration.ofDays(2));
        run(KeptForms::purge);
        assertEquals(List.of(), unsaved(1));
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        Map<String, List<String>> huge = Map.of("text", List.of("x".repeat(KeptForm.LONGEST)));

        DomainException refusal =
                assertThrows(DomainException.class, () -> run(forms -> forms.keep(FIRST, huge, null)));

        assertEquals(Kind.TOO_LARGE, refusal.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chapter:1", "chapter:", "chapter:1/2", "chapter:1:2:3:4", "chapter 1", "../x"})
    void aPlaceIsAWordWithNumbers(String place) {
        assertFalse(FormWindow.isPlace(place));
    }

    private Taken keep(FormWindow window) {
        return Taken.parse(ask(forms -> Taken.of(forms.keep(window, WORDS, null))));
    }

    private List<Map<String, List<String>>> unsaved(long member) {
        return ask(forms -> forms.unsaved("chapter:12", member).stream()
                .map(KeptForm::fields)
                .toList());
    }

    private List<Long> openElsewhere(FormWindow window) {
        return ask(forms -> forms.openElsewhere(window.place(), window.window()).stream()
                .map(KeptForm::getMemberId)
                .toList());
    }

    private List<KeptForm> savedElsewhere(FormWindow window, String since) {
        return ask(forms -> forms.savedElsewhere(window.place(), window.window(), Instant.parse(since)));
    }

    private void run(Consumer<KeptForms> work) {
        database.run(em -> work.accept(forms(em)));
    }

    private <T> T ask(Function<KeptForms, T> question) {
        return database.inTransaction(em -> question.apply(forms(em)));
    }

    private KeptForms forms(EntityManager em) {
        return new Wiring(em, clock).get(KeptForms.class);
    }
}
