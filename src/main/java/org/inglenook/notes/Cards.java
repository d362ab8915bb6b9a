package org.inglenook.notes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.notes.print.Card;
import org.inglenook.notes.print.CardFace;
import org.inglenook.notes.print.CardFonts;
import org.inglenook.notes.print.CardFormat;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;
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

    private static final Logger LOG = Logger.getLogger(Cards.class.getName());

    private CardFonts fonts;
    private Preflight preflight;

    @PostConstruct
    void readFonts() {
        readFonts(() -> settings.fontsDirectory().map(CardFonts::with).orElseGet(CardFonts::bundled));
    }

    /** A host without fontconfig or freetype can't set a letter: everything else goes on, and browsers print the cards. */
    void readFonts(Supplier<CardFonts> provider) {
        try {
            fonts = provider.get();
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.log(
                    Level.WARNING,
                    "Cards can't be set: this Java can't read fonts. The health page says what to do.",
                    e);
            fonts = null;
        }
        preflight = new Preflight(fonts);
    }

    /** What cards are set with; nothing on a host where no letter can be set. */
    Optional<CardFonts> fonts() {
        return Optional.ofNullable(fonts);
    }

    /** The note's card, made as the owner chose: in print, in their own hand, or empty for a pen. */
    Card card(ThankYouNote note) {
        return batch().card(note);
    }

    /** Makes the cards of many notes with few questions to the database; for one piece of work, since it remembers the answers. */
    CardBatch batch() {
        return new CardBatch(
                hands, templates, profiles.current(), settings.publicUrl().toString());
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
        return batch().languageOf(note);
    }

    /** Whether there are words to begin with in this language, whatever its country. */
    boolean beginsIn(Locale language) {
        return templates.all().stream()
                .anyMatch(template -> template.getLanguage().getLanguage().equals(language.getLanguage()));
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

    /** Whether a font has each letter of the card. */
    boolean hasLetters(Card card) {
        return preflight.missing(card).isEmpty();
    }

    /** What forbids to print this card in this format: letters that no font has, more words than there is room for. */
    List<Preflight.Problem> problems(Card card, CardFormat format) {
        return preflight.print(card, format);
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
