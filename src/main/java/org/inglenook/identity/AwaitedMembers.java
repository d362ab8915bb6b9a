package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inglenook.platform.Secrets;

/**
 * Members who came from another forum: they have a name, no address and no way in. Whoever follows a sign-in link that went to the
 * address that the other forum knew is that member from then on. Nobody is written to before.
 */
@ApplicationScoped
@Transactional
public class AwaitedMembers {

    /** No mail can ever reach an address there. */
    static final String NOWHERE = "@one.invalid";

    private static final int LONGEST_NAME = 60;

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    /**
     * The member who waits for this address, or a new one. Who has an account here already isn't taken for them: a forum may never have
     * asked whether an address was that of whoever wrote.
     *
     * @param email as the other forum knew it; where it is none nobody can become this member
     */
    public long memberFor(String displayName, String email, Instant joinedAt) {
        Optional<String> address = address(email);
        Optional<Long> known = address.flatMap(this::waiting).map(AwaitedMember::memberId);
        return known.orElseGet(
                () -> make(displayName, null, address.map(Secrets::hash).orElse(""), joinedAt));
    }

    /**
     * A member of another installation.
     *
     * @param emailHash of the address that was theirs there; empty when nobody can become this member
     */
    long arrive(String displayName, String handle, String emailHash, Instant joinedAt) {
        boolean free = !emailHash.isEmpty() && em.find(AwaitedMember.class, emailHash) == null;
        return make(displayName, handle, free ? emailHash : "", joinedAt);
    }

    private long make(String displayName, String handle, String emailHash, Instant joinedAt) {
        EmailAddress nowhere = new EmailAddress(UUID.randomUUID() + NOWHERE);
        long id = members.join(name(displayName), handle, nowhere, Role.MEMBER, Locale.ENGLISH, joinedAt);
        if (!emailHash.isEmpty()) {
            em.persist(new AwaitedMember(emailHash, id));
        }
        return id;
    }

    /** The hash of the address for which this member waits. */
    Optional<String> addressOf(long memberId) {
        return em.createQuery("select a.emailHash from AwaitedMember a where a.memberId = :member", String.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The member who waits for whoever has this address. */
    Optional<AwaitedMember> waiting(String email) {
        return Optional.ofNullable(em.find(AwaitedMember.class, Secrets.hash(email)))
                .filter(one -> em.find(Member.class, one.memberId()) != null);
    }

    /** Who waits for the address that this member proved to have. */
    public Optional<MemberCard> offeredTo(long memberId) {
        return members.emailOf(memberId)
                .flatMap(this::waiting)
                .map(AwaitedMember::memberId)
                .filter(awaited -> awaited != memberId)
                .flatMap(members::card);
    }

    /** Nobody is waited for any more at this member's address: they said who wrote, or that it wasn't they. */
    public void settle(long memberId) {
        members.emailOf(memberId).flatMap(this::waiting).ifPresent(em::remove);
    }

    /** Makes whoever proved to have this address the member who waited for them. */
    Optional<Member> take(String email) {
        return waiting(email).map(one -> {
            Member member = em.find(Member.class, one.memberId());
            member.moveTo(email);
            em.remove(one);
            return member;
        });
    }

    static boolean isNowhere(String email) {
        return email.endsWith(NOWHERE);
    }

    private static Optional<String> address(String email) {
        return EmailAddress.isPlausible(email)
                ? Optional.of(EmailAddress.parse(email).text())
                : Optional.empty();
    }

    /** As our own rules for names want it. */
    private static String name(String displayName) {
        StringBuilder plain = new StringBuilder();
        displayName
                .replace('@', ' ')
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        String name = plain.toString().strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            return "Member";
        }
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME) - 1))
                        .strip();
    }
}
