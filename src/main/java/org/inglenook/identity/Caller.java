package org.inglenook.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * Who makes this request: a member, or someone we do not know. The caller filter fills it before anything else runs;
 * a request that brought neither cookie nor token stays anonymous and costs nothing.
 */
@Named("caller")
@RequestScoped
public class Caller {

    private SignedIn who;
    private String client = "";

    /** Called once by the filter, and by a sign-in or sign-out in the middle of a request ({@code null}). */
    public void arrives(SignedIn signedIn) {
        who = signedIn;
    }

    public void comesFrom(String clientAddress) {
        client = clientAddress;
    }

    public boolean isSignedIn() {
        return who != null;
    }

    public Optional<Long> memberId() {
        return Optional.ofNullable(who).map(SignedIn::memberId);
    }

    /** The member's id, or the refusal that asks to sign in. */
    public long requireMember() {
        require(Role.MEMBER);
        return who.memberId();
    }

    /** The name as others read it; empty when anonymous. */
    public String getName() {
        return who == null ? "" : who.displayName();
    }

    /** The handle in {@code /members/{name}}; empty when anonymous. */
    public String getHandle() {
        return who == null ? "" : who.name();
    }

    public boolean isOwner() {
        return may(Role.OWNER);
    }

    /** A moderator or the owner. */
    public boolean isModerator() {
        return may(Role.MODERATOR);
    }

    public boolean may(Role role) {
        return who != null && who.role().covers(role);
    }

    public void require(Role role) {
        if (who == null) {
            throw new DomainException(Kind.SIGN_IN, "identity.error.signIn");
        }
        if (!may(role)) {
            throw new DomainException(Kind.FORBIDDEN, "identity.error.forbidden");
        }
    }

    /** For the API: a token must carry this scope; who is signed in with a session may do all that their role may. */
    public void requireScope(String scope) {
        if (who == null) {
            throw new DomainException(Kind.SIGN_IN, "identity.error.token");
        }
        if (who.byToken() && !scope.isEmpty() && !who.scopes().contains(scope)) {
            throw new DomainException(Kind.FORBIDDEN, "identity.error.scope", scope);
        }
    }

    /** The language the member chose; empty when anonymous: then the request's own preference decides. */
    public Optional<Locale> language() {
        return Optional.ofNullable(who).map(SignedIn::language);
    }

    /** The client's network address as far as trusted proxies tell it; what rate limits count by. */
    public String client() {
        return client;
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(who);
    }
}
