package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;

/** Which reply answers a question: said by who asked it, or by a maker. */
@ApplicationScoped
@Transactional
public class Answers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Inject
    Posts posts;

    @Inject
    Event<PageChanged> changed;

    /** @param number of the reply; another that was the answer before is none any longer */
    public void accept(Poster poster, long topicId, int number) {
        Topic topic = decided(poster, topicId);
        Post reply = posts.get(topicId, number);
        if (number == 1 || !reply.isShown()) {
            throw new DomainException(Kind.CONFLICT, "community.answer.error.post");
        }
        topic.acceptAnswer(number);
        tell(topic);
    }

    public void withdraw(Poster poster, long topicId) {
        Topic topic = decided(poster, topicId);
        topic.withdrawAnswer();
        tell(topic);
    }

    /** Whether this person may say which reply is the answer. */
    public static boolean mayDecide(Poster poster, Topic topic, Board board) {
        return board.isForQuestions() && (poster.maker() || poster.memberId() == topic.getAuthorId());
    }

    private Topic decided(Poster poster, long topicId) {
        Topic topic = Topics.locked(em, topicId);
        Board board = boards.byId(topic.getBoardId());
        if (!board.isForQuestions()) {
            throw new DomainException(Kind.CONFLICT, "community.answer.error.board");
        }
        if (!mayDecide(poster, topic, board)) {
            throw new DomainException(Kind.FORBIDDEN, "community.answer.error.others");
        }
        return topic;
    }

    private void tell(Topic topic) {
        changed.fire(new PageChanged("boards", "board:" + topic.getBoardId(), "topic:" + topic.getId()));
    }
}
