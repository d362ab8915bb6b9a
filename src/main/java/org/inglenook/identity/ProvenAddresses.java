package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Lets in who proved an address by a link of another room's, as a {@link SignInLinks sign-in link} would. */
@ApplicationScoped
@Transactional
public class ProvenAddresses {

    @Inject
    Members members;

    @Inject
    AwaitedMembers awaited;

    @Inject
    Sessions sessions;

    /** Whether whoever has the address would become a member only now, and needs a name. */
    public boolean isNew(String email) {
        return members.byEmail(email).isEmpty() && awaited.waiting(email).isEmpty();
    }

    /** Whether it is an address of somebody who signs in with a password: a link alone doesn't make them. */
    public boolean isMakers(String email) {
        return members.byEmail(email)
                .filter(member -> member.getRole().isMaker())
                .isPresent();
    }

    /** The member who has this address: a known one, one who was waited for, or a new one by this name. */
    public long member(String email, String displayName, Locale language) {
        Optional<Member> known = members.byEmail(email).or(() -> awaited.take(email));
        return known.isPresent()
                ? known.get().getId()
                : members.join(displayName, new EmailAddress(email), Role.MEMBER, language);
    }

    /** @return the token for the cookie of a member who isn't a maker */
    public String enter(long memberId, Visitor visitor) {
        if (members.get(memberId).getRole().isMaker()) {
            throw new IllegalStateException("Makers sign in with a password");
        }
        return sessions.open(memberId, Session.Way.LINK, visitor.userAgent());
    }
}
