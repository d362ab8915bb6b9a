package org.inglenook.media.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.identity.Caller;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;

/**
 * Serves {@code /pictures/12-960.jpg}. The bytes behind an address never change, so browsers and proxies may keep them; except what
 * no room shows to the public, which is there for the people who work here and for keys, and isn't kept on the way.
 */
@WebServlet(name = "pictures", urlPatterns = "/pictures/*")
public class PicturesServlet extends HttpServlet {

    private static final Pattern ADDRESS = Pattern.compile("/(\\d{1,18})-(\\d{1,5})\\.(jpg|png)");

    @Inject
    transient Pictures pictures;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Long.parseLong(address.group(1));
        int width = Integer.parseInt(address.group(2));
        PictureView picture = pictures.find(id).orElse(null);
        boolean shown = pictures.isShown(id);
        if (picture == null || !(shown || isOpen(id, request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + picture.getContentHash().substring(0, 16) + "-" + width + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            keep(response, tag, shown);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = pictures.content(id, width).orElse(null);
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        keep(response, tag, shown);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentType(picture.getMime());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private boolean isOpen(long id, HttpServletRequest request) {
        return caller.isModerator()
                || caller.memberId().filter(me -> pictures.isShownTo(id, me)).isPresent()
                || pictures.isOpened(id, request.getParameter("key"));
    }

    private static void keep(HttpServletResponse response, String tag, boolean shown) {
        response.setHeader("Cache-Control", shown ? "public, max-age=31536000, immutable" : "private, no-store");
        response.setHeader("ETag", tag);
    }
}
