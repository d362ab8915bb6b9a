package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.identity.Members;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.Settings;

/** Decisions about what waits: a moderator lets it through or declines it, and its author learns of it by mail. */
@ApplicationScoped
@Transactional
public class Review {

    @Inject
    HeldPosts held;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Boards boards;

    @Inject
    Participants participants;

    @Inject
    ModerationLog log;

    @Inject
    Members members;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** It becomes what it was meant to be, now; returns the address at which it stands. */
    public String letThrough(Poster moderator, long id) {
        HeldPost waiting = held.locked(id);
        String address =
                switch (waiting.getBecomes()) {
                    case TOPIC -> startTopic(moderator, waiting);
                    case REPLY -> reply(moderator, waiting);
                    case EDIT -> edit(moderator, waiting);
                };
        log.write(
                moderator,
                Act.LET_THROUGH,
                new Target(waiting.getMemberId(), waiting.getBecameTopic(), waiting.getBecameNumber()),
                "");
        tell(waiting, "community.held.mail.through", settings.publicUrl() + address);
        return address;
    }

    public void decline(Poster moderator, long id, String reason) {
        HeldPost waiting = held.locked(id);
        waiting.decline(Moderation.reason(reason), moderator, clock.instant());
        log.write(
                moderator,
                Act.DECLINE,
                new Target(waiting.getMemberId(), waiting.getTopicId(), null),
                waiting.getAnswer());
        tell(waiting, "community.held.mail.declined", waiting.getAnswer());
    }

    private String startTopic(Poster moderator, HeldPost waiting) {
        Board board = boards.byId(waiting.getBoardId());
        NewTopic wanted =
                new NewTopic(board.getSlug(), waiting.getTitle(), waiting.getMarkdown(), waiting.getSubject());
        Topic topic = topics.record(author(waiting), wanted, clock.instant());
        participants.locked(waiting.getMemberId()).wrote(clock.instant());
        waiting.letThrough(topic.getId(), 1, moderator, clock.instant());
        return topic.getAddress();
    }

    private String reply(Poster moderator, HeldPost waiting) {
        Post post = posts.record(
                author(waiting), waiting.getTopicId(), waiting.getMarkdown(), waiting.getNumber(), clock.instant());
        participants.locked(waiting.getMemberId()).wrote(clock.instant());
        waiting.letThrough(post.getTopicId(), post.getNumber(), moderator, clock.instant());
        return addressOf(post);
    }

    private String edit(Poster moderator, HeldPost waiting) {
        Post post =
                posts.correct(waiting.getMemberId(), waiting.getTopicId(), waiting.getNumber(), waiting.getMarkdown());
        waiting.letThrough(post.getTopicId(), post.getNumber(), moderator, clock.instant());
        return addressOf(post);
    }

    /** Makers pass freely, so it was none of them. */
    private static Poster author(HeldPost waiting) {
        return new Poster(waiting.getMemberId(), false);
    }

    private String addressOf(Post post) {
        return topics.find(post.getTopicId()).orElseThrow().topic().addressOf(post.getNumber());
    }

    private void tell(HeldPost decided, String key, String more) {
        members.emailOf(decided.getMemberId()).ifPresent(address -> {
            Locale language = members.languageOf(decided.getMemberId()).orElse(Locale.ENGLISH);
            outbox.send(new Mail(
                    address,
                    Messages.text(language, "community.held.mail.subject", decided.getTitle()),
                    Messages.text(language, key, decided.getTitle(), more, decided.getMarkdown())));
        });
    }
}
