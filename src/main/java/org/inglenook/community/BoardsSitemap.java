package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.platform.SitemapPart;

/** The boards, and every topic that is shown: a file for each stretch of topic numbers, so that none has to be counted out. */
@ApplicationScoped
@Transactional
public class BoardsSitemap implements SitemapPart {

    private static final int STRETCH = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Boards boards;

    @Override
    public String name() {
        return "boards";
    }

    @Override
    public int files() {
        Long last = em.createQuery("select max(t.id) from Topic t", Long.class).getSingleResult();
        return last == null ? 1 : (int) ((last - 1) / STRETCH + 1);
    }

    @Override
    public List<Entry> entries(int file) {
        Stream<Entry> first = file > 1
                ? Stream.of()
                : Stream.concat(
                        Stream.of(new Entry("/boards", null)),
                        boards.all().stream().map(board -> new Entry(board.getAddress(), null)));
        return Stream.concat(first, topics((file - 1L) * STRETCH)).toList();
    }

    private Stream<Entry> topics(long above) {
        return em.createQuery(
                        "select t from Topic t where t.id > :above and t.id <= :last and t.shown = true order by t.id",
                        Topic.class)
                .setParameter("above", above)
                .setParameter("last", above + STRETCH)
                .getResultStream()
                .map(topic -> new Entry(topic.getAddress(), topic.getLastPostAt()));
    }
}
