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
import org.inglenook.notes.print.Drawing;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
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

    @Inject
    WrittenCards written;

    private CardFonts fonts;
    private Preflight preflight;

    @PostConstruct
    void readFonts() {
        fonts = settings.fontsDirectory().map(CardFonts::with).orElseGet(CardFonts::bundled);
        preflight = new Preflight(fonts);
    }

    /** The note's card, made as the owner chose: in print, in their own hand, or empty for a pen. */
    Card card(ThankYouNote note) {
        ShopProfile shop = profiles.current();
        if (note.getMode() == NoteMode.PRINT) {
            return printed(note, shop);
        }
        Drawing whole = whole(note).map(hands::drawing).orElse(null);
        // A whole note is the whole card: it is signed where the owner signed it.
        return card(note, note.cardWords(), "", new Card.Drawn(Map.of(), null, whole, whole == null), shop);
    }

    private Card printed(ThankYouNote note, ShopProfile shop) {
        Optional<Hand> signature = hands.signature();
        return card(
                note,
                note.getText(),
                signature.map(Hand::getSays).orElseGet(shop::getSignature),
                new Card.Drawn(
                        lines(note.getText()), signature.map(hands::drawing).orElse(null), null, false),
                shop);
    }

    private Card card(ThankYouNote note, String text, String signature, Card.Drawn drawn, ShopProfile shop) {
        Locale language = languageOf(note);
        return new Card(
                text,
                signature,
                shop.getName(),
                settings.publicUrl() + "/n/" + note.getToken(),
                Messages.text(spoken(language, shop), "notes.card.invitation"),
                language,
                drawn);
    }

    /** What the owner wrote as this whole card, if it is made so and still there. */
    private Optional<Hand> whole(ThankYouNote note) {
        return Optional.ofNullable(note.getHandId()).flatMap(hands::find);
    }

    /** The whole note in the owner's hand, or the refusal that it is none. */
    Hand wholeNote(long handId) {
        return hands.find(handId)
                .filter(hand -> hand.getKind() == HandKind.NOTE)
                .orElseThrow(() -> DomainException.field("hand", Kind.INVALID, "notes.mode.problem.hand"));
    }

    /** What signs a card, unless it was drawn after the card was printed last. */
    Optional<Hand> signatureOf(ThankYouNote note) {
        return hands.signature()
                .filter(hand -> note.getPrintedAt() == null || !hand.getMadeAt().isAfter(note.getPrintedAt()));
    }

    /** How the shop signs in print. */
    String printedSignature() {
        return profiles.current().getSignature();
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

    /** The words of a note as they are read: those that a hand drew or a pen wrote are typed here, as far as anybody typed them. */
    String read(ThankYouNote note) {
        if (note.getMode() == NoteMode.PEN) {
            return written.of(note).map(WrittenCard::getWords).orElse("");
        }
        return NoteText.read(
                whole(note).map(Hand::getSays).orElseGet(note::cardWords),
                name -> hands.named(name).map(Hand::getSays).orElse(null));
    }

    /** In which language the words are: the template's, else the order's. */
    Locale languageOf(ThankYouNote note) {
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
                note.getMode(),
                card(note)));
    }
}
