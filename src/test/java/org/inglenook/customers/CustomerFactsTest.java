package org.inglenook.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;

class CustomerFactsTest extends OnBothDatabases {

    CustomerFactsTest() {
        super("CustomerFact");
    }

    private void with(Consumer<CustomerFacts> work) {
        database.run(em -> {
            CustomerFacts facts = new CustomerFacts();
            facts.em = em;
            facts.clock = new MovableClock("2026-11-23T08:00:00Z");
            work.accept(facts);
        });
    }

    private static List<String> texts(CustomerFacts facts, long customer) {
        return facts.of(customer).stream().map(FactLine::text).toList();
    }

    @Test
    void aLineIsKeptOnceAndForgottenByWhoseItIs() {
        with(facts -> {
            facts.note(1, "  two cats,\n Leeds ");
            facts.note(1, "Two cats, Leeds");
            facts.note(2, "plays the viola");
            assertEquals(List.of("two cats, Leeds"), texts(facts, 1));
            long id = facts.of(1).get(0).id();
            facts.forget(2, id);
            assertEquals(1, facts.of(1).size());
            facts.forget(1, id);
            facts.em.flush();
            assertTrue(facts.of(1).isEmpty());
        });
    }

    @Test
    void nothingTooLongAndNothingEmptyIsKept() {
        with(facts -> {
            assertThrows(DomainException.class, () -> facts.note(1, " "));
            assertThrows(DomainException.class, () -> facts.note(1, "x".repeat(201)));
            facts.note(1, "é".repeat(200));
        });
    }

    @Test
    void linesAreToldToWhoAsksForTheirDataAndGoWithThem() {
        with(facts -> {
            facts.note(3, "two cats, Leeds");
            Person person = Person.customer(3);
            assertEquals(
                    "two cats, Leeds",
                    facts.export(person).getJsonArray("facts").getJsonObject(0).getString("text"));
            assertTrue(facts.export(Person.member(3)).isEmpty());
            facts.erase(person);
            assertTrue(facts.of(3).isEmpty());
        });
    }
}
