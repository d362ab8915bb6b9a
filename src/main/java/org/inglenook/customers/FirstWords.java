package org.inglenook.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.identity.Members;

/** Since when customers have written in public: members who sign in with the address that the shop has of them. */
@ApplicationScoped
@Transactional
public class FirstWords {

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    @Any
    Instance<PublicWords> rooms;

    /**
     * Asked of many orders at once, in as many statements as of one.
     *
     * @return by order; whose customer never wrote is left out
     */
    public Map<Long, Instant> ofCustomersOf(Collection<Long> orderIds) {
        Map<Long, String> mailboxes = mailboxes(orderIds);
        Map<String, Long> known = members.withEmails(Set.copyOf(mailboxes.values()));
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<Long, Instant> first = new HashMap<>();
        rooms.stream().forEach(room -> room.first(Set.copyOf(known.values()))
                .forEach((member, at) -> first.merge(member, at, FirstWords::earlier)));
        return mailboxes.entrySet().stream()
                .filter(box -> first.containsKey(known.get(box.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, box -> first.get(known.get(box.getValue()))));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Map<Long, String> mailboxes(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select o.orderId, c.mailbox from CustomerOrder o join Customer c on c.id = o.customerId"
                                + " where o.orderId in :orders and c.mailbox <> ''",
                        Object[].class)
                .setParameter("orders", orderIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
