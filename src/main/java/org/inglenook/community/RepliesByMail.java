package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Language;
import org.inglenook.platform.MailedReply;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.ReplyTaker;

/**
 * Makes a post of a mail that answers a notification, through the same gate as any other. Nobody but the member whom the notification went
 * to is ever told what became of it.
 */
@ApplicationScoped
@Transactional
public class RepliesByMail implements ReplyTaker {

    private static final Logger LOG = Logger.getLogger(RepliesByMail.class.getName());
    private static final String OTHER_SENDER = "community.byMail.error.sender";

    @Inject
    ReplyKeys keys;

    @Inject
    Members members;

    @Inject
    Posts posts;

    @Inject
    MailedPictures pictures;

    @Inject
    VisitorDrafts drafts;

    @Inject
    Topics topics;

    @Inject
    ReplyMailWriter writer;

    @Inject
    Outbox outbox;

    @Inject
    RateLimiter limiter;

    @Override
    public boolean knows(String key) {
        return keys.read(key).isPresent();
    }

    @Override
    public void take(MailedReply reply) {
        ReplyKeys.Named named = keys.read(reply.key()).orElseThrow();
        Optional<MailReader> reader = reader(named.memberId());
        if (reader.isEmpty()) {
            LOG.log(Level.FINE, "A reply came by mail for a member who is none any more");
            return;
        }
        refuseWhatCannotStand(reply, named, reader.get());
        Poster poster = new Poster(
                named.memberId(),
                members.card(named.memberId()).filter(MemberCard::maker).isPresent());
        MailedPictures.Told told = pictures.tell(poster, reply, reader.get().language());
        if (poster.maker() && !reply.proven()) {
            // Whoever has a key could write the maker's address into a mail.
            limiter.check("posting", String.valueOf(named.memberId()));
            Topic topic = topics.open(named.topicId(), true).topic();
            drafts.reply(topic, named.memberId(), told.words());
            outbox.send(writer.draft(reader.get(), reply, topic, told.leftOut()));
            return;
        }
        Integer answered = named.number() > 1 ? named.number() : null;
        Sent<PostInTopic> sent = posts.reply(poster, named.topicId(), told.words(), answered);
        if (sent.waits()) {
            outbox.send(writer.waits(reader.get(), reply, topic(named), told.leftOut()));
        } else if (!told.leftOut().isEmpty()) {
            outbox.send(writer.leftOut(reader.get(), reply, sent.stands(), told.leftOut()));
        }
    }

    private void refuseWhatCannotStand(MailedReply reply, ReplyKeys.Named named, MailReader reader) {
        if (!reply.sender().equalsIgnoreCase(reader.address())) {
            throw new DomainException(Kind.FORBIDDEN, OTHER_SENDER, reply.sender());
        }
        if (named.old()) {
            throw new DomainException(Kind.GONE, "community.byMail.error.old");
        }
        if (!reply.complete()) {
            throw new DomainException(Kind.TOO_LARGE, "community.byMail.error.large");
        }
        if (reply.words().isBlank() && reply.pictures().isEmpty()) {
            throw new DomainException(Kind.INVALID, "community.byMail.error.words");
        }
    }

    @Override
    public void refused(MailedReply reply, DomainException why) {
        ReplyKeys.Named named = keys.read(reply.key()).orElseThrow();
        boolean stranger = why.key().equals(OTHER_SENDER);
        if (stranger && !mayBeTold(named.memberId())) {
            return;
        }
        reader(named.memberId())
                .ifPresent(reader -> outbox.send(writer.refused(reader, reply, topic(named), why, !stranger)));
    }

    /** Whoever got hold of a key must not be able to flood the member it was made for. */
    private boolean mayBeTold(long memberId) {
        try {
            limiter.check("replies-refused", String.valueOf(memberId));
            return true;
        } catch (RateLimiter.TooManyException e) {
            LOG.log(Level.INFO, "Mails from other addresses to the reply address of member {0} are many", memberId);
            return false;
        }
    }

    private Optional<Topic> topic(ReplyKeys.Named named) {
        return topics.find(named.topicId()).map(TopicOnBoard::topic);
    }

    private Optional<MailReader> reader(long memberId) {
        return members.emailOf(memberId)
                .map(address -> new MailReader(
                        memberId,
                        address,
                        Language.supported(members.languageOf(memberId).orElse(Locale.ENGLISH))));
    }
}
