package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BiConsumer;
import org.inglenook.community.Moderation;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** Looking after one topic: pin, close, move, hide. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/moderate")
public class ModerateTopicPage {

    @Inject
    TopicSubject subject;

    @Inject
    Moderation moderation;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private int slow;
    private String reason = "";

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        slow = topic().getSlowMinutes();
    }

    public void pin() {
        boolean pinned = topic().isPinned();
        change(pinned ? moderation::unpin : moderation::pin, pinned ? "unpinned" : "pinned");
    }

    public void close() {
        boolean closed = topic().isClosed();
        change(closed ? moderation::reopen : moderation::close, closed ? "reopened" : "closed");
    }

    public void move() {
        change((moderator, topic) -> moderation.move(moderator, topic, subject.getBoard()), "moved");
    }

    public void slowDown() {
        change((moderator, topic) -> moderation.slow(moderator, topic, slow), slow == 0 ? "quick" : "slowed");
    }

    public void hide() {
        change((moderator, topic) -> moderation.hideTopic(moderator, topic, reason), "hidden");
    }

    public void restore() {
        change(moderation::restoreTopic, "shown");
    }

    private void change(BiConsumer<Poster, Long> change, String said) {
        change.accept(Poster.moderator(caller), topic().getId());
        redirects.saying(topic().getAddress(), "community.moderate.said." + said);
    }

    private Topic topic() {
        return subject.getTopic();
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
