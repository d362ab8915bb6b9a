package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.inglenook.platform.Language;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ReplyAddress;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;

/** The mails of a note's conversation, in the note's language. */
@ApplicationScoped
public class NoteMails {
    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    @Inject
    ReplyAddress replyAddress;

    @Inject
    NoteMailKeys keys;

    @Inject
    Cards cards;

    /** The note itself, for an order without a parcel. */
    Mail note(ThankYouNote note, String address) {
        Locale language = Language.supported(note.getLanguage());
        ShopProfile shop = profiles.current();
        Map<String, String> headers = answerable(note);
        String how = headers.isEmpty() ? "notes.mail.note.onPage" : "notes.mail.note.byMail";
        String text = cards.read(note) + "\n\n" + shop.getSignature() + "\n\n-- \n"
                + Messages.text(language, how, page(note)) + "\n"
                + Messages.text(language, "notes.mail.note.why", shop.getName());
        return new Mail(
                address,
                Messages.text(language, "notes.mail.note.subject", shop.getSignature(), note.getOrderNumber()),
                text,
                null,
                headers);
    }

    /** What the owner answered. It doesn't repeat what was written on the page: whoever has the card could have. */
    Mail answer(ThankYouNote note, String address, String words) {
        Locale language = Language.supported(note.getLanguage());
        ShopProfile shop = profiles.current();
        Map<String, String> headers = answerable(note);
        String how = headers.isEmpty() ? "notes.mail.answer.onPage" : "notes.mail.answer.byMail";
        String text = words + "\n\n" + shop.getSignature() + "\n\n-- \n"
                + Messages.text(language, how, page(note)) + "\n"
                + Messages.text(language, "notes.mail.answer.why", shop.getName());
        return new Mail(
                address,
                Messages.text(language, "notes.mail.answer.subject", shop.getSignature()),
                text,
                null,
                headers);
    }

    /** A mail of theirs could not be taken. */
    Mail refused(ThankYouNote note, String address) {
        Locale language = Language.supported(note.getLanguage());
        return new Mail(
                address,
                Messages.text(language, "notes.mail.refused.subject"),
                Messages.text(language, "notes.mail.refused.text", page(note)));
    }

    /** Where the shop reads mails, an answer comes to the note's conversation. */
    private Map<String, String> answerable(ThankYouNote note) {
        return replyAddress
                .with(keys.key(note.getId()))
                .map(to -> Map.of("Reply-To", "<" + to + ">"))
                .orElse(Map.of());
    }

    private String page(ThankYouNote note) {
        return settings.publicUrl() + "/n/" + note.getToken();
    }
}
