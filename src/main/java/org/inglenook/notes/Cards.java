package org.inglenook.notes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inglenook.notes.print.Card;
import org.inglenook.notes.print.CardFace;
import org.inglenook.notes.print.CardFonts;
import org.inglenook.notes.print.CardFormat;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;

/** Makes the card of a note: its words, the owner's signature, the way to its page. */
@ApplicationScoped
class Cards {
    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    @Inject
    NoteTemplates templates;

    @Inject
    Hands hands;

    private CardFonts fonts;
    private Preflight preflight;

    @PostConstruct
    void readFonts() {
        fonts = settings.fontsDirectory().map(CardFonts::with).orElseGet(CardFonts::bundled);
        preflight = new Preflight(fonts);
    }

    Card card(ThankYouNote note) {
        return card(note, note.getText());
    }

    /** The note's card with other words on it. */
    Card card(ThankYouNote note, String text) {
        ShopProfile shop = profiles.current();
        Optional<Hand> signature = hands.signature();
        return new Card(
                text,
                signature.map(Hand::getSays).orElseGet(shop::getSignature),
                shop.getName(),
                settings.publicUrl() + "/n/" + note.getToken(),
                Messages.text(spoken(languageOf(note), shop), "notes.card.invitation"),
                languageOf(note),
                new Card.Drawn(lines(text), signature.map(hands::drawing).orElse(null), null, false));
    }

    /** What was written by hand for the places in a text. */
    private Map<String, Card.Said> lines(String text) {
        Map<String, Card.Said> lines = new HashMap<>();
        for (NoteText.Variable place : NoteText.hands(text)) {
            hands.named(place.hand())
                    .ifPresent(hand -> lines.put(place.hand(), new Card.Said(hands.drawing(hand), hand.getSays())));
        }
        return lines;
    }

    /** The words of a note as they are read: those that are drawn on the card are typed here. */
    String read(ThankYouNote note) {
        return NoteText.read(
                note.getText(), name -> hands.named(name).map(Hand::getSays).orElse(null));
    }

    /** In which language the words are: the template's, else the order's. */
    private Locale languageOf(ThankYouNote note) {
        return Optional.ofNullable(note.getTemplateId())
                .flatMap(templates::find)
                .map(NoteTemplate::getLanguage)
                .orElseGet(note::getLanguage);
    }

    private static Locale spoken(Locale language, ShopProfile shop) {
        boolean known =
                Language.SUPPORTED.stream().anyMatch(l -> l.getLanguage().equals(language.getLanguage()));
        return Language.supported(known ? language : shop.getLanguage());
    }

    /** The card in another format than the one of the desk. */
    CardFace face(Card card, CardFormat format) {
        return new CardFace(card, fonts, format);
    }

    CardFace face(Card card) {
        return new CardFace(card, fonts);
    }

    /** What a template says for this note; null stands for no template. */
    String fill(NoteTemplate template, ThankYouNote note, String sentence) {
        String words = template == null ? "{" + NoteText.SENTENCE + "}" : template.getText();
        return NoteText.fill(
                words,
                sentence,
                Map.of(
                        "firstName", note.getGreeting(),
                        "name", note.printedName(),
                        "orderNumber", note.getOrderNumber(),
                        "items", note.getItems(),
                        "shop", profiles.current().getName()));
    }

    /** What forbids to print this note as it stands. */
    List<Preflight.Problem> problems(ThankYouNote note) {
        return preflight.check(new Preflight.Subject(
                note.printedName(),
                note.getGreeting(),
                note.isNameConfirmed(),
                note.getState() == NoteState.WITHDRAWN,
                note.getOrderNumber(),
                card(note)));
    }
}
