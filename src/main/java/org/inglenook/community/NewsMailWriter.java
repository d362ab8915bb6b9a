package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ReplyAddress;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;

/**
 * Writes what is new as a mail: what is new in one topic, such that a topic is one thread in a mail program, or what is new everywhere.
 */
@ApplicationScoped
public class NewsMailWriter {

    @Inject
    Unsubscribing unsubscribing;

    @Inject
    ReplyKeys replyKeys;

    @Inject
    ReplyAddress replyAddress;

    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    /** @param posts of one topic, in their order; one at least */
    Mail ofTopic(MailReader reader, List<MailedPost> posts) {
        Topic topic = posts.get(0).topic();
        MailedPost last = posts.get(posts.size() - 1);
        NewsMailBody body = new NewsMailBody(reader.language(), settings.publicUrl());
        body.title(topic);
        posts.forEach(body::whole);
        Optional<String> answers = replyAddress.with(
                replyKeys.key(reader.memberId(), topic.getId(), last.post().getNumber()));
        answers.ifPresent(address -> body.mayBeAnswered());
        end(body, reader, topic.getId());
        Map<String, String> headers = headers(reader, topic.getId());
        answers.ifPresent(address -> headers.put("Reply-To", "<" + address + ">"));
        headers.put("Message-ID", id(reader, topic, last.post().getNumber()));
        String root = id(reader, topic, 1);
        if (last.post().getNumber() > 1) {
            Integer answered = last.post().getReplyTo();
            String parent = answered == null ? root : id(reader, topic, answered);
            headers.put("In-Reply-To", parent);
            headers.put("References", parent.equals(root) ? root : root + " " + parent);
        }
        String re = last.post().getNumber() > 1 ? "Re: " : "";
        return new Mail(
                reader.address(),
                re + "[" + profiles.current().getName() + "] " + topic.getTitle(),
                body.text(),
                body.html(),
                headers);
    }

    /** @param posts of many topics, those of a topic one after the other; one at least */
    Mail digest(MailReader reader, List<MailedPost> posts) {
        NewsMailBody body = new NewsMailBody(reader.language(), settings.publicUrl());
        posts.stream()
                .collect(Collectors.groupingBy(post -> post.topic().getId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofTopic -> {
                    body.heading(ofTopic.get(0).topic());
                    ofTopic.forEach(body::excerpt);
                });
        end(body, reader, 0);
        Map<String, String> headers = headers(reader, 0);
        headers.put("Message-ID", "<digest-" + UUID.randomUUID() + "@" + host() + ">");
        String subject = Messages.text(
                reader.language(), "community.mail.digest", profiles.current().getName(), posts.size());
        return new Mail(reader.address(), subject, body.text(), body.html(), headers);
    }

    private void end(NewsMailBody body, MailReader reader, long topicId) {
        body.end(
                Messages.text(
                        reader.language(),
                        "community.mail.why",
                        profiles.current().getName()),
                settings.publicUrl() + "/me/notifications/wishes",
                stopAddress("/unsubscribe/", reader, topicId));
    }

    /** As lists of mails have them (RFC 2369, RFC 2919), with the one-click address of RFC 8058. */
    private Map<String, String> headers(MailReader reader, long topicId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Id", "<boards." + host() + ">");
        headers.put("List-Unsubscribe", "<" + stopAddress("/api/v1/unsubscribe/", reader, topicId) + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Precedence", "list");
        return headers;
    }

    private String stopAddress(String below, MailReader reader, long topicId) {
        return settings.publicUrl() + below + unsubscribing.token(reader.memberId(), topicId);
    }

    /** The same for the same post and reader, so that the mail of a reply names that of what it answers. */
    private String id(MailReader reader, Topic topic, int number) {
        return "<topic-" + topic.getId() + "-" + number + ".member-" + reader.memberId() + "@" + host() + ">";
    }

    private String host() {
        return settings.publicUrl().getHost();
    }
}
