package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;

/**
 * The letter to whoever wrote before signing in. It says nothing that the visitor typed: anybody can give anybody's address, and nobody
 * shall be able to have us mail their words to strangers.
 */
@ApplicationScoped
class VisitorMail {

    @Inject
    Boards boards;

    @Inject
    ShopProfiles profiles;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    /** @param link where its author goes on */
    void send(HeldPost waiting, String link) {
        Locale language = waiting.getStranger().getLanguage();
        boolean reply = waiting.getBecomes() == HeldPost.Becomes.REPLY;
        String place =
                reply ? waiting.getTitle() : boards.byId(waiting.getBoardId()).getName();
        String shop = profiles.current().getName();
        outbox.send(new Mail(
                waiting.getStranger().getEmail(),
                Messages.text(language, "community.visitor.mail.subject", shop),
                Messages.text(
                        language,
                        reply ? "community.visitor.mail.reply" : "community.visitor.mail.topic",
                        place,
                        shop,
                        settings.publicUrl() + link)));
    }
}
