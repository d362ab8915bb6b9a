package org.inglenook.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Door;
import org.inglenook.identity.Sessions;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** The way out of this browser, or of all of them; by a button, since following a link must change nothing. */
@Named
@RequestScoped
@Address("/sign-out")
public class SignOutPage {

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    Door door;

    @Inject
    Redirects redirects;

    public void here() {
        caller.signedIn().ifPresent(who -> sessions.end(who.memberId(), who.sessionId()));
        bye();
    }

    public void everywhere() {
        caller.signedIn().ifPresent(who -> sessions.endAll(who.memberId()));
        bye();
    }

    private void bye() {
        door.leave();
        redirects.saying("/sign-in", "identity.signOut.notice.done");
    }
}
