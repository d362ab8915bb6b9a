package org.inglenook.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.inglenook.platform.Settings;

/** Whose network address a request counts for, behind the proxies that {@code inglenook.trusted.proxies} names. */
@ApplicationScoped
public class ClientAddress {

    @Inject
    Settings settings;

    private TrustedProxies proxies;

    @PostConstruct
    void load() {
        proxies = read();
    }

    /** Reads the setting, so that a wrong one can stop the start and not a visitor. */
    public void check() {
        read();
    }

    private TrustedProxies read() {
        try {
            return TrustedProxies.of(settings.trustedProxies());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The setting inglenook.trusted.proxies must list addresses or networks such as 10.0.0.0/8.", e);
        }
    }

    public String of(HttpServletRequest request) {
        return proxies.clientOf(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** For whom the caller says that it asks: the next entry left of its own, where it names an address. */
    public String behind(HttpServletRequest request) {
        return proxies.behind(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}
