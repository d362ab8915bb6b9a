package org.inglenook.customers;

import java.util.OptionalLong;
import java.util.Set;

/**
 * A person under each name that rooms know people by. Only ties that were proven are in here: that an address typed at a checkout
 * equals a member's is no proof.
 *
 * @param customers ids of {@link Customer}
 * @param member id of a member of the community
 */
public record Person(Set<Long> customers, OptionalLong member) {

    public Person {
        customers = Set.copyOf(customers);
    }

    public static Person customer(long id) {
        return new Person(Set.of(id), OptionalLong.empty());
    }

    public static Person member(long id) {
        return new Person(Set.of(), OptionalLong.of(id));
    }
}
