package org.inglenook.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.inglenook.platform.Language;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.SessionCookie;

/** Gives the browser its session's cookie and takes it back. */
@RequestScoped
public class Door {

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Sessions sessions;

    /** What we know of whoever stands outside. */
    public Visitor visitor() {
        String agent = request.getHeader("User-Agent");
        return new Visitor(caller.client(), agent == null ? "" : agent, language.getLocale());
    }

    /** Lets the owner of a session that was just opened in. */
    public void enter(String token) {
        SignedIn who = sessions.arrive(token).orElseThrow().who();
        caller.arrives(who);
        remember(response(), token, who.role());
    }

    public void leave() {
        caller.arrives(null);
        forget(response());
    }

    public void remember(HttpServletResponse response, String token, Role role) {
        response.addCookie(cookie(token, Sessions.stay(role)));
    }

    public void forget(HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO));
    }

    private Cookie cookie(String token, Duration life) {
        Cookie cookie = new Cookie(SessionCookie.NAME, token);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(settings.publicUrl().getScheme()));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) life.toSeconds());
        return cookie;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
