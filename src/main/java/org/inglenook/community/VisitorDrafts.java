package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.inglenook.identity.Visitor;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Secrets;

/** What somebody wrote who is not signed in, or no longer, until they are: then it is a draft of theirs, in the form where it belongs. */
@ApplicationScoped
@Transactional
public class VisitorDrafts {

    @Inject
    HeldPosts held;

    @Inject
    Boards boards;

    @Inject
    Topics topics;

    @Inject
    KeptForms forms;

    @Inject
    RateLimiter limiter;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Keeps it for somebody who signs in instead; {@link #take} gives it to whoever has the key. */
    public String keep(VisitorText written, Visitor visitor) {
        PostText text = PostText.of(written.topic().text());
        limiter.check("visitor", "keeping " + visitor.client());
        String key = secrets.newToken();
        held.hold(begun(written, Stranger.holding(key), text));
        return key;
    }

    /** Makes what was kept a draft of the member who came with its key. */
    public void take(String key, long memberId) {
        held.byToken(key, clock.instant().minus(VisitorPosts.OPEN_FOR))
                .filter(kept -> kept.getStranger().getEmail() == null && kept.getState() == HeldPost.State.UNPROVEN)
                .ifPresent(kept -> make(held.locked(kept.getId()), memberId));
    }

    /** Makes it a draft of this member. */
    void make(HeldPost waiting, long memberId) {
        FormWindow window = new FormWindow(VisitorText.place(waiting), memberId, secrets.newToken());
        String board = boards.byId(waiting.getBoardId()).getSlug();
        forms.keep(window, VisitorText.fields(waiting, board), null);
        waiting.draft();
    }

    /** Keeps what came by mail as a reply that this member has still to send. */
    void reply(Topic topic, long memberId, String words) {
        FormWindow window = new FormWindow(VisitorText.replying(topic.getId()), memberId, secrets.newToken());
        forms.keep(window, Map.of("text", List.of(words)), null);
    }

    /** As a draft may be: without a title, and wherever it may be published. */
    private HeldPost begun(VisitorText written, Stranger stranger, PostText text) {
        HeldPost begun = HeldPost.unproven(written.becomes(), stranger, text, clock.instant());
        if (written.becomes() != HeldPost.Becomes.TOPIC) {
            return begun.toReply(topics.open(written.topicId(), true).topic(), written.number());
        }
        String title = PostText.line(written.topic().title());
        return begun.toStart(
                boards.get(written.topic().board()),
                title.substring(0, Math.min(title.length(), Topics.LONGEST_TITLE)),
                null);
    }
}
