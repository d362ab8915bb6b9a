package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.NOW;
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
import java.util.Optional;
import java.util.function.BiConsumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.notes.Parcels.Fit;
import org.inglenook.notes.ThankedOrder.Standing;
import org.inglenook.platform.DomainException;
import org.inglenook.shop.OrderChanged;
import org.junit.jupiter.api.Test;

class ParcelsTest extends OnBothDatabases {

    private Shop shop;

    private void with(BiConsumer<NotesFixture, Parcels> work) {
        database.run(em -> {
            NotesFixture f = new NotesFixture(em);
            shop = new Shop();
            Parcels parcels = new Parcels();
            parcels.em = em;
            parcels.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            parcels.notes = f.notes;
            parcels.orders = shop;
            work.accept(f, parcels);
        });
    }

    private static ThankYouNote printed(NotesFixture f, long order) {
        ThankYouNote note = f.follow(order(order, COUNTS));
        f.notes.approve(note.getId());
        note.print(NOW);
        return note;
    }

    @Test
    void aScannedCardIsPackedOnceAndTakenOutAgain() {
        with((f, parcels) -> {
            ThankYouNote note = printed(f, 1);
            assertEquals(Fit.READY, parcels.scan(note.getToken()).orElseThrow().fit());
            assertEquals(NoteState.PRINTED, note.getState(), "looking packs nothing");
            assertEquals(NoteState.PACKED, parcels.pack(note.getId()).getState());
            assertEquals(NOW, parcels.pack(note.getId()).getPackedAt());
            assertEquals(Fit.PACKED, parcels.scan(note.getToken()).orElseThrow().fit());
            assertEquals(1, parcels.packedSince(NOW));
            assertEquals(NoteState.PRINTED, parcels.unpack(note.getId()).getState());
            assertNull(note.getPackedAt());
        });
    }

    @Test
    void aCardInTheHandIsOnPaperThoughNobodySaidSo() {
        with((f, parcels) -> {
            ThankYouNote note = f.follow(order(2, COUNTS));
            f.notes.approve(note.getId());
            assertEquals(NoteState.PACKED, parcels.pack(note.getId()).getState());
            assertEquals(1, note.getPrintCount());
        });
    }

    @Test
    void aWrongCardIsNotPacked() {
        with((f, parcels) -> {
            ThankYouNote note = printed(f, 3);
            shop.standing = OVER;
            refused(parcels, note, Fit.OVER);
            shop.standing = OPEN;
            refused(parcels, note, Fit.UNPAID);
            shop.standing = COUNTS;
            refused(parcels, f.follow(order(4, COUNTS)), Fit.REWRITTEN);
            ThankYouNote skipped = f.follow(order(5, COUNTS));
            f.notes.skip(skipped.getId(), "bulk");
            refused(parcels, skipped, Fit.SKIPPED);
            ThankYouNote withdrawn = f.follow(order(6, COUNTS));
            f.follow(order(6, OVER));
            refused(parcels, withdrawn, Fit.OVER);
        });
    }

    private static void refused(Parcels parcels, ThankYouNote note, Fit fit) {
        assertEquals(fit, parcels.scan(note.getToken()).orElseThrow().fit());
        assertTrue(fit.isWrong());
        NoteState before = note.getState();
        DomainException no = assertThrows(DomainException.class, () -> parcels.pack(note.getId()));
        assertEquals("notes.pack.wrong." + fit, no.key());
        assertEquals(before, note.getState());
    }

    @Test
    void itIsSentWhenTheShopSaysSoAndNotBeforeItWasPrinted() {
        with((f, parcels) -> {
            ThankYouNote waiting = f.follow(order(7, COUNTS));
            shop.left = NOW.minusSeconds(60);
            parcels.follow(new OrderChanged(7));
            assertEquals(NoteState.WAITING, waiting.getState());
            f.notes.approve(waiting.getId());
            waiting.print(NOW);
            parcels.follow(new OrderChanged(7));
            assertEquals(NoteState.PRINTED, waiting.getState(), "the parcel had left before");
            assertEquals(
                    NoteState.SENT, parcels.pack(waiting.getId()).getState(), "who packs it says that it goes along");
            assertEquals(shop.left, waiting.getSentAt());

            ThankYouNote printed = printed(f, 8);
            shop.left = NOW.plusSeconds(60);
            parcels.follow(new OrderChanged(8));
            assertEquals(NoteState.SENT, printed.getState());
        });
    }

    @Test
    void aReprintLeavesASentCardSent() {
        with((f, parcels) -> {
            ThankYouNote note = printed(f, 9);
            shop.left = NOW;
            parcels.follow(new OrderChanged(9));
            assertTrue(note.print(NOW));
            assertEquals(NoteState.SENT, note.getState());
            assertEquals(2, note.getPrintCount());
        });
    }

    /** Says what the test wants to be said of every order. */
    private static final class Shop extends NoteOrders {
        private Standing standing = COUNTS;
        private Instant left;

        @Override
        Standing standing(ThankYouNote note) {
            return standing;
        }

        @Override
        Optional<Instant> left(long orderId) {
            return Optional.ofNullable(left);
        }
    }
}
