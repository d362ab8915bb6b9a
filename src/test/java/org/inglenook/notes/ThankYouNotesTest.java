package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.inglenook.notes.ThankedOrder.Standing.OPEN;
import static org.inglenook.notes.ThankedOrder.Standing.OVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.notes.ThankYouNotes.Draft;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Slice;
import org.junit.jupiter.api.Test;

class ThankYouNotesTest extends OnBothDatabases {

    private void with(Consumer<NotesFixture> work) {
        database.run(em -> work.accept(new NotesFixture(em)));
    }

    @Test
    void aPaidOrderGetsOneNoteHoweverOftenItIsTold() {
        with(f -> {
            ThankYouNote note = f.follow(order(1, COUNTS));
            assertEquals(NoteState.WAITING, note.getState());
            assertEquals(note.getId(), f.follow(order(1, COUNTS)).getId());
            assertTrue(note.getText().startsWith("Bonjour Élodie,\nmerci pour votre commande."), note.getText());
            assertTrue(note.getToken().length() >= 22);
        });
    }

    @Test
    void anOpenOrderGetsNone() {
        with(f -> assertNull(f.follow(order(2, OPEN))));
    }

    @Test
    void anOrderThatIsOverWithdrawsItsNoteAndAReopenedOneBringsItBack() {
        with(f -> {
            f.follow(order(3, COUNTS));
            assertEquals(NoteState.WITHDRAWN, f.follow(order(3, OVER)).getState());
            assertEquals(NoteState.WAITING, f.follow(order(3, COUNTS)).getState());
        });
    }

    @Test
    void theNoteIsTheSameWhetherItsOrderEndedBeforeOrAfterItWasSeenPaid() {
        with(f -> {
            f.follow(order(4, COUNTS));
            f.follow(order(4, OVER));
            f.follow(order(5, OVER));
            assertEquals(
                    f.notes.ofOrder(4).orElseThrow().getState(),
                    f.notes.ofOrder(5).orElseThrow().getState());
        });
    }

    @Test
    void aPrintedNoteStaysPrintedWhenItsOrderIsCancelled() {
        with(f -> {
            ThankYouNote note = f.follow(order(6, COUNTS));
            f.notes.approve(note.getId());
            note.print(NotesFixture.NOW);
            assertEquals(NoteState.PRINTED, f.follow(order(6, OVER)).getState());
        });
    }

    @Test
    void aNoteOfAnOverOrderCannotBeApproved() {
        with(f -> {
            ThankYouNote note = f.follow(order(7, OVER));
            DomainException refusal = assertThrows(DomainException.class, () -> f.notes.approve(note.getId()));
            assertEquals("notes.preflight.over", refusal.key());
        });
    }

    @Test
    void aNameThatArrivesLaterReachesTheCardUnlessTheOwnerSetOne() {
        with(f -> {
            ThankYouNote note = f.follow(order(8, COUNTS, "ELODIE M", ""));
            f.follow(order(8, COUNTS, "Élodie M", "Élodie"));
            assertTrue(note.getText().contains("Bonjour Élodie"), note.getText());
            f.notes.rename(note.getId(), "Lodi");
            f.follow(order(8, COUNTS, "ELODIE M", ""));
            assertEquals("Lodi", note.getRecipientName());
            assertTrue(note.getText().contains("Bonjour Lodi"), note.getText());
        });
    }

    @Test
    void aDoubtfulNameIsRefusedUntilTheOwnerSaysItIsRight() {
        with(f -> {
            ThankYouNote note = f.follow(order(9, COUNTS, "JP", "JP"));
            DomainException refusal = assertThrows(DomainException.class, () -> f.notes.approve(note.getId()));
            assertEquals("name", refusal.field().orElseThrow());
            f.notes.write(note.getId(), new Draft("JP", true, note.getTemplateId(), ""));
            assertEquals(NoteState.APPROVED, f.notes.approve(note.getId()).getState());
        });
    }

    @Test
    void aRefusalTellsEverythingThatIsInTheWay() {
        with(f -> {
            ThankYouNote note = f.follow(order(17, COUNTS, "JP", "JP"));
            f.notes.reword(note.getId(), "Thank you, {firstNmae}");
            f.follow(order(17, OVER, "JP", "JP"));
            DomainException refusal = assertThrows(DomainException.class, () -> f.notes.approve(note.getId()));
            assertEquals(DomainException.Kind.CONFLICT, refusal.kind());
            assertEquals(
                    List.of(
                            "notes.preflight.over",
                            "notes.preflight.name.capitals",
                            "notes.preflight.variable.unknown"),
                    refusal.reasons().stream().map(DomainException::key).toList());
            assertEquals(
                    List.of("", "name", "sentence"),
                    refusal.reasons().stream()
                            .map(reason -> reason.field().orElse(""))
                            .toList());
        });
    }

    @Test
    void aGreetingOfTheOwnersStandsInForAnAddressAndLeavesTheRecipient() {
        with(f -> {
            ThankYouNote note = f.follow(order(16, COUNTS, "queen@letterbox.example", ""));
            assertThrows(DomainException.class, () -> f.notes.approve(note.getId()));
            f.notes.write(note.getId(), new Draft("Rosa", false, note.getTemplateId(), ""));
            assertEquals("queen@letterbox.example", note.getRecipientName());
            assertTrue(f.notes.approve(note.getId()).getText().startsWith("Bonjour Rosa"), note.getText());
        });
    }

    @Test
    void changingAnApprovedNoteAsksForApprovalAgain() {
        with(f -> {
            ThankYouNote note = f.follow(order(10, COUNTS));
            f.notes.approve(note.getId());
            f.notes.reword(note.getId(), "Bonjour {firstName|vous}, merci.");
            assertEquals(NoteState.WAITING, note.getState());
            assertEquals("Bonjour Élodie, merci.", note.getText());
        });
    }

    @Test
    void onlyAnApprovedOrPrintedNoteHasAPage() {
        with(f -> {
            ThankYouNote note = f.follow(order(11, COUNTS));
            assertTrue(f.pages.find(note.getToken()).isEmpty());
            f.notes.approve(note.getId());
            assertTrue(f.pages.find(note.getToken()).isPresent());
            assertTrue(f.pages.find("x").isEmpty());
        });
    }

    @Test
    void aSkippedNoteKeepsItsReason() {
        with(f -> {
            ThankYouNote note = f.follow(order(12, COUNTS));
            assertThrows(DomainException.class, () -> f.notes.skip(note.getId(), " "));
            assertEquals("by hand", f.notes.skip(note.getId(), "by hand").getReason());
            assertEquals(NoteState.SKIPPED, f.follow(order(12, COUNTS)).getState());
        });
    }

    @Test
    void theQueueIsReadFromTheOldestInBothDirections() {
        with(f -> {
            for (long id = 100; id < 107; id++) {
                f.follow(order(id, COUNTS));
            }
            Slice<ThankYouNote> first = f.notes.list(null, null, null, 3);
            Slice<ThankYouNote> second = f.notes.list(null, first.next(), null, 3);
            Slice<ThankYouNote> back = f.notes.list(null, null, second.previous(), 3);
            assertEquals(ids(first), ids(back));
            assertNull(first.previous());
            assertTrue(ids(second).stream().noneMatch(ids(first)::contains));
            ThankYouNote start = f.queue.first().orElseThrow();
            ThankYouNote next = f.queue.next(start).orElseThrow();
            assertTrue(!next.getPlacedAt().isBefore(start.getPlacedAt())
                    && !next.getId().equals(start.getId()));
        });
    }

    @Test
    void whoIsPutOffWaitsUntilTheShopsNextDay() {
        with(f -> {
            ThankYouNote note = f.follow(order(120, COUNTS));
            f.notes.putOff(note.getId(), f.queue.tomorrow());
            f.notes.em.flush();
            assertTrue(f.queue.first().filter(note::equals).isEmpty());
            assertTrue(f.queue.putOff().contains(note));
            assertEquals(Instant.parse("2026-11-21T23:00:00Z"), f.queue.tomorrow(), "midnight in Paris");
            f.queue.clock = Clock.fixed(f.queue.tomorrow(), ZoneOffset.UTC);
            assertTrue(f.queue.list(null, null, 500).items().contains(note));
            assertTrue(f.queue.putOff().isEmpty());
        });
    }

    @Test
    void theLastDecisionIsUndoneUnlessSomethingElseHappened() {
        with(f -> {
            ThankYouNote note = f.follow(order(121, COUNTS));
            f.notes.write(note.getId(), new Draft(null, false, null, "As it stood.", "first"));
            f.notes.approve(note.getId());
            f.notes.em.flush();
            long decided = note.getVersion();
            assertEquals(NoteState.WAITING, f.notes.undo(note.getId(), decided).getState());
            assertEquals("As it stood.", note.getText());
            assertEquals("first", note.getOpening());
            f.notes.skip(note.getId(), "by hand");
            f.notes.em.flush();
            assertThrows(DomainException.class, () -> f.notes.undo(note.getId(), decided));
            f.notes.undo(note.getId(), note.getVersion());
            assertNull(note.getReason());
            f.notes.putOff(note.getId(), f.queue.tomorrow());
            f.notes.em.flush();
            f.notes.undo(note.getId(), note.getVersion());
            f.notes.em.flush();
            assertTrue(f.queue.putOff().isEmpty());
        });
    }

    @Test
    void theDayIsCountedInWhatWasDecided() {
        with(f -> {
            long before = f.queue.doneToday();
            f.notes.approve(f.follow(order(122, COUNTS)).getId());
            f.notes.skip(f.follow(order(123, COUNTS)).getId(), "by hand");
            f.notes.putOff(f.follow(order(124, COUNTS)).getId(), f.queue.tomorrow());
            f.notes.em.flush();
            assertEquals(before + 2, f.queue.doneToday());
        });
    }

    @Test
    void removingATemplateLeavesTheWordsOfItsNotes() {
        with(f -> {
            NoteTemplate template = f.templates.add(
                    "Gone soon", java.util.Locale.FRENCH, Occasion.FIRST_ORDER, "Salut {firstName|toi} !");
            ThankYouNote note = f.follow(order(13, COUNTS));
            assertEquals("Salut Élodie !", note.getText());
            f.templates.remove(template.getId());
            f.notes.em.flush();
            f.notes.em.clear();
            ThankYouNote after = f.notes.find(note.getId()).orElseThrow();
            assertNull(after.getTemplateId());
            f.follow(order(13, COUNTS));
            assertEquals(
                    "Salut Élodie !", f.notes.find(note.getId()).orElseThrow().getText());
        });
    }

    @Test
    void twoTemplatesOfOneLanguageDontShareAName() {
        with(f -> {
            f.templates.add("Same", java.util.Locale.GERMAN, Occasion.ANY, "Hallo");
            assertThrows(
                    DomainException.class,
                    () -> f.templates.add("Same", java.util.Locale.GERMAN, Occasion.ANY, "Hallo"));
        });
    }

    @Test
    void anotherNoteForTheSameOrderIsRefusedByTheDatabase() {
        with(f -> f.follow(order(14, COUNTS)));
        assertThrows(
                RuntimeException.class,
                () -> with(f -> {
                    f.notes.em.persist(new ThankYouNote(order(14, COUNTS), "other-token", NotesFixture.NOW));
                    f.notes.em.flush();
                }));
    }

    @Test
    void repliesComeUnreadFirstAndNewestFirst() {
        with(f -> {
            ThankYouNote note = f.follow(order(15, COUNTS));
            f.notes.approve(note.getId());
            for (String words : List.of("one", "two", "three")) {
                f.conversations.write(note.getToken(), words, "", "client");
            }
            f.replies.em.flush();
            List<NoteReplies.Received> all = f.replies.inbox(null, 10).items();
            assertEquals(List.of("three", "two", "one"), texts(all));
            f.replies.markRead(all.get(0).reply().getId());
            f.replies.em.flush();
            Slice<NoteReplies.Received> page = f.replies.inbox(null, 2);
            assertEquals(List.of("two", "one"), texts(page.items()));
            assertEquals(List.of("three"), texts(f.replies.inbox(page.next(), 2).items()));
            assertEquals("Élodie Marchand", page.items().get(0).note().getRecipientName());
            assertEquals(2, f.replies.unread());
            assertThrows(DomainException.class, () -> f.conversations.write(note.getToken(), " ", "", "c"));
            assertThrows(
                    DomainException.class, () -> f.conversations.write(note.getToken(), "x".repeat(2001), "", "c"));
            assertThrows(DomainException.class, () -> f.conversations.write("wrong", "hello", "", "c"));
        });
    }

    private static List<String> texts(List<NoteReplies.Received> received) {
        return received.stream().map(r -> r.reply().getText()).toList();
    }

    private static List<Long> ids(Slice<ThankYouNote> slice) {
        return slice.items().stream().map(ThankYouNote::getId).toList();
    }
}
