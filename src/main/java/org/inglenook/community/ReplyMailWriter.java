package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Mail;
import org.inglenook.platform.MailedReply;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;

/** Writes to a member what became of the reply that they sent by mail. */
@ApplicationScoped
public class ReplyMailWriter {

    private static final int ROOM_FOR_WORDS = Mail.LONGEST_TEXT - 2_000;

    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    Mail waits(MailReader reader, MailedReply reply, Optional<Topic> topic, List<String> leftOut) {
        String text = told(reader, "community.byMail.waits") + "\n" + settings.publicUrl() + "/me/boards\n\n"
                + told(reader, leftOut);
        return mail(reader, reply, topic, text);
    }

    Mail draft(MailReader reader, MailedReply reply, Topic topic, List<String> leftOut) {
        String text = told(reader, "community.byMail.draft") + "\n" + settings.publicUrl() + topic.getAddress() + "\n\n"
                + told(reader, leftOut);
        return mail(reader, reply, Optional.of(topic), text);
    }

    Mail leftOut(MailReader reader, MailedReply reply, PostInTopic stands, List<String> leftOut) {
        String text = told(reader, "community.byMail.stands") + "\n" + settings.publicUrl()
                + stands.topic().addressOf(stands.post().getNumber()) + "\n\n" + told(reader, leftOut);
        return mail(reader, reply, Optional.of(stands.topic()), text);
    }

    /** @param withWords false where somebody else may have written them */
    Mail refused(MailReader reader, MailedReply reply, Optional<Topic> topic, DomainException why, boolean withWords) {
        StringBuilder text = new StringBuilder(told(reader, "community.byMail.refused"))
                .append("\n\n")
                .append(Messages.text(reader.language(), why.key(), why.args()))
                .append("\n\n");
        topic.filter(Topic::isShown).ifPresent(shown -> text.append(settings.publicUrl())
                .append(shown.getAddress())
                .append("\n\n"));
        if (withWords && !reply.words().isBlank()) {
            String words = reply.words();
            text.append(told(reader, "community.byMail.words"))
                    .append("\n\n")
                    .append(words.length() > ROOM_FOR_WORDS ? words.substring(0, ROOM_FOR_WORDS) + " …" : words)
                    .append("\n");
        }
        return mail(reader, reply, topic, text.toString());
    }

    private static String told(MailReader reader, List<String> leftOut) {
        return leftOut.isEmpty()
                ? ""
                : Messages.text(reader.language(), "community.byMail.leftOut", String.join(", ", leftOut)) + "\n";
    }

    private static String told(MailReader reader, String key) {
        return Messages.text(reader.language(), key);
    }

    private Mail mail(MailReader reader, MailedReply reply, Optional<Topic> topic, String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Auto-Submitted", "auto-replied");
        if (!reply.messageId().isEmpty()) {
            headers.put("In-Reply-To", reply.messageId());
            headers.put("References", reply.messageId());
        }
        String about = topic.filter(Topic::isShown)
                .map(Topic::getTitle)
                .orElseGet(() -> told(reader, "community.byMail.subject"));
        return new Mail(reader.address(), "Re: [" + profiles.current().getName() + "] " + about, text, null, headers);
    }
}
