package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.NOW;
import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.notes.ThankedOrder.Standing;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Mail;
import org.junit.jupiter.api.Test;

class NotesByMailTest extends OnBothDatabases {

    NotesByMailTest() {
        super("ThankYouNote");
    }

    /** What the shop would say of every order. */
    private static final class Shop extends NoteOrders {
        private String address = "buyer@mail.example";
        private Standing standing = COUNTS;

        @Override
        Optional<String> email(ThankYouNote note) {
            return Optional.of(address).filter(known -> !known.isEmpty());
        }

        @Override
        Standing standing(ThankYouNote note) {
            return standing;
        }
    }

    private Shop shop;

    private void with(Consumer<NotesFixture> work) {
        shop = new Shop();
        database.run(em -> {
            NotesFixture fixture = new NotesFixture(em);
            fixture.byMail.orders = shop;
            work.accept(fixture);
        });
    }

    private static ThankYouNote waiting(NotesFixture f, long order, Instant due) {
        ThankYouNote note = f.follow(order(order, COUNTS));
        note.travel(Mailing.due(due));
        return note;
    }

    private static ThankYouNote approved(NotesFixture f, long order, Instant due) {
        return f.notes.approve(waiting(f, order, due).getId());
    }

    private static void send(NotesFixture f) {
        f.byMail.em.flush();
        f.byMail.send();
        f.byMail.em.flush();
    }

    private static void at(NotesFixture f, String now) {
        f.byMail.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    @Test
    void itGoesOnceWithItsWordsAndTheWayToItsPage() {
        with(f -> {
            ThankYouNote note = approved(f, 1, NOW);
            send(f);
            send(f);
            assertEquals(1, f.mails.size());
            Mail mail = f.mails.get(0);
            assertEquals("buyer@mail.example", mail.to());
            assertTrue(mail.subject().contains("Martin") && mail.subject().contains("101"), mail.subject());
            assertTrue(mail.text().startsWith(f.cards.read(note) + "\n\nMartin\n"), mail.text());
            assertTrue(mail.text().contains("https://shop.example/our/n/" + note.getToken()));
            assertTrue(mail.headers().get("Reply-To").startsWith("<reply+note-" + note.getId() + "-"));
            assertEquals(NoteState.SENT, note.getState());
            assertEquals(NOW, note.getSentAt());
            assertTrue(f.pages.find(note.getToken()).isPresent());
            assertEquals("notes.note.problem.mailed", refusal(() -> f.notes.reword(note.getId(), "Other words")));
        });
    }

    @Test
    void nothingGoesBeforeItsTimeNorUnapprovedNorByNight() {
        with(f -> {
            approved(f, 1, NOW.plusSeconds(1));
            approved(f, 2, null);
            waiting(f, 3, NOW);
            send(f);
            assertEquals(List.of(), f.mails);
            at(f, "2026-11-21T18:30:00Z");
            send(f);
            assertEquals(List.of(), f.mails, "half past seven in the shop's evening");
            at(f, "2026-11-22T08:30:00Z");
            send(f);
            assertEquals(1, f.mails.size());
            assertEquals(1, f.byMail.waiting());
        });
    }

    @Test
    void ofWhatIsOverOrHasNoAddressAnyMoreNothingGoes() {
        with(f -> {
            ThankYouNote note = approved(f, 1, NOW);
            shop.standing = Standing.OVER;
            send(f);
            assertEquals(NoteState.WAITING, note.getState());
            shop.standing = COUNTS;
            f.notes.approve(note.getId());
            shop.address = "";
            send(f);
            assertEquals(NoteState.WAITING, note.getState());
            assertEquals(List.of(), f.mails);
        });
    }

    @Test
    void whoTookThePageAwayGetsNoOther() {
        with(f -> {
            ThankYouNote first = approved(f, 1, NOW);
            send(f);
            f.pages.takeAway(first.getToken(), "c");
            ThankedOrder again = new ThankedOrder(
                    2,
                    "102",
                    COUNTS,
                    first.getCustomerId(),
                    "Élodie Marchand",
                    "Élodie",
                    false,
                    first.getLanguage(),
                    NOW,
                    "fig leaf",
                    NotesFixture.facts(false, 2));
            ThankYouNote second = f.follow(again);
            second.travel(Mailing.due(NOW));
            f.notes.approve(second.getId(), true);
            approved(f, 3, NOW);
            send(f);
            assertEquals(NoteState.SKIPPED, second.getState());
            assertFalse(second.getReason().isEmpty());
            assertEquals(2, f.mails.size(), "the others still do");
        });
    }

    @Test
    void whatCannotBeMailedIsNotApproved() {
        with(f -> {
            ThankYouNote note = waiting(f, 1, NOW);
            shop.address = "";
            assertEquals("notes.preflight.mail.address", refusal(() -> f.notes.approve(note.getId())));
            shop.address = "buyer@mail.example";
            f.notes.make(note.getId(), NoteMode.PEN, null);
            assertEquals("notes.preflight.mail.pen", refusal(() -> f.notes.approve(note.getId())));
        });
    }

    @Test
    void itNeedsNoCard() {
        with(f -> {
            ThankYouNote note = approved(f, 1, NOW);
            ThankYouNote card = f.notes.approve(f.follow(order(2, COUNTS)).getId());
            assertEquals(
                    "notes.sheet.problem.byMail",
                    refusal(() -> f.sheets.start(List.of(note.getId()), PrintLayout.A4_FOUR_UP, Sheets.Wish.FIRST)));
            assertEquals(List.of(card), f.notes.printable(null, null, 10).items());
        });
    }

    private static String refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).key();
    }
}
