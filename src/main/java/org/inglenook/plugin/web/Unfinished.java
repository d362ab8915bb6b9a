package org.inglenook.plugin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Settings;
import org.inglenook.plugin.Installations;
import org.inglenook.plugin.OurHost;

/** Shops whose installing was begun and waits for its owner, for the pages where an owner passes by. */
@Named
@RequestScoped
public class Unfinished {

    @Inject
    Caller caller;

    @Inject
    Installations installations;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    private List<Installations.Progress> all;

    public List<Installations.Progress> getAll() {
        if (all == null) {
            all = caller.isOwner() ? installations.unfinished(isAtHome()) : List.of();
        }
        return all;
    }

    /** Whether this very request was made at our public address. */
    boolean isAtHome() {
        return OurHost.isAskedAt(settings.publicUrl(), request.getHeader("Host"));
    }
}
