package org.inglenook.community.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongFunction;

/** Answers with a small JPEG under the number of what it shows; its address changes with it, so a browser may keep it for ever. */
final class SmallPictures {

    private SmallPictures() {}

    static void answer(
            HttpServletRequest request, HttpServletResponse response, LongFunction<Optional<byte[]>> pictures)
            throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<byte[]> picture = pictures.apply(Paths.number(path.substring(1)));
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
