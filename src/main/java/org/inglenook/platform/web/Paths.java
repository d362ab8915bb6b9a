package org.inglenook.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address within the installation that a request names, decoded and without the context root. */
public final class Paths {

    private Paths() {}

    public static String within(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
