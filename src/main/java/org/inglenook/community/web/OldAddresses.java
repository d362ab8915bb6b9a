package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.community.Origin;
import org.inglenook.community.Origins;

/** Leads from an address that a topic, a post or a board had in another forum to where it stands now, for ever. */
@WebServlet({"/viewtopic.php", "/viewforum.php", "/forums/*", "/t/*", "/c/*"})
public class OldAddresses extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PHPBB = "phpbb";
    private static final String BBPRESS = "bbpress";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String DISCOURSE = "discourse";
    private static final Pattern TOPIC =
            Pattern.compile("(?:/(?!\\d+/)[^/]{1,300})?/(?<id>\\d{1,18})(?:/(?<post>\\d{1,9}))?/?");
    private static final Pattern BOARD = Pattern.compile("(?:/[^/]{1,300}){0,3}?/(?<id>\\d{1,18})(?:/l/.{1,100})?/?");
    private static final Pattern PLACE = Pattern.compile("/(topic|reply|forum)/([^/]{1,200})(?:/.*)?");

    @Inject
    transient Origins origins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<String> now =
                switch (request.getServletPath()) {
                    case "/forums" -> ofBbPress(path);
                    case "/t" -> ofDiscourse(path);
                    case "/c" -> origin(BOARD, path, Origin.Kind.BOARD);
                    default -> ofPhpBb(request);
                };
        if (now.isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", request.getContextPath() + now.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A post goes before the topic that is named beside it. */
    private Optional<String> ofPhpBb(HttpServletRequest request) {
        return "/viewforum.php".equals(request.getServletPath())
                ? numbered(request, "f", Origin.Kind.BOARD)
                : numbered(request, "p", Origin.Kind.POST).or(() -> numbered(request, "t", Origin.Kind.TOPIC));
    }

    private Optional<String> numbered(HttpServletRequest request, String name, Origin.Kind kind) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(id -> NUMBER.matcher(id).matches())
                .flatMap(id -> origins.address(PHPBB, kind, id));
    }

    /** A topic's word may be left out there, and so may the number of the post. */
    private Optional<String> ofDiscourse(String path) {
        return origin(TOPIC, path, Origin.Kind.POST).or(() -> origin(TOPIC, path, Origin.Kind.TOPIC));
    }

    private Optional<String> origin(Pattern shape, String path, Origin.Kind kind) {
        Matcher place = shape.matcher(path);
        if (!place.matches()) {
            return Optional.empty();
        }
        String id = place.group("id");
        return kind == Origin.Kind.POST
                ? Optional.ofNullable(place.group("post"))
                        .flatMap(number -> origins.address(DISCOURSE, kind, id + "/" + number))
                : origins.address(DISCOURSE, kind, id);
    }

    private Optional<String> ofBbPress(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            return Optional.empty();
        }
        return switch (place.group(1)) {
            case "topic" -> origins.address(BBPRESS, Origin.Kind.SLUG, place.group(2));
            case "forum" -> origins.address(BBPRESS, Origin.Kind.BOARD, Origins.SLUG + place.group(2));
            default -> origins.address(BBPRESS, Origin.Kind.POST, place.group(2));
        };
    }
}
