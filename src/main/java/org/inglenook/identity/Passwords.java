package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;

/** The passwords of owner and moderators. Members have none. */
@ApplicationScoped
@Transactional
public class Passwords {

    /** Checked when nobody has the address, so that the answer takes as long as for one that somebody has. */
    private static final String NOBODY = PasswordHash.of("nobody has this address");

    @PersistenceContext
    EntityManager em;

    @Inject
    RateLimiter limiter;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    /**
     * Lets a maker in.
     *
     * @return the token for the session's cookie
     * @throws DomainException the same for an unknown address, a member without password and a wrong password
     */
    public String signIn(String email, String password, Visitor visitor) {
        String address = EmailAddress.parse(email).text();
        limiter.check("sign-in", "password " + address);
        limiter.check("sign-in", "client " + visitor.client());
        Member member = members.byEmail(address).orElse(null);
        String hash = member != null && member.hasPassword() ? member.getPasswordHash() : NOBODY;
        boolean right = PasswordHash.matches(password == null ? "" : password, hash);
        if (!right || member == null || !member.hasPassword()) {
            throw DomainException.field("password", Kind.INVALID, "identity.signIn.error.password");
        }
        if (PasswordHash.isOutdated(hash)) {
            member.protectWith(PasswordHash.of(password));
        }
        return sessions.open(member.getId(), Session.Way.PASSWORD, visitor.userAgent());
    }

    /** A member's own change: with the old password if there is one. Signs out everywhere else. */
    public void change(SignedIn who, String current, String chosen) {
        Member member = em.find(Member.class, who.memberId());
        if (!member.getRole().isMaker()) {
            throw new DomainException(Kind.FORBIDDEN, "identity.password.error.member");
        }
        limiter.check("sign-in", "password " + member.getEmail());
        if (member.hasPassword() && !PasswordHash.matches(current == null ? "" : current, member.getPasswordHash())) {
            throw DomainException.field("current", Kind.INVALID, "identity.password.error.current");
        }
        choose(member, chosen);
        sessions.endOthers(who.memberId(), who.sessionId());
    }

    public boolean has(long memberId) {
        return members.get(memberId).hasPassword();
    }

    /** The first password of an owner, at setup. */
    public void choose(long memberId, String chosen) {
        choose(members.get(memberId), chosen);
    }

    void choose(Member member, String chosen) {
        PasswordRules.check(chosen, knownOf(member.getDisplayName(), member.getEmail()));
        member.protectWith(PasswordHash.of(chosen));
    }

    private static Collection<String> knownOf(String displayName, String email) {
        return Stream.of(displayName, email)
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[\\s@.]+"))))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
