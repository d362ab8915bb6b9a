package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.PageTags;

/** Answers anonymous readers of public pages from a kept copy, with a strong entity tag; whoever is signed in gets a fresh page. */
public class PageCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUERY = 200;

    /** What never ends is not waited for. */
    private static final String LIVE = "/live";

    @Inject
    transient PageCache cache;

    @Inject
    transient PageTags tags;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isAnonymousRead(request)) {
            if (!Paths.within(request).startsWith("/assets/")) {
                response.setHeader("Cache-Control", "private, no-store");
            }
            chain.doFilter(request, response);
            return;
        }
        String key = key(request);
        Optional<PageCache.Copy> kept = cache.find(key);
        if (kept.isPresent()) {
            answer(request, response, kept.get());
            return;
        }
        String moment = cache.moment();
        BufferedResponse buffer = new BufferedResponse(response);
        chain.doFilter(request, buffer);
        if (buffer.isWhole() && tags.isCacheable()) {
            answer(request, response, cache.keep(key, buffer.getContentType(), buffer.bytes(), tags, moment));
        } else {
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "private, no-store");
            }
            buffer.send();
        }
    }

    private static boolean isAnonymousRead(HttpServletRequest request) {
        String path = Paths.within(request);
        return Relayed.of(request).isEmpty()
                && ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
                && !path.startsWith("/api/")
                && !path.startsWith("/assets/")
                && !path.startsWith("/pictures/")
                && !path.startsWith("/studio")
                && !path.startsWith("/jakarta.faces.resource/")
                && !path.equals(LIVE)
                && request.getHeader("Authorization") == null
                && (request.getQueryString() == null || request.getQueryString().length() <= LONGEST_QUERY)
                && request.getParameter(Redirects.SAYING) == null
                && SessionCookie.value(request).isEmpty();
    }

    private static String key(HttpServletRequest request) {
        return Language.asked(request).getLanguage() + ' ' + Paths.within(request) + '?' + request.getQueryString();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, PageCache.Copy copy)
            throws IOException {
        boolean zip = accepts(request.getHeader("Accept-Encoding"));
        String etag = '"' + copy.etag() + (zip ? "-gz" : "") + '"';
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
        response.addHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        if (matches(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = zip ? copy.zipped() : copy.plain();
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(copy.contentType());
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    static boolean accepts(String acceptEncoding) {
        return acceptEncoding != null
                && acceptEncoding.contains("gzip")
                && !acceptEncoding.replace(" ", "").contains("gzip;q=0,")
                && !acceptEncoding.replace(" ", "").endsWith("gzip;q=0");
    }

    static boolean matches(String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.contains(etag) || "*".equals(ifNoneMatch.strip()));
    }
}
