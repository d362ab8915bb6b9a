package org.inglenook.platform.web;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Slice;

/** Answers a list of the API: {@code {"items": [...]}} and Link headers to its neighbours. */
public final class Lists {

    /** The body of a list. */
    public record Items<T>(List<T> items) {}

    private Lists() {}

    public static <T> Response answer(Slice<T> slice, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(new Items<>(slice.items()));
        if (slice.next() != null) {
            response.links(link(uri, "after", slice.next(), "next"));
        }
        if (slice.previous() != null) {
            response.links(link(uri, "before", slice.previous(), "prev"));
        }
        return response.build();
    }

    /** The public address of something under the API, whatever host the request named. */
    public static URI address(Settings settings, String path) {
        return URI.create(settings.publicUrl() + "/api/v1/" + path);
    }

    private static Link link(UriInfo uri, String parameter, String cursor, String rel) {
        // Relative to the host: behind a proxy only the path is known to be right.
        URI whole = uri.getRequestUriBuilder()
                .replaceQueryParam("after")
                .replaceQueryParam("before")
                .queryParam(parameter, cursor)
                .build();
        return Link.fromUri(whole.getRawPath() + "?" + whole.getRawQuery())
                .rel(rel)
                .build();
    }
}
