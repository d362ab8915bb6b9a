package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.inglenook.platform.Settings;

/** Says to the browser what our pages may do, on every answer, before anything else can fail. */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Nothing from elsewhere, nothing inline. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'self'; manifest-src 'self'";

    private static final String FRAGMENTS = "/fragments/";
    private static final String FRAMES = "/frames/";

    @Inject
    transient ShopOrigins shops;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        forShopPages(request, response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if ("https".equals(settings.publicUrl().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding("UTF-8");
        }
        chain.doFilter(request, response);
    }

    /** The pieces that are made for the shop's own pages, and nothing else, may stand there: at the shop's origins and nowhere else. */
    private void forShopPages(HttpServletRequest request, HttpServletResponse response) {
        String path = Paths.within(request);
        if (path.startsWith(FRAMES)) {
            String ancestors = String.join(" ", shops.all());
            response.setHeader(
                    "Content-Security-Policy",
                    POLICY.replace("frame-ancestors 'self'", ("frame-ancestors 'self' " + ancestors).strip()));
        } else if (path.startsWith(FRAGMENTS)) {
            response.addHeader("Vary", "Origin");
            String origin = request.getHeader("Origin");
            if (shops.include(origin)) {
                response.setHeader("Access-Control-Allow-Origin", origin);
            }
        }
    }
}
