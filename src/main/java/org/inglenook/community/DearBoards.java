package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;

/** Which board to point a customer to: where they write themselves, else where people speak just now. */
@ApplicationScoped
@Transactional
public class DearBoards {
    private static final int LATEST_POSTS = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    Boards boards;

    /** @param email of the customer; empty where nobody knows */
    public Optional<Board> of(String email) {
        Optional<Board> theirs = email.isBlank()
                ? Optional.empty()
                : members.withEmail(email).map(MemberCard::id).flatMap(this::ofMember);
        return theirs.or(this::liveliest);
    }

    /** Asked row by row and not joined, as Derby would hold locks on both. */
    Optional<Board> ofMember(long member) {
        List<Long> topics = em.createQuery(
                        "select p.topicId from Post p where p.authorId = :member and p.shown = true order by p.id desc",
                        Long.class)
                .setParameter("member", member)
                .setMaxResults(LATEST_POSTS)
                .getResultList();
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Long> boardOf = em.createQuery("select t from Topic t where t.id in :ids", Topic.class)
                .setParameter("ids", topics.stream().distinct().toList())
                .getResultStream()
                .filter(Topic::isShown)
                .collect(Collectors.toMap(Topic::getId, Topic::getBoardId));
        return topics.stream()
                .map(boardOf::get)
                .filter(board -> board != null)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> em.find(Board.class, most.getKey()));
    }

    private Optional<Board> liveliest() {
        return boards.all().stream()
                .filter(board -> board.getLastPostAt() != null)
                .max(Comparator.comparing(Board::getLastPostAt));
    }
}
