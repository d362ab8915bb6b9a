package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.community.FlaggedPost;
import org.inglenook.community.Flags;
import org.inglenook.community.Moderation;
import org.inglenook.community.PostInTopic;
import org.inglenook.community.Poster;
import org.inglenook.community.Questions;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;

/** What waits for a moderator: visitors’ questions and flags, the oldest first; and what is hidden. */
@Named
@RequestScoped
@Address("/studio/moderation")
public class ModerationPage {

    private static final int SHOWN = 50;
    private static final String HERE = "/studio/moderation";

    @Inject
    Flags flags;

    @Inject
    Questions questions;

    @Inject
    Moderation moderation;

    @Inject
    Messages messages;

    @Inject
    Bylines bylines;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private List<FlagRow> rows;

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        List<FlaggedPost> open = flags.open(SHOWN);
        Map<Long, Byline> names = bylines.of(open.stream()
                .flatMap(f -> Stream.of(f.post().getAuthorId(), f.flag().getMemberId()))
                .toList());
        rows = open.stream()
                .map(f -> new FlagRow(
                        f, names.get(f.post().getAuthorId()), names.get(f.flag().getMemberId())))
                .toList();
    }

    public void uphold(FlagRow row) {
        try {
            flags.uphold(Poster.moderator(caller), row.getId(), row.getReason());
        } catch (DomainException e) {
            throw e.field().map(field -> e.at(field + "-" + row.getId())).orElse(e);
        }
        redirects.saying(HERE, "community.moderation.upheld");
    }

    public void dismiss(FlagRow row) {
        flags.dismiss(Poster.moderator(caller), row.getId());
        redirects.saying(HERE, "community.moderation.dismissed");
    }

    /** How much waits, of each kind that there is. */
    public String getLead() {
        String waiting = Stream.of(
                        count("community.moderation.flags", flags.countOpen()),
                        count("community.moderation.questions", questions.countWaiting()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return waiting.isEmpty()
                ? messages.text("community.moderation.nothing")
                : messages.text("community.moderation.waiting", waiting);
    }

    private String count(String key, long number) {
        return number == 0 ? "" : messages.text(key, number);
    }

    public List<FlagRow> getRows() {
        return rows;
    }

    public List<PostInTopic> getHiddenPosts() {
        return moderation.hiddenPosts(SHOWN);
    }

    public List<TopicOnBoard> getHiddenTopics() {
        return moderation.hiddenTopics(SHOWN);
    }
}
