package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;
import org.inglenook.shop.Shopper;

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
    Sessions sessions;

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

    /**
     * The member whom a shop's customer is here. Whose address the shop has proved, and who proved the same one here, is one person; makers
     * are nobody's customer, since a shop must not open the studio.
     */
    Optional<Long> find(long connectionId, Shopper shopper) {
        return subject(connectionId, shopper.subject()).or(() -> proven(shopper));
    }

    private Optional<Long> subject(long connectionId, String subject) {
        return em.createQuery(
                        "select s.memberId from ShopSubject s where s.connectionId = :connection and s.subject = :subject",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    private Optional<Long> proven(Shopper shopper) {
        return provenAddress(shopper)
                .flatMap(members::byEmail)
                .filter(member -> !member.getRole().isMaker())
                .map(Member::getId);
    }

    private static Optional<String> provenAddress(Shopper shopper) {
        if (!shopper.emailVerified()) {
            return Optional.empty();
        }
        try {
            return Optional.of(EmailAddress.parse(shopper.email()).text());
        } catch (DomainException e) {
            // A shop that calls this proven has proved nothing.
            return Optional.empty();
        }
    }

    /**
     * The member whom a shop's customer is from now on.
     *
     * @param displayName of a new one
     * @throws DomainException {@code INVALID} for the name
     */
    long joined(long connectionId, Shopper shopper, String displayName, Locale language) {
        Optional<Long> known = subject(connectionId, shopper.subject());
        if (known.isPresent()) {
            return known.get();
        }
        long member = proven(shopper)
                .orElseGet(() -> members.join(
                        displayName,
                        address(shopper),
                        Role.MEMBER,
                        shopper.language() == null ? language : shopper.language()));
        em.persist(new ShopSubject(connectionId, shopper.subject(), member, clock.instant()));
        em.flush();
        return member;
    }

    /** A proven address that nobody has here becomes theirs; a maker's stays the maker's. */
    private EmailAddress address(Shopper shopper) {
        return provenAddress(shopper)
                .filter(address -> members.byEmail(address).isEmpty())
                .map(EmailAddress::new)
                .orElseGet(() -> new EmailAddress(UUID.randomUUID() + AwaitedMembers.NOWHERE));
    }

    /** What the customer was called when they last ordered, as a friend would; empty where nobody told. */
    public String knownAs(long connectionId, String subject) {
        return orders.forCustomerKey(connectionId, "id:" + subject, 1).stream()
                .map(OrderView::buyerGivenName)
                .findFirst()
                .orElse("");
    }

    /** The member whom a shop's customer is here, for rooms that have to find all there is of a person. */
    public Optional<Long> memberOf(long connectionId, String subject) {
        return subject(connectionId, subject);
    }

    /** Whether a customer of this shop has ever come in. */
    public boolean isAnybodyIn(long connectionId) {
        return !em.createQuery("select s.memberId from ShopSubject s where s.connectionId = :connection", Long.class)
                .setParameter("connection", connectionId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Everybody whom this shop vouches for: members by the shop's id of the customer. */
    public Map<String, Long> membersOf(long connectionId) {
        return em.createQuery(
                        "select s.subject, s.memberId from ShopSubject s where s.connectionId = :connection",
                        Object[].class)
                .setParameter("connection", connectionId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The shop's customer signed out there: what the shop opened for them here ends. */
    public void leave(long connectionId, String subject) {
        subject(connectionId, subject).ifPresent(member -> sessions.endShoppers(member, connectionId));
    }

    /**
     * The shop says that there is no such customer any more: nobody comes in as them again. Who was a member by this shop's word alone, without
     * an address that they proved here, is called nobody from then on; what they wrote stays.
     */
    public void end(long connectionId, String subject) {
        leave(connectionId, subject);
        Optional<Long> member = subject(connectionId, subject);
        em.createQuery("delete from ShopSubject s where s.connectionId = :connection and s.subject = :subject")
                .setParameter("connection", connectionId)
                .setParameter("subject", subject)
                .executeUpdate();
        member.filter(this::isNobodyElse).ifPresent(members::forgetWho);
    }

    private boolean isNobodyElse(long memberId) {
        boolean vouched = !em.createQuery("select s.id from ShopSubject s where s.memberId = :member", Long.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return !vouched && members.emailOf(memberId).isEmpty();
    }
}
