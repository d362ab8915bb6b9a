package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits for the owner, read from the claims themselves: done when the claim is mended, with nothing to tick off. */
@ApplicationScoped
@Transactional
public class ClaimTasks {

    /** Of each kind; who has more begins with these. */
    static final int MOST = 100;

    static final int SOON_DAYS = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    /** The most pressing first, and among those the earliest day. */
    public List<ClaimTask> waiting() {
        return Arrays.stream(ClaimTask.Kind.values())
                .flatMap(kind -> of(kind).stream())
                .toList();
    }

    /** How many claims wait, each counted once however much there is to do. */
    public long count() {
        String any = Arrays.stream(ClaimTask.Kind.values())
                .map(kind -> '(' + kind.condition() + ')')
                .collect(Collectors.joining(" or "));
        return query("select count(c) from Claim c", any, "", Long.class).getSingleResult();
    }

    private List<ClaimTask> of(ClaimTask.Kind kind) {
        return query("select c from Claim c", kind.condition(), " order by " + kind.order(), Claim.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(claim -> new ClaimTask(kind, claim, kind.dayOf(claim)))
                .toList();
    }

    private <T> TypedQuery<T> query(String what, String condition, String order, Class<T> type) {
        TypedQuery<T> query = em.createQuery(what + " where c.state = :live and (" + condition + ')' + order, type)
                .setParameter("live", Claim.State.LIVE);
        LocalDate today = claims.today();
        Map.of("today", today, "soon", today.plusDays(SOON_DAYS)).forEach((name, day) -> {
            if (condition.contains(':' + name)) {
                query.setParameter(name, day);
            }
        });
        return query;
    }
}
