package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.customers.CustomerFacts;
import org.inglenook.customers.Timelines;

/** Gathers what is on the slips that lie beside the cards while somebody writes them. */
@ApplicationScoped
public class FactSlips {
    private static final int LATELY = 3;

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteOrders orders;

    @Inject
    Timelines timelines;

    @Inject
    CustomerFacts customerFacts;

    @Inject
    Cards cards;

    @Inject
    Clock clock;

    public FactSlip of(ThankYouNote note) {
        // What is known of a giver is not for the card of who gets the present.
        Long customer = note.isGift() ? null : note.getCustomerId();
        List<ThankYouNote> others = notes.othersTo(note);
        ThankYouNote last = others.stream()
                .filter(each -> each.getState().isOnPaper())
                .findFirst()
                .orElse(null);
        return new FactSlip(
                note,
                orders.facts(note),
                Stream.concat(Stream.of(note), others.stream())
                        .filter(ThankYouNote::isNameConfirmed)
                        .findFirst()
                        .map(ThankYouNote::getGreeting)
                        .orElse(""),
                customer == null
                        ? List.of()
                        : timelines.of(customer, clock.instant(), LATELY).entries(),
                customer == null ? List.of() : customerFacts.of(customer),
                last,
                last == null ? "" : cards.read(last),
                note.getText());
    }
}
