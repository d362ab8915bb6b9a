package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.BiConsumer;
import org.inglenook.community.Boards;
import org.inglenook.community.Moderation;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.community.Topics;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** Looking after one topic: pin, close, move, hide. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/moderate")
public class ModerateTopicPage {

    @Inject
    Topics topics;

    @Inject
    Boards boards;

    @Inject
    Moderation moderation;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String id;

    private TopicOnBoard found;
    private String board;
    private int slow;
    private String reason = "";

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        found = topics.open(Paths.number(id), true);
        board = found.board().getSlug();
        slow = getTopic().getSlowMinutes();
    }

    public void pin() {
        change(getTopic().isPinned() ? moderation::unpin : moderation::pin);
    }

    public void close() {
        change(getTopic().isClosed() ? moderation::reopen : moderation::close);
    }

    public void move() {
        change((moderator, topic) -> moderation.move(moderator, topic, board));
    }

    public void slowDown() {
        change((moderator, topic) -> moderation.slow(moderator, topic, slow));
    }

    public void hide() {
        change((moderator, topic) -> moderation.hideTopic(moderator, topic, reason));
    }

    public void restore() {
        change(moderation::restoreTopic);
    }

    private void change(BiConsumer<Poster, Long> change) {
        change.accept(Poster.moderator(caller), getTopic().getId());
        redirects.to(getTopic().getAddress());
    }

    public Topic getTopic() {
        return found.topic();
    }

    public List<SelectItem> getChoices() {
        return boards.all().stream()
                .map(b -> new SelectItem(b.getSlug(), b.getName()))
                .toList();
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public int getSlow() {
        return slow;
    }

    public void setSlow(int slow) {
        this.slow = slow;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
