package org.inglenook.customers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.inglenook.identity.ShopSubjects;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.shop.Orders;
import org.inglenook.shop.ShopRequestView;
import org.inglenook.shop.ShopRequested;
import org.inglenook.shop.ShopRequests;

/**
 * What people have a right to: to know what is kept of them, and that it goes. Every room is asked and told, whichever there are. A shop's
 * word that somebody is to be forgotten is obeyed within the transaction that takes it in; that somebody wants to know waits for the owner,
 * with all that is to be handed over.
 */
@ApplicationScoped
@Transactional
public class Privacy {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<PersonalData> rooms;

    @Inject
    Orders orders;

    @Inject
    ShopRequests requests;

    @Inject
    ShopSubjects subjects;

    @Inject
    Clock clock;

    /** Before the shop room takes the people out of their orders: until then it can be told whose they are. */
    void follow(@Observes @Priority(100) ShopRequested asked) {
        requests.find(asked.requestId()).filter(request -> !request.isExport()).ifPresent(request -> {
            erase(person(request));
            if (!request.shopCustomerId().isEmpty()) {
                subjects.end(request.connectionId(), request.shopCustomerId());
            }
            if (request.isEverybody()) {
                subjects.membersOf(request.connectionId()).forEach((subject, member) -> {
                    erase(Person.member(member));
                    subjects.end(request.connectionId(), subject);
                });
            }
        });
    }

    /**
     * What a shop's person is to be handed.
     *
     * @throws DomainException {@code NOT_FOUND}, {@code GONE} once it was said to be done
     */
    public JsonObject export(long requestId) {
        ShopRequestView request = requests.find(requestId)
                .filter(ShopRequestView::isExport)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "customers.error.noRequest"));
        if (request.isDone()) {
            throw new DomainException(Kind.GONE, "customers.error.requestDone");
        }
        return export(person(request));
    }

    /** Everything that any room knows of a person, under the room's name. */
    public JsonObject export(Person person) {
        JsonObjectBuilder all =
                Json.createObjectBuilder().add("at", clock.instant().toString());
        rooms().forEach(room -> {
            JsonObject part = room.export(person);
            if (!part.isEmpty()) {
                all.add(room.room(), part);
            }
        });
        return all.build();
    }

    /** Takes a person out of every room for good. The orders come last: what else there is hangs on whose they are. */
    public void erase(Person person) {
        rooms().forEach(room -> room.erase(person));
    }

    private List<PersonalData> rooms() {
        return rooms.stream()
                .sorted(Comparator.comparing((PersonalData room) -> room instanceof OrdersOfPerson)
                        .thenComparing(PersonalData::room))
                .toList();
    }

    private Person person(ShopRequestView request) {
        List<String> keys = List.copyOf(orders.keysOf(request));
        Set<Long> ids = new HashSet<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            ids.addAll(em.createQuery(
                            "select c.id from Customer c where c.connectionId = :connection and c.customerKey in :keys",
                            Long.class)
                    .setParameter("connection", request.connectionId())
                    .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return new Person(
                ids,
                subjects.memberOf(request.connectionId(), request.shopCustomerId())
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty));
    }
}
