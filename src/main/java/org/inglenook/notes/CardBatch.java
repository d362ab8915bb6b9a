package org.inglenook.notes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inglenook.notes.print.Card;
import org.inglenook.notes.print.Drawing;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShopProfile;

/** Makes the cards of many notes, and asks but once for what they have in common: the shop, its signature, its templates, its hands. */
final class CardBatch {
    private final Hands hands;
    private final NoteTemplates templates;
    private final String address;
    private final ShopProfile shop;
    private final Map<Long, Optional<Locale>> spoken = new HashMap<>();
    private final Map<String, Optional<Card.Said>> said = new HashMap<>();
    private final Map<Long, Optional<Drawing>> wholes = new HashMap<>();
    private Signed signed;

    private record Signed(String words, Drawing drawing) {}

    CardBatch(Hands hands, NoteTemplates templates, ShopProfile shop, String address) {
        this.hands = hands;
        this.templates = templates;
        this.shop = shop;
        this.address = address;
    }

    /** The note's card, made as the owner chose: in print, in their own hand, or empty for a pen. */
    Card card(ThankYouNote note) {
        if (note.getMode() == NoteMode.PRINT) {
            Signed signature = signature();
            return card(
                    note,
                    note.getText(),
                    signature.words(),
                    new Card.Drawn(lines(note.getText()), signature.drawing(), null, false));
        }
        Drawing whole = note.getHandId() == null
                ? null
                : wholes.computeIfAbsent(note.getHandId(), id -> hands.find(id).map(hands::drawing))
                        .orElse(null);
        // A whole note is the whole card: it is signed where the owner signed it.
        return card(note, note.cardWords(), "", new Card.Drawn(Map.of(), null, whole, whole == null));
    }

    private Signed signature() {
        if (signed == null) {
            signed = hands.signature()
                    .map(hand -> new Signed(hand.getSays(), hands.drawing(hand)))
                    .orElseGet(() -> new Signed(shop.getSignature(), null));
        }
        return signed;
    }

    private Card card(ThankYouNote note, String text, String signature, Card.Drawn drawn) {
        Locale language = languageOf(note);
        return new Card(
                text,
                signature,
                shop.getName(),
                address + "/n/" + note.getToken(),
                Messages.text(known(language), "notes.card.invitation"),
                language,
                drawn);
    }

    /** What was written by hand for the places in a text. */
    private Map<String, Card.Said> lines(String text) {
        Map<String, Card.Said> lines = new HashMap<>();
        List<NoteText.Variable> places = NoteText.hands(text);
        for (NoteText.Variable place : places) {
            said.computeIfAbsent(place.hand(), name -> hands.named(name)
                            .map(hand -> new Card.Said(hands.drawing(hand), hand.getSays())))
                    .ifPresent(words -> lines.put(place.hand(), words));
        }
        return lines;
    }

    /** In which language the words are: the template's, else the order's. */
    Locale languageOf(ThankYouNote note) {
        Long template = note.getTemplateId();
        return template == null
                ? note.getLanguage()
                : spoken.computeIfAbsent(template, id -> templates.find(id).map(NoteTemplate::getLanguage))
                        .orElseGet(note::getLanguage);
    }

    private Locale known(Locale language) {
        boolean known =
                Language.SUPPORTED.stream().anyMatch(l -> l.getLanguage().equals(language.getLanguage()));
        return Language.supported(known ? language : shop.getLanguage());
    }
}
