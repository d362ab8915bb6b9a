package org.inglenook.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.Language;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.SessionCookie;

/** Gives the browser its session's cookie and takes it back. */
@RequestScoped
public class Door {

    private static final String TICKET = "inglenook-arrival";

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

    /** What the browser keeps while its reader is at their shop; an empty ticket takes it back. */
    public void hold(HttpServletResponse response, String ticket) {
        response.addCookie(cookie(TICKET, ticket, ticket.isEmpty() ? Duration.ZERO : ShopArrivals.PATIENCE));
    }

    /** The ticket that this browser keeps, or an empty text. */
    public String held() {
        return cookies().getOrDefault(TICKET, "");
    }

    /** All that the browser brought, by name; of several by one name the first. */
    public Map<String, String> cookies() {
        return request.getCookies() == null
                ? Map.of()
                : Stream.of(request.getCookies())
                        .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
    }

    private Cookie cookie(String token, Duration life) {
        return cookie(SessionCookie.NAME, token, life);
    }

    private Cookie cookie(String name, String token, Duration life) {
        Cookie cookie = new Cookie(name, token);
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
