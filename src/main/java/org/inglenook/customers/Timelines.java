package org.inglenook.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;

/** What happened with a customer, from every room that knows something. */
@ApplicationScoped
@Transactional
public class Timelines {

    @Inject
    Customers customers;

    @Inject
    Members members;

    @Inject
    @Any
    Instance<TimelineSource> sources;

    /** What the rooms tell of a customer, and of the member who has proven the customer's address. */
    public record Story(Optional<MemberCard> member, List<TimelineEntry> entries) {
        public Story {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The latest of what is known of a customer and, where a member signs in with the address that the shop has of this customer, of
     * that member. The address at a checkout is typed and not proven, so this is for the owner's eyes.
     */
    public Story of(long customerId, Instant before, int most) {
        Optional<MemberCard> member = Optional.of(customers.get(customerId).getMailbox())
                .filter(box -> !box.isEmpty())
                .flatMap(members::withEmail);
        Person person = new Person(
                Set.of(customerId),
                member.map(card -> OptionalLong.of(card.id())).orElseGet(OptionalLong::empty));
        return new Story(
                member,
                sources.stream()
                        .flatMap(source -> source.entries(person, before, most).stream())
                        .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                        .limit(most)
                        .toList());
    }
}
