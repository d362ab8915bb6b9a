package org.inglenook.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Holds all of an answer to a relayed request back: redirects and errors too, which a platform may treat in its own way. */
final class RelayedAnswer extends BufferedResponse {

    private String location;
    private int error;

    RelayedAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Where the browser was to be sent, or null. */
    String location() {
        return location;
    }

    /** The status of an error that nobody has told yet, or 0. */
    int error() {
        return error;
    }

    boolean isPage() {
        return String.valueOf(getContentType()).toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    @Override
    public void sendError(int status) {
        error = status;
        resetBuffer();
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void sendRedirect(String to) {
        location = to;
        resetBuffer();
    }

    @Override
    public void setHeader(String name, String value) {
        if ("Location".equalsIgnoreCase(name)) {
            location = value;
        } else if (!isAboutWholePages(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isAboutWholePages(name)) {
            super.addHeader(name, value);
        }
    }

    /** It would be said of the shop's page. */
    private static boolean isAboutWholePages(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-security-policy", "cross-origin-opener-policy", "permissions-policy", "set-cookie", "link" ->
                true;
            default -> false;
        };
    }

    @Override
    public void addCookie(Cookie cookie) {
        // It would get lost on the way.
    }

    /** A page that was begun and then failed is drawn again as the error's. */
    void begin(int status) {
        error = 0;
        setStatus(status);
    }
}
