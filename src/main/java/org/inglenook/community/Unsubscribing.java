package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Secrets;

/** Stops mails for whoever holds a signed address out of one of them, without signing in. It never ends: old mails must stop mails too. */
@ApplicationScoped
@Transactional
public class Unsubscribing {

    private static final String PURPOSE = "unsubscribe";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([\\w-]{43})");

    @Inject
    Wishes wishes;

    @Inject
    Watches watches;

    @Inject
    Topics topics;

    @Inject
    Secrets secrets;

    private record Holder(long memberId, long topicId) {}

    /** @param topicId the topic that the mail is about, or 0 */
    String token(long memberId, long topicId) {
        String who = memberId + "-" + topicId;
        return who + "-" + secrets.sign(PURPOSE, who);
    }

    /** The topic that the mail was about, if it was about one. */
    public Optional<Topic> topic(String token) {
        return topics.find(holder(token).topicId()).map(TopicOnBoard::topic);
    }

    /** The member gets no mail any more; pages still tell. */
    public void stopMails(String token) {
        wishes.stopMails(holder(token).memberId());
    }

    /** The member hears of this topic no more, by no way. */
    public void muteTopic(String token) {
        Holder holder = holder(token);
        watches.mute(holder.memberId(), Watch.Place.TOPIC, holder.topicId());
    }

    private Holder holder(String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches() || !secrets.verify(PURPOSE, parts.group(1) + "-" + parts.group(2), parts.group(3))) {
            throw new DomainException(DomainException.Kind.NOT_FOUND, "community.unsubscribe.error.address");
        }
        return new Holder(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }
}
