package org.inglenook.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.RelyingSites;
import org.inglenook.platform.web.Redirects;

/** The other sites that know the caller by their account here. */
@Named
@RequestScoped
public class MySites {

    @Inject
    Caller caller;

    @Inject
    RelyingSites sites;

    @Inject
    Redirects redirects;

    private List<RelyingSites.Told> all;

    public List<RelyingSites.Told> getAll() {
        if (all == null) {
            all = sites.told(caller.requireMember());
        }
        return all;
    }

    public void stop(long siteId) {
        sites.stopTelling(caller.requireMember(), siteId);
        redirects.saying("/me", "identity.me.notice.stopped");
    }
}
