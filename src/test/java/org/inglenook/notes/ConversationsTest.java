package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.NOW;
import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.customers.Person;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Mail;
import org.junit.jupiter.api.Test;

class ConversationsTest extends OnBothDatabases {

    private void with(Consumer<NotesFixture> work) {
        database.run(em -> work.accept(new NotesFixture(em)));
    }

    private static ThankYouNote printed(NotesFixture f, long order) {
        ThankYouNote note = f.follow(order(order, COUNTS));
        f.notes.approve(note.getId());
        note.print(NOW);
        return note;
    }

    private static void at(NotesFixture f, Instant now) {
        f.conversations.clock = Clock.fixed(now, ZoneOffset.UTC);
        f.pages.clock = f.conversations.clock;
    }

    @Test
    void theOwnersAnswerStandsOnThePageAndGoesToWhomWantedToBeTold() {
        with(f -> {
            ThankYouNote note = printed(f, 1);
            f.conversations.write(note.getToken(), "How lovely!", " Me@Mail.example ", "c");
            f.conversations.answer(note.getId(), "Glad to hear it.", false);
            List<NoteReply> talk = f.conversations.of(note.getId());
            assertEquals(
                    List.of(false, true),
                    talk.stream().map(NoteReply::isFromOwner).toList());
            assertFalse(talk.get(0).isUnread());
            assertEquals(1, f.replies.inbox(null, 10).items().size(), "one's own words aren't news");
            Mail mail = f.mails.get(0);
            assertEquals("me@mail.example", mail.to());
            assertTrue(mail.text().startsWith("Glad to hear it.\n\nMartin"), mail.text());
            assertFalse(mail.text().contains("lovely"), "whoever has the card could have written it");
            assertTrue(mail.headers().get("Reply-To").startsWith("<reply+note-" + note.getId() + "-"));
        });
    }

    @Test
    void theOrdersAddressHearsOfAnAnswerOnlyIfTheOwnerWants() {
        with(f -> {
            ThankYouNote note = printed(f, 2);
            f.conversations.write(note.getToken(), "Merci", "", "c");
            f.conversations.answer(note.getId(), "De rien", false);
            assertTrue(f.mails.isEmpty());
            f.conversations.answer(note.getId(), "Et à bientôt", true);
            assertEquals("buyer@mail.example", f.mails.get(0).to());
        });
    }

    @Test
    void theClockRunsFromTheirFirstWordsToTheFirstAnswer() {
        with(f -> {
            ThankYouNote note = printed(f, 3);
            Instant then = NOW.plus(Duration.ofDays(400));
            at(f, then);
            assertEquals(Optional.empty(), f.conversations.medianWait());
            f.conversations.write(note.getToken(), "One", "", "c");
            at(f, then.plusSeconds(600));
            f.conversations.write(note.getToken(), "Two", "", "c");
            at(f, then.plusSeconds(3600));
            f.conversations.answer(note.getId(), "Yes", false);
            at(f, then.plusSeconds(9000));
            f.conversations.answer(note.getId(), "And another thing", false);
            f.conversations.em.flush();
            assertEquals(Optional.of(Duration.ofHours(1)), f.conversations.medianWait());
        });
    }

    @Test
    void aMailBecomesWordsOfTheConversationAndALongOneLosesNothing() {
        with(f -> {
            ThankYouNote note = printed(f, 4);
            String key = f.conversations.mails.keys.key(note.getId());
            assertEquals(OptionalLong.of(note.getId()), f.conversations.mails.keys.read(key));
            assertEquals(
                    OptionalLong.empty(),
                    f.conversations.mails.keys.read(key.replace("note-" + note.getId(), "note-1" + note.getId())));
            f.conversations.mailed(note.getId(), "x".repeat(9000));
            f.conversations.em.flush();
            assertEquals(
                    9000,
                    f.conversations.of(note.getId()).stream()
                            .mapToInt(r -> r.getText().length())
                            .sum());
        });
    }

    @Test
    void aPageEndsAfterItsDaysAndIsTakenAwayForGoodByWhoHasTheCard() {
        with(f -> {
            ThankYouNote note = printed(f, 5);
            at(f, NOW.plus(Duration.ofDays(729)));
            assertTrue(f.pages.find(note.getToken()).isPresent());
            at(f, NOW.plus(Duration.ofDays(730)));
            gone(f, note.getToken());
            at(f, NOW);
            f.pages.takeAway(note.getId());
            gone(f, note.getToken());
            f.pages.showAgain(note.getId());
            f.pages.takeAway(note.getToken(), "c");
            f.pages.showAgain(note.getId());
            gone(f, note.getToken());
            f.conversations.mailed(note.getId(), "late");
            assertTrue(f.conversations.of(note.getId()).isEmpty());
        });
    }

    /** What was and what never was are told alike. */
    private static void gone(NotesFixture f, String token) {
        DomainException never = assertThrows(DomainException.class, () -> f.pages.open("never-was", "c"));
        DomainException was = assertThrows(DomainException.class, () -> f.pages.open(token, "c"));
        assertEquals(never.key(), was.key());
        assertEquals(never.kind(), was.kind());
        assertThrows(DomainException.class, () -> f.conversations.write(token, "Hello", "", "c"));
    }

    @Test
    void anErasedPersonIsInNoNoteAndNoConversation() {
        with(f -> {
            ThankYouNote note = printed(f, 6);
            f.conversations.write(note.getToken(), "It is for Hettie", "hettie@mail.example", "c");
            f.conversations.em.flush();
            NotesOfPerson data = new NotesOfPerson();
            data.cards = f.cards;
            data.hands = f.hands;
            data.written = f.written;
            data.em = f.conversations.em;
            data.clock = f.conversations.clock;
            Person hettie = Person.customer(note.getCustomerId());
            String told = data.export(hettie).toString();
            assertTrue(told.contains("hettie@mail.example") && told.contains("It is for Hettie"), told);
            data.erase(hettie);
            assertTrue(f.conversations.of(note.getId()).isEmpty());
            assertEquals("", note.getRecipientName());
            assertEquals("", note.getText());
            assertTrue(data.export(hettie).isEmpty());
            gone(f, note.getToken());
        });
    }
}
