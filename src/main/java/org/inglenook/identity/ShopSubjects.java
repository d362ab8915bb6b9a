package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;

/**
 * Members whom a shop vouches for. They are known by the shop and its own id of the customer: an address that the shop may never have
 * asked whether it is theirs makes nobody somebody else. Who has an account here by mail has another one.
 */
@ApplicationScoped
@Transactional
public class ShopSubjects {

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    Orders orders;

    @Inject
    Clock clock;

    /** Who the customer is here, never as more than a member: roles are granted here, and a shop opens no studio. */
    public Optional<SignedIn> arrive(long connectionId, String subject) {
        return em.createQuery(
                        "select m, s.createdAt from ShopSubject s, Member m"
                                + " where s.connectionId = :connection and s.subject = :subject and m.id = s.memberId",
                        Object[].class)
                .setParameter("connection", connectionId)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(row -> SignedIn.byShop((Member) row[0], (java.time.Instant) row[1]));
    }

    /**
     * The customer joins under a name of their own choice. Whoever did already is the same member as before.
     *
     * @throws DomainException {@code INVALID} for the name, {@code CONFLICT} when they do so twice at once
     */
    public SignedIn join(long connectionId, String subject, String displayName, Locale language) {
        return arrive(connectionId, subject).orElseGet(() -> {
            EmailAddress nowhere = new EmailAddress(UUID.randomUUID() + AwaitedMembers.NOWHERE);
            long member = members.join(displayName, nowhere, Role.MEMBER, language);
            try {
                em.persist(new ShopSubject(connectionId, subject, member, clock.instant()));
                em.flush();
            } catch (PersistenceException e) {
                throw new DomainException(Kind.CONFLICT, "identity.error.taken");
            }
            return arrive(connectionId, subject).orElseThrow();
        });
    }

    /** What the customer was called when they last ordered, as a friend would; empty where nobody told. */
    public String knownAs(long connectionId, String subject) {
        return orders.forCustomerKey(connectionId, "id:" + subject, 1).stream()
                .map(OrderView::buyerGivenName)
                .findFirst()
                .orElse("");
    }

    /** The shop says that there is no such customer any more: nobody comes in as them again. */
    public void end(long connectionId, String subject) {
        em.createQuery("delete from ShopSubject s where s.connectionId = :connection and s.subject = :subject")
                .setParameter("connection", connectionId)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
