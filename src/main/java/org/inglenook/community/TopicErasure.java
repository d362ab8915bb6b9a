package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inglenook.platform.PageChanged;

/** Takes topics and boards out of the database with all that hangs on them, as nothing but the removal of the demo does. */
@ApplicationScoped
@Transactional
public class TopicErasure {

    private static final List<String> OF_A_POST =
            List.of("Flag", "Reaction", "PostRevision", "PicturedPost", "PostLink");
    private static final List<String> OF_A_POLL = List.of("PollVote", "PollOption");
    private static final List<String> OF_A_TOPIC =
            List.of("HeldPost", "Notification", "ToldTopic", "ReadingPosition", "Poll", "Post");

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    Event<PageChanged> changed;

    void topic(long topicId) {
        Topic topic = em.find(Topic.class, topicId);
        if (topic == null) {
            return;
        }
        OF_A_POST.forEach(
                what -> delete(what, "x.postId in (select p.id from Post p where p.topicId = :topic)", topicId));
        OF_A_POLL.forEach(
                what -> delete(what, "x.pollId in (select p.id from Poll p where p.topicId = :topic)", topicId));
        OF_A_TOPIC.forEach(what -> delete(what, "x.topicId = :topic", topicId));
        forgetWatches(Watch.Place.TOPIC, topicId);
        em.remove(topic);
        boards.recount(topic.getBoardId(), topic.isShown() ? -1 : 0);
        changed.fire(new PageChanged("board:" + topic.getBoardId(), "topic:" + topicId));
    }

    /** A board goes unless somebody has a topic there, or a text that waits. */
    void board(long boardId) {
        Board board = em.find(Board.class, boardId);
        if (board != null && !boards.isUsed(boardId)) {
            boards.remove(board.getSlug());
            forgetWatches(Watch.Place.BOARD, boardId);
        }
    }

    private void delete(String what, String which, long topicId) {
        em.createQuery("delete from " + what + " x where " + which)
                .setParameter("topic", topicId)
                .executeUpdate();
    }

    private void forgetWatches(Watch.Place place, long id) {
        em.createQuery("delete from Watch w where w.place = :place and w.placeId = :id")
                .setParameter("place", place)
                .setParameter("id", id)
                .executeUpdate();
    }
}
