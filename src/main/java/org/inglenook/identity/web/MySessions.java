package org.inglenook.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.OpenSession;
import org.inglenook.identity.Sessions;
import org.inglenook.identity.SignedIn;
import org.inglenook.platform.web.Redirects;

/** The browsers in which the caller is signed in. */
@Named
@RequestScoped
public class MySessions {

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    Redirects redirects;

    private List<OpenSession> all;

    public List<OpenSession> getAll() {
        if (all == null) {
            all = sessions.of(caller.requireMember());
        }
        return all;
    }

    public boolean isCurrent(OpenSession session) {
        return caller.signedIn()
                .map(SignedIn::sessionId)
                .filter(id -> id == session.id())
                .isPresent();
    }

    public void end(long sessionId) {
        sessions.end(caller.requireMember(), sessionId);
        redirects.saying("/me", "identity.me.notice.ended");
    }
}
