package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inglenook.community.MovedException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;
import org.inglenook.platform.web.Problem;

/** Who calls the API about a topic or a post that is part of another topic now is sent there, with the same method and body. */
@Provider
public class MovedMapper implements ExceptionMapper<MovedException> {

    private static final int PERMANENT_REDIRECT = 308;
    private static final int POST = 3;

    @Context
    UriInfo uri;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    @Override
    public Response toResponse(MovedException moved) {
        List<String> path = new ArrayList<>(
                uri.getPathSegments().stream().map(PathSegment::getPath).toList());
        boolean aboutPost = path.size() > POST && "posts".equals(path.get(2));
        if (path.size() < 2 || !"topics".equals(path.get(0)) || aboutPost != moved.getNumber() > 0) {
            return Problem.of(moved.key(), moved.kind().status(), messages.text(moved.key(), moved.args()))
                    .answer();
        }
        path.set(1, String.valueOf(moved.getTopicId()));
        if (aboutPost) {
            path.set(POST, String.valueOf(moved.getNumber()));
        }
        String query = uri.getRequestUri().getRawQuery();
        URI now = Lists.address(
                settings, path.stream().collect(Collectors.joining("/")) + (query == null ? "" : "?" + query));
        return Response.status(PERMANENT_REDIRECT).location(now).build();
    }
}
