package org.inglenook.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * A member whose session or API token came with this request, or whom a shop names. {@code sessionId} is null and {@code scopes} holds what
 * the token may do when they came by token; a session has no scopes and needs none.
 */
public record SignedIn(
        long memberId,
        String name,
        String displayName,
        Role role,
        Locale language,
        Long sessionId,
        Instant since,
        Set<String> scopes) {

    private static final long NO_SESSION = 0;

    static SignedIn bySession(Member member, Session session) {
        return new SignedIn(
                member.getId(),
                member.getName(),
                member.getDisplayName(),
                member.getRole(),
                member.getLanguage(),
                session.getId(),
                session.getCreatedAt(),
                Set.of());
    }

    static SignedIn byToken(Member member, ApiToken token) {
        return new SignedIn(
                member.getId(),
                member.getName(),
                member.getDisplayName(),
                member.getRole(),
                member.getLanguage(),
                null,
                token.getCreatedAt(),
                token.getScopes());
    }

    /** Whom a shop names anew with each request. There is no session of ours to end, and a shop makes nobody more than a member. */
    static SignedIn byShop(Member member, Instant since) {
        return new SignedIn(
                member.getId(),
                member.getName(),
                member.getDisplayName(),
                Role.MEMBER,
                member.getLanguage(),
                NO_SESSION,
                since,
                Set.of());
    }

    public boolean byToken() {
        return sessionId == null;
    }
}
