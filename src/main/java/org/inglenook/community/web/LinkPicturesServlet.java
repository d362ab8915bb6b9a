package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.inglenook.community.LinkPreviews;

/** Pictures of pages that links lead to, {@code /link-pictures/12?v=...}: an address changes with its picture, so a browser may keep it for ever. */
@WebServlet("/link-pictures/*")
public class LinkPicturesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LinkPreviews previews;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<byte[]> picture = previews.picture(Paths.number(path.substring(1)));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentType("image/jpeg");
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }
}
