package org.inglenook.values;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims by what somebody else knows of them: a product, a day, an id. The database chooses; none is read that isn't asked for. */
@ApplicationScoped
@Transactional
public class ClaimLists {

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    /** The addresses of all that readers may see, by id and in its order, for lists that show no more of it. */
    public Map<Long, String> publicAddresses(int atMost) {
        return em.createQuery("select c.id, c.slug from Claim c where c.state <> :draft order by c.id", Object[].class)
                .setParameter("draft", Claim.State.DRAFT)
                .setMaxResults(atMost)
                .getResultStream()
                .collect(toMap(
                        row -> (Long) row[0],
                        row -> address((String) row[1]),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** The ids of all that readers may see. */
    List<Long> publicIds() {
        return em.createQuery("select c.id from Claim c where c.state <> :draft", Long.class)
                .setParameter("draft", Claim.State.DRAFT)
                .getResultList();
    }

    /** By id, of those among them that readers may see. */
    public Map<Long, String> publicAddresses(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select c.id, c.slug from Claim c where c.id in :ids and c.state <> :draft", Object[].class)
                .setParameter("ids", ids)
                .setParameter("draft", Claim.State.DRAFT)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> address((String) row[1])));
    }

    /**
     * What may be said of a product today, in the order of publishing.
     *
     * @param products the shop's ids or SKUs of it: any of them names it
     */
    public List<Claim> holdingFor(Collection<String> products, int atMost) {
        if (products.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Claim c where c.id in (select d.id from Claim d join d.productKeys p where p in :keys)"
                                + " and c.state = :live and (c.validFrom is null or c.validFrom <= :today)"
                                + " and (c.validUntil is null or c.validUntil >= :today) order by c.publishedAt, c.id",
                        Claim.class)
                .setParameter(
                        "keys", products.stream().map(ClaimText::productKey).collect(toSet()))
                .setParameter("live", Claim.State.LIVE)
                .setParameter("today", claims.today())
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Those that were published and not withdrawn, and end or are to be looked at again between two days. */
    List<Claim> withDayBetween(LocalDate first, LocalDate last) {
        return em.createQuery(
                        "select c from Claim c where c.state = :live and (c.validUntil between :first and :last"
                                + " or c.reviewOn between :first and :last) order by c.publishedAt, c.id",
                        Claim.class)
                .setParameter("live", Claim.State.LIVE)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    static String address(String slug) {
        return "/values/" + slug;
    }
}
