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
@WebServlet({"/viewtopic.php", "/viewforum.php", "/forums/*"})
public class OldAddresses extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PHPBB = "phpbb";
    private static final String BBPRESS = "bbpress";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PLACE = Pattern.compile("/(topic|reply|forum)/([^/]{1,200})(?:/.*)?");

    @Inject
    transient Origins origins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> now = "/forums".equals(request.getServletPath())
                ? ofBbPress(String.valueOf(request.getPathInfo()))
                : ofPhpBb(request);
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
