package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;

/**
 * Lets a change of state through only when one of our own pages asked for it: the browser must not say that it comes from another
 * site, and the form's token must be ours and this reader's. A form that was open for too long, or whose reader's session ended, comes
 * back with what was typed. Bearer tokens of the API are no ambient authority and need neither.
 */
public class FormTokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The largest form, but for the one that brings an archive. */
    static final long LARGEST = 26_214_400;

    /** Where whole archives, and other forums' data, are brought. */
    private static final Set<String> FILES = Set.of("/studio/archives", "/studio/boards/import");

    /** More than a form has besides its file. */
    private static final long MEGABYTE = 1_000_000;

    /** What the container reads of a form that carries no file, unless it is told otherwise. */
    static final long LARGEST_WITHOUT_FILE = 2_097_152;

    private static final String TOO_LARGE = "/WEB-INF/errors/413.xhtml";

    private static final Logger LOG = Logger.getLogger(FormTokenFilter.class.getName());
    /** What is posted there comes from a shop's page and proves itself by the shop's signature; it reads no cookie of ours. */
    private static final String HAND_OVER = "/hand-over/";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    transient FormToken token;

    @Inject
    transient Addresses addresses;

    @Inject
    transient Settings settings;

    @Inject
    transient Messages messages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean api = Paths.within(request).startsWith("/api/");
        if (SAFE.contains(request.getMethod())
                || (api && SessionCookie.value(request).isEmpty())
                || (api && request.getHeader("Authorization") != null)) {
            chain.doFilter(request, response);
            return;
        }
        if (!api && !fits(request)) {
            // Not left to the container: it draws error pages with the request as it is, and stumbles over its body
            // again.
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            if (isArchive(request)) {
                long most = settings.archiveMaxBytes() / MEGABYTE;
                request.setAttribute(ErrorPage.SENTENCE, messages.text("platform.file.error.size", most));
            }
            request.getRequestDispatcher(TOO_LARGE).forward(new WithoutBody(request), response);
            return;
        }
        if (Paths.within(request).startsWith(HAND_OVER)) {
            chain.doFilter(request, response);
            return;
        }
        if (isFromElsewhere(request)) {
            refuse(response, api);
            return;
        }
        if (!token.accepts(request)) {
            if (api || !isSurelyOurs(request)) {
                refuse(response, api);
                return;
            }
            // Its words are shown again with a token that is good, and nothing is done before that is sent.
            request.setAttribute(StaleForm.MARK, Boolean.TRUE);
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response, boolean api) throws IOException {
        if (api) {
            String key = "platform.error.sessionAlone";
            Problem.of(key, HttpServletResponse.SC_FORBIDDEN, messages.text(key))
                    .send(response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "form");
        }
    }

    /** Whether a form is within the limits: by the length that it announces, or as far as the container reads it. */
    private boolean fits(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        String type = String.valueOf(request.getContentType());
        // The container would read files as long as an archive may be; browsers always say how long they are.
        boolean untold = length < 0 && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (untold || length > (isArchive(request) ? settings.archiveMaxBytes() + MEGABYTE : LARGEST)) {
            return false;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException e) {
            // So the container says that there is more than it reads.
            LOG.log(Level.FINE, "A form was too large", e);
            return false;
        }
    }

    private static boolean isArchive(HttpServletRequest request) {
        return FILES.contains(Paths.within(request));
    }

    /** The browser says itself that a page of ours sent it: the form is an old one, or its reader's session has changed. */
    private boolean isSurelyOurs(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && addresses.find(Paths.within(request)).isPresent();
    }

    private boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !("same-origin".equals(site) || "none".equals(site));
        }
        String origin = request.getHeader("Origin");
        if (origin == null || Relayed.of(request).isPresent()) {
            // A shop may have addresses that we don't know; whom the form was made for, its token tells.
            return false;
        }
        try {
            URI from = URI.create(origin);
            return !(String.valueOf(from.getHost()).equalsIgnoreCase(request.getServerName())
                    || String.valueOf(from.getHost())
                            .equalsIgnoreCase(settings.publicUrl().getHost()));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
