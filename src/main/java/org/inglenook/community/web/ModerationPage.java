package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.community.Flags;
import org.inglenook.community.Poster;
import org.inglenook.community.Questions;
import org.inglenook.community.Queue;
import org.inglenook.community.Review;
import org.inglenook.community.Sanctions;
import org.inglenook.community.Sweeps;
import org.inglenook.community.Waiting;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** What waits for a moderator, the oldest first. Each decision comes back here, where the next one is then first. */
@Named
@RequestScoped
@Address("/studio/moderation")
public class ModerationPage {

    static final String HERE = "/studio/moderation";

    @Inject
    Queue queue;

    @Inject
    Questions questions;

    @Inject
    Flags flags;

    @Inject
    Review review;

    @Inject
    Sanctions sanctions;

    @Inject
    Sweeps sweeps;

    @Inject
    Messages messages;

    @Inject
    Bylines bylines;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String after;

    private Slice<QueueRow> rows;

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        Slice<Waiting> page = queue.page(after);
        Map<Long, Byline> names =
                bylines.of(page.items().stream().flatMap(ModerationPage::people).toList());
        rows = page.map(waiting -> new QueueRow(waiting, names));
    }

    private static Stream<Long> people(Waiting waiting) {
        return Stream.concat(
                Stream.of(waiting.authorId()), waiting.flags().stream().map(flag -> flag.getMemberId()));
    }

    /** It may stand. */
    public void keep(QueueRow row) {
        switch (row.getKind()) {
            case FLAG -> flags.dismiss(Poster.moderator(caller), row.getId());
            case HELD -> review.letThrough(Poster.moderator(caller), row.getId());
            case APPEAL -> sanctions.grant(Poster.moderator(caller), row.getId());
        }
        redirects.saying(HERE, "community.moderation.kept." + row.getKind());
    }

    /** It may not. */
    public void refuse(QueueRow row) {
        try {
            switch (row.getKind()) {
                case FLAG -> flags.uphold(Poster.moderator(caller), row.getId(), row.reason());
                case HELD -> review.decline(Poster.moderator(caller), row.getId(), row.reason());
                case APPEAL -> sanctions.keep(Poster.moderator(caller), row.getId(), row.reason());
            }
        } catch (DomainException e) {
            throw e.field().map(field -> e.at("words-" + row.getKey())).orElse(e);
        }
        redirects.saying(HERE, "community.moderation.refused." + row.getKind());
    }

    /** All that its author wrote is spam. */
    public void sweep(QueueRow row) {
        sweeps.sweep(Poster.moderator(caller), row.getAuthorId(), UsualReasons.spam(messages));
        redirects.saying("/studio/moderation/members/" + row.getAuthorId(), "community.case.swept");
    }

    /** How much waits, of each kind that there is. */
    public String getLead() {
        long waiting = queue.count() + questions.countWaiting();
        return waiting >= Queue.COUNTED
                ? messages.text("community.moderation.many", Queue.COUNTED)
                : messages.text("community.moderation.waiting", waiting);
    }

    public Slice<QueueRow> getRows() {
        return rows;
    }

    /** The usual reasons. */
    public List<String> getReasons() {
        return UsualReasons.in(messages);
    }
}
