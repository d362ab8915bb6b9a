package org.inglenook.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.inglenook.identity.ApiTokens;
import org.inglenook.identity.Caller;
import org.inglenook.identity.ClientAddress;
import org.inglenook.identity.Door;
import org.inglenook.identity.Sessions;
import org.inglenook.identity.ShopSubjects;
import org.inglenook.identity.SignedIn;
import org.inglenook.platform.Language;
import org.inglenook.platform.web.Paths;
import org.inglenook.platform.web.Relayed;
import org.inglenook.platform.web.SessionCookie;

/** Recognises who calls. A request that brings neither cookie nor token asks the database nothing. */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    transient Caller caller;

    @Inject
    transient Language language;

    @Inject
    transient ClientAddress clientAddress;

    @Inject
    transient Sessions sessions;

    @Inject
    transient ApiTokens tokens;

    @Inject
    transient Door door;

    @Inject
    transient ShopSubjects subjects;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.within(request);
        if (!path.startsWith("/assets/")) {
            caller.comesFrom(Relayed.of(request)
                    .map(relayed -> client(relayed, request))
                    .orElseGet(() -> clientAddress.of(request)));
            recognise(request, response, path);
        }
        chain.doFilter(request, response);
    }

    private void recognise(HttpServletRequest request, HttpServletResponse response, String path) {
        String authorization = request.getHeader("Authorization");
        Optional<Relayed> relayed = Relayed.of(request);
        Optional<SignedIn> who;
        if (relayed.isPresent()) {
            who = relayed.filter(Relayed::isSignedIn)
                    .flatMap(one -> subjects.arrive(one.connectionId(), one.subject()));
        } else if (authorization != null) {
            who = path.startsWith("/api/") ? bearer(authorization) : Optional.empty();
        } else {
            who = SessionCookie.value(request).flatMap(token -> session(token, response));
        }
        who.ifPresent(signedIn -> {
            caller.arrives(signedIn);
            language.choose(signedIn.language());
        });
    }

    /** All readers of a shop come from the platform's few machines: who is signed in there is counted alone, the others by where the platform says. */
    private String client(Relayed relayed, HttpServletRequest request) {
        return relayed.isSignedIn()
                ? "customer " + relayed.connectionId() + ' ' + relayed.subject()
                : clientAddress.behind(request);
    }

    private Optional<SignedIn> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.arrive(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Optional<SignedIn> session(String token, HttpServletResponse response) {
        Optional<Sessions.Found> found = sessions.arrive(token);
        if (found.isEmpty()) {
            door.forget(response);
        } else if (found.get().renewed()) {
            door.remember(response, token, found.get().who().role());
        }
        return found.map(Sessions.Found::who);
    }
}
