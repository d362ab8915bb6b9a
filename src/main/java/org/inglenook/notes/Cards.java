package org.inglenook.notes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return new Card(
                text,
                shop.getSignature(),
                shop.getName(),
                settings.publicUrl() + "/n/" + note.getToken(),
                Messages.text(spoken(note.getLanguage(), shop), "notes.card.invitation"),
                note.getLanguage());
    }

    private static Locale spoken(Locale language, ShopProfile shop) {
        boolean known =
                Language.SUPPORTED.stream().anyMatch(l -> l.getLanguage().equals(language.getLanguage()));
        return Language.supported(known ? language : shop.getLanguage());
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
                        "name", note.getRecipientName(),
                        "orderNumber", note.getOrderNumber(),
                        "items", note.getItems(),
                        "shop", profiles.current().getName()));
    }

    /** What forbids to print this note as it stands. */
    List<Preflight.Problem> problems(ThankYouNote note) {
        return preflight.check(new Preflight.Subject(
                note.getRecipientName(),
                note.getGreeting(),
                note.isNameConfirmed(),
                note.getState() == NoteState.WITHDRAWN,
                note.getOrderNumber(),
                card(note)));
    }
}
