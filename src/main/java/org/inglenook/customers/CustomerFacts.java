package org.inglenook.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** What the owner wrote down of customers: kept beside them, told to who asks for their data, and gone with them. */
@ApplicationScoped
@Transactional
public class CustomerFacts implements PersonalData {

    static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The latest first. */
    public List<FactLine> of(long customerId) {
        return stored(customerId).stream()
                .map(fact -> new FactLine(fact.getId(), fact.getText()))
                .toList();
    }

    private List<CustomerFact> stored(long customerId) {
        return em.createQuery(
                        "select f from CustomerFact f where f.customerId = :customer order by f.notedAt desc, f.id desc",
                        CustomerFact.class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Keeps a line; the same words twice are one. */
    public void note(long customerId, String text) {
        CustomerFact fact = new CustomerFact(customerId, text, clock.instant());
        List<CustomerFact> known = stored(customerId);
        for (CustomerFact each : known) {
            if (each.getText().equalsIgnoreCase(fact.getText())) {
                return;
            }
        }
        if (known.size() == MOST) {
            throw DomainException.field("fact", Kind.CONFLICT, "customers.fact.problem.many", MOST);
        }
        em.persist(fact);
        em.flush();
    }

    /** Forgets a line; one that is gone already is no problem. */
    public void forget(long customerId, long id) {
        CustomerFact fact = em.find(CustomerFact.class, id);
        if (fact != null && fact.getCustomerId() == customerId) {
            em.remove(fact);
        }
    }

    @Override
    public String room() {
        return "customers.facts";
    }

    @Override
    public JsonObject export(Person person) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        person.customers().stream()
                .sorted()
                .flatMap(customer -> stored(customer).stream())
                .forEach(fact -> lines.add(Json.createObjectBuilder()
                        .add("text", fact.getText())
                        .add("at", fact.getNotedAt().toString())));
        return person.customers().isEmpty()
                ? JsonObject.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder().add("facts", lines).build();
    }

    @Override
    public void erase(Person person) {
        for (long customer : person.customers()) {
            em.createQuery("delete from CustomerFact f where f.customerId = :customer")
                    .setParameter("customer", customer)
                    .executeUpdate();
        }
    }
}
