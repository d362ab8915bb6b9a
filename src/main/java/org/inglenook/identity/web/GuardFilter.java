package org.inglenook.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.web.Paths;

/** Keeps the studio for makers and the account for members; who is not signed in is asked to, and then led back. */
public class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Role needed = needed(Paths.within(request));
        if (needed == null || caller.may(needed)) {
            chain.doFilter(request, response);
        } else if (caller.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?return="
                    + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
    }

    static Role needed(String path) {
        if (isAtOrBelow(path, "/studio")) {
            return Role.MODERATOR;
        }
        return isAtOrBelow(path, "/me") ? Role.MEMBER : null;
    }

    private static boolean isAtOrBelow(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** What a form wanted to do is lost with the session; its page is still the right place to return to. */
    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null || !"GET".equals(request.getMethod())
                ? path
                : path + '?' + request.getQueryString();
    }
}
