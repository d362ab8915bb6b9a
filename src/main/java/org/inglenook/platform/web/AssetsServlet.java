package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@link Assets}: for ever when the address names the version, else for an hour. */
@WebServlet("/assets/*")
public class AssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        // A path that names nothing must not grow the memory of what was read.
        Optional<Assets.Asset> found = path == null || path.length() > 100 || !exists(path)
                ? Optional.empty()
                : assets.find(path.substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.Asset asset = found.get();
        boolean zip = asset.zipped() != null && PageCacheFilter.accepts(request.getHeader("Accept-Encoding"));
        String etag = '"' + asset.version() + (zip ? "-gz" : "") + '"';
        boolean versioned = asset.version().equals(request.getParameter("v"));
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        if (asset.zipped() != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (PageCacheFilter.matches(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = zip ? asset.zipped() : asset.plain();
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private boolean exists(String path) {
        try {
            return getServletContext().getResource("/assets" + path) != null;
        } catch (java.net.MalformedURLException e) {
            return false;
        }
    }
}
