package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Secrets;

/** The keys a member gave to programs. */
@ApplicationScoped
@Transactional
public class ApiTokens {

    /** Lets secret scanners and people recognise a leaked token as ours. */
    static final String PREFIX = "inglenook_";

    /** A token chosen by an administrator must not be guessable either. */
    public static final int SHORTEST = 32;

    private static final int LONGEST_NAME = 80;
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Secrets secrets;

    /** @return the token in plain text: it can be read this once */
    public String issue(long memberId, String name, Collection<String> scopes) {
        String token = PREFIX + secrets.newToken();
        register(memberId, name, scopes, token);
        return token;
    }

    /** Keeps a token that was chosen elsewhere, as an unattended installation does. */
    public void register(long memberId, String name, Collection<String> scopes, String token) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw DomainException.field("name", Kind.INVALID, "identity.tokens.error.name", LONGEST_NAME);
        }
        if (scopes.isEmpty() || !Scopes.ALL.containsAll(scopes)) {
            throw DomainException.field("scopes", Kind.INVALID, "identity.tokens.error.scopes");
        }
        em.persist(new ApiToken(memberId, called, Secrets.hash(token), scopes, clock.instant()));
    }

    /** The oldest first: rows keep their places on the page that answers with one more. */
    public List<ApiToken> of(long memberId) {
        return em.createQuery(
                        "select t from ApiToken t where t.memberId = :member order by t.createdAt, t.id",
                        ApiToken.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** Revokes one token of this member; someone else's id revokes nothing. */
    public void revoke(long memberId, long tokenId) {
        em.createQuery("delete from ApiToken t where t.id = :id and t.memberId = :member")
                .setParameter("id", tokenId)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Who a token in a request stands for. When it was last used is written once in some minutes. */
    public Optional<SignedIn> arrive(String token) {
        return em.createQuery(
                        "select t, m from ApiToken t, Member m where t.tokenHash = :hash and m.id = t.memberId",
                        Object[].class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst()
                .map(row -> used((ApiToken) row[0], (Member) row[1]));
    }

    private SignedIn used(ApiToken token, Member member) {
        Instant now = clock.instant();
        Instant before = now.minus(BETWEEN_WRITES);
        if (token.getLastUsedAt() == null || token.getLastUsedAt().isBefore(before)) {
            em.createQuery("update ApiToken t set t.lastUsedAt = :now"
                            + " where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :before)")
                    .setParameter("now", now)
                    .setParameter("id", token.getId())
                    .setParameter("before", before)
                    .executeUpdate();
        }
        return SignedIn.byToken(member, token);
    }
}
