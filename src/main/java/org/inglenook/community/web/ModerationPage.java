package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.community.FlaggedPost;
import org.inglenook.community.Flags;
import org.inglenook.community.Moderation;
import org.inglenook.community.PostInTopic;
import org.inglenook.community.Poster;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** What waits for a moderator: flags, the oldest first; and what is hidden. */
@Named
@RequestScoped
@Address("/studio/moderation")
public class ModerationPage {

    private static final int SHOWN = 50;
    private static final String HERE = "/studio/moderation";

    @Inject
    Flags flags;

    @Inject
    Moderation moderation;

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
        flags.uphold(Poster.moderator(caller), row.getId(), row.getReason());
        redirects.saying(HERE, "community.moderation.upheld");
    }

    public void dismiss(FlagRow row) {
        flags.dismiss(Poster.moderator(caller), row.getId());
        redirects.saying(HERE, "community.moderation.dismissed");
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
