package org.inglenook.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.identity.Door;
import org.inglenook.identity.ReturnPath;
import org.inglenook.identity.Role;
import org.inglenook.identity.ShopArrivals;
import org.inglenook.identity.ShopSignIn;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.web.Redirects;

/**
 * Where a shop sends a browser back to. A token is posted, since an address stays in logs and histories; from there it goes on with the word
 * closed, good once and only beside the ticket of the browser that set out. That ticket then lets in or asks for a name.
 */
@WebServlet("/hand-over/*")
public class HandOverServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String HOME = "/boards";
    private static final Map<Kind, String> NOTICES =
            Map.of(Kind.SIGN_IN, "identity.arrival.notice.nobody", Kind.TOO_MANY, "identity.arrival.notice.tooMany");

    @Inject
    transient ShopSignIn signIn;

    @Inject
    transient ShopArrivals arrivals;

    @Inject
    transient Door door;

    @Inject
    transient Redirects redirects;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> connection = connection(request);
        if (connection.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        keepSecret(response);
        try {
            if (request.getParameter("end") != null) {
                boolean believed = signIn.ended(connection.get(), request.getParameter("end"));
                response.setStatus(believed ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            String word = signIn.posted(connection.get(), request.getParameter("token"))
                    .map(closed -> "?word=" + URLEncoder.encode(closed, StandardCharsets.UTF_8))
                    .orElse("");
            to(request, response, "/hand-over/" + connection.get() + word, HttpServletResponse.SC_SEE_OTHER);
        } catch (DomainException e) {
            response.sendError(e.kind().status());
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> setsOut = setsOut(request);
        if (setsOut.isPresent()) {
            setOut(setsOut.get(), request, response);
            return;
        }
        Optional<String> connection = connection(request);
        if (connection.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        keepSecret(response);
        try {
            String ticket = door.held();
            Map<String, String> query = query(request);
            if (!query.isEmpty()) {
                signIn.came(connection.get(), query, ticket);
            }
            Optional<ShopArrivals.Awaited> awaited = arrivals.awaited(ticket);
            if (awaited.isEmpty()) {
                outside(request, response, "identity.arrival.notice.unproved");
            } else if (arrivals.isKnown(awaited.get())) {
                ShopArrivals.Entry entry = arrivals.enter(ticket, "", door.visitor());
                door.hold(response, "");
                door.remember(response, entry.sessionToken(), Role.MEMBER);
                to(request, response, ReturnPath.or(entry.returnPath(), HOME), HttpServletResponse.SC_SEE_OTHER);
            } else {
                to(request, response, "/sign-in/from-shop", HttpServletResponse.SC_SEE_OTHER);
            }
        } catch (DomainException e) {
            outside(
                    request,
                    response,
                    e.key().equals("identity.arrival.error.maker")
                            ? "identity.arrival.notice.maker"
                            : "identity.arrival.notice.silent");
        }
    }

    /** Nobody is signed in by this, nor out: the browser is given a ticket and led to its shop. */
    private void setOut(String connection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        keepSecret(response);
        try {
            ShopSignIn.SetOut out =
                    signIn.begin(connection, request.getParameter("return"), door.cookies(), door.visitor());
            door.hold(response, out.ticket());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", out.to().toString());
        } catch (DomainException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                outside(request, response, NOTICES.getOrDefault(e.kind(), "identity.arrival.notice.silent"));
            }
        }
    }

    private void outside(HttpServletRequest request, HttpServletResponse response, String saying) throws IOException {
        to(request, response, redirects.telling("/sign-in", saying), HttpServletResponse.SC_SEE_OTHER);
    }

    private static void to(HttpServletRequest request, HttpServletResponse response, String path, int status) {
        response.setStatus(status);
        response.setHeader("Location", request.getContextPath() + path);
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static Optional<String> connection(HttpServletRequest request) {
        return connection(request, "");
    }

    private static Optional<String> setsOut(HttpServletRequest request) {
        return connection(request, "/set-out");
    }

    private static Optional<String> connection(HttpServletRequest request, String behind) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.matches("/[A-Za-z0-9_-]{10,64}" + behind))
                .map(path -> path.substring(1, path.length() - behind.length()));
    }

    /** A parameter that comes twice is one that somebody appended: it counts as missing. */
    private static Map<String, String> query(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> entry.getValue().length == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
    }
}
