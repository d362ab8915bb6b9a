package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.inglenook.community.PostPage;
import org.inglenook.community.ReadingPositions;
import org.inglenook.community.Topic;
import org.inglenook.identity.Caller;

/** What of the topic on this page is new to the member who reads it; to a visitor nothing is. */
@Named
@RequestScoped
public class UnreadPosts {

    @Inject
    ReadingPositions positions;

    @Inject
    Caller caller;

    private Topic topic;
    private int first;

    /** Finds where they stopped the last time, and remembers how far they are now. */
    void meet(Topic read, PostPage page) {
        topic = read;
        Optional<Long> member = caller.memberId();
        if (member.isEmpty()) {
            return;
        }
        Integer reached = positions.of(member.get(), List.of(topic.getId())).get(topic.getId());
        if (reached != null && reached < topic.getLastShown()) {
            first = reached + 1;
        }
        if (reached == null || reached < page.getEnd()) {
            positions.reached(member.get(), topic.getId(), page.getEnd());
        }
    }

    /** Number of the first post that they have not seen, or 0. */
    public int getFirst() {
        return first;
    }

    public String getAddress() {
        return first == 0 ? null : topic.getPlace(first);
    }
}
