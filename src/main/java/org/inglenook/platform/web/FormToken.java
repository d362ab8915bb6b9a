package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.inglenook.platform.Secrets;

/**
 * A signed proof, carried by every form, that the form came from a page of ours and was made for this reader: her session if she is
 * signed in, or whom the shop’s platform names when it relays the page. It needs no session on the server and no script.
 */
@Named("formToken")
@RequestScoped
public class FormToken {

    /** Name of the form field and, for scripts, the end of the header {@code X-Inglenook-Token}. */
    public static final String FIELD = "token";

    private static final Duration LIFE = Duration.ofHours(36);

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    public String getValue() {
        // Whole hours, so that a page that hasn't changed has the same bytes and entity tag.
        long expires = clock.instant().plus(LIFE).getEpochSecond() / 3600 * 3600;
        return expires + "." + secrets.sign("form", binding(request) + expires);
    }

    boolean accepts(HttpServletRequest asked) {
        String token = asked.getHeader("X-Inglenook-Token");
        if (token == null) {
            token = asked.getParameter(FIELD);
        }
        if (token == null || !token.matches("\\d{1,12}\\.[\\w-]{1,60}")) {
            return false;
        }
        String[] parts = token.split("\\.", 2);
        return Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant())
                && secrets.verify("form", binding(asked) + parts[0], parts[1]);
    }

    private static String binding(HttpServletRequest request) {
        return Relayed.of(request)
                        .map(Relayed::binding)
                        .or(() -> SessionCookie.value(request).map(Secrets::hash))
                        .orElse("anonymous")
                + ' ';
    }
}
