package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.notes.ShownCard.Part;
import org.inglenook.notes.print.Card;
import org.inglenook.notes.print.CardDrawing;
import org.inglenook.notes.print.Drawing;
import org.inglenook.notes.print.Drawings;

/** Takes a card apart for its page, where what is set can grow with the reader's letters and what is drawn stays a drawing. */
@ApplicationScoped
public class ShownCards {
    @Inject
    Cards cards;

    public ShownCard of(ThankYouNote note) {
        Card card = cards.card(note);
        String language = card.language().toLanguageTag();
        if (note.getMode() != NoteMode.PRINT) {
            return new ShownCard(parts(note, card), "", "", language);
        }
        return cards.signatureOf(note).isPresent()
                ? new ShownCard(
                        parts(note, card), card.signature(), svg(card.drawn().signature()), language)
                : new ShownCard(parts(note, card), cards.printedSignature(), "", language);
    }

    private List<Part> parts(ThankYouNote note, Card card) {
        List<Part> parts = new ArrayList<>();
        if (note.getMode() == NoteMode.PRINT) {
            lines(card, parts);
            return parts;
        }
        String words = cards.read(note);
        String drawn = svg(card.drawn().whole());
        if (!words.isEmpty() || !drawn.isEmpty()) {
            parts.add(new Part(words, drawn));
        }
        return parts;
    }

    /** Cards as a browser prints them now: what a pen will write is left empty. */
    public List<SheetCard> onSheet(List<ThankYouNote> notes) {
        CardBatch batch = cards.batch();
        List<SheetCard> shown = new ArrayList<>();
        for (ThankYouNote note : notes) {
            Card card = batch.card(note);
            ShownCard words = new ShownCard(
                    note.getMode() == NoteMode.PEN ? List.of() : parts(note, card),
                    card.drawn().left() ? "" : card.signature(),
                    svg(card.drawn().signature()),
                    card.language().toLanguageTag());
            shown.add(new SheetCard(note, words, card.shop(), card.invitation(), CardDrawing.code(card.address())));
        }
        return shown;
    }

    private static void lines(Card card, List<Part> parts) {
        StringBuilder set = new StringBuilder();
        for (String line : card.text().split("\n", -1)) {
            Card.Said drawn = NoteText.hands(line).stream()
                    .filter(place -> place.written().equals(line.strip()))
                    .map(place -> card.drawn().lines().get(place.hand()))
                    .findFirst()
                    .orElse(null);
            if (drawn == null) {
                set.append(line).append('\n');
            } else {
                add(set, parts);
                parts.add(new Part(drawn.words(), svg(drawn.drawing())));
            }
        }
        add(set, parts);
    }

    private static void add(StringBuilder set, List<Part> parts) {
        if (!set.toString().isBlank()) {
            parts.add(new Part(set.toString().strip(), ""));
        }
        set.setLength(0);
    }

    private static String svg(Drawing drawing) {
        return drawing == null ? "" : Drawings.document(drawing);
    }
}
