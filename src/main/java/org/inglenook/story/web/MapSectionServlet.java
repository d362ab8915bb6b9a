package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.JsonBuilders;

/**
 * The map on which the owner points at a place: {@code /map/section.svg?on=43.960,5.780,16.000&at=43.96, 5.78} is drawn, and
 * {@code /map/press.json} answers for a press at {@code x} and {@code y} (each from 0 to 1) which place that is and what to show
 * next, so that the page needn't be sent. {@code step} is {@code closer} or {@code wider}; without it the middle moves alone.
 */
@WebServlet(
        name = "storyMap",
        urlPatterns = {MapSectionServlet.DRAWING, MapSectionServlet.ANSWER})
public class MapSectionServlet extends HttpServlet {

    static final String DRAWING = "/map/section.svg";
    static final String ANSWER = "/map/press.json";

    private static final long serialVersionUID = 1L;
    private static final int MARK = 9;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!caller.isOwner()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean drawing = DRAWING.equals(request.getServletPath());
        response.setContentType(drawing ? "image/svg+xml" : "application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", drawing ? "private, max-age=86400" : "no-store");
        response.getWriter().write(drawing ? drawn(request) : answered(request).toString());
    }

    private static String drawn(HttpServletRequest request) {
        MapWindow window = MapSection.parse(request.getParameter("on")).window();
        Position place = place(request.getParameter("at"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + MapWindow.WIDTH + ' ' + MapWindow.HEIGHT
                + "\" width=\"" + MapWindow.WIDTH + "\" height=\"" + MapWindow.HEIGHT + "\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#dbe5e2\"/><g transform=\"scale(.1)\" stroke-width=\"9\">"
                + "<path fill=\"#fbf8f2\" stroke=\"#8d8578\" d=\""
                + window.areas(WorldOutline.get().land())
                + "\"/><path fill=\"none\" stroke=\"#c9c1b4\" d=\""
                + window.lines(WorldOutline.get().borders())
                + "\"/></g>" + (place == null ? "" : mark(window, place)) + "</svg>";
    }

    private static String mark(MapWindow window, Position place) {
        long x = Math.round(window.x(place.longitude()) / 10);
        long y = Math.round(window.y(place.latitude()) / 10);
        return "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + MARK
                + "\" fill=\"#6b2a44\" stroke=\"#fff\" stroke-width=\"3\"/>";
    }

    private static JsonObject answered(HttpServletRequest request) {
        String on = request.getParameter("on");
        Position place = place(request.getParameter("at"));
        String x = request.getParameter("x");
        MapSection next = on == null || on.isEmpty() ? MapSection.around(place) : MapSection.parse(on);
        if ("wider".equals(request.getParameter("step"))) {
            next = next.wider();
        } else if (x != null) {
            place = next.at(share(x), share(request.getParameter("y")));
            next = "closer".equals(request.getParameter("step")) ? next.closerTo(place) : next.movedTo(place);
        }
        return JsonBuilders.object()
                .add("on", next.toString())
                .add("at", place == null ? "" : place.toString())
                .build();
    }

    private static double share(String number) {
        return number != null && number.matches("[01](\\.\\d{1,9})?") ? Math.min(1, Double.parseDouble(number)) : 0.5;
    }

    /** What stands in the field, if it can be read: the form itself says what is wrong with it. */
    static Position place(String typed) {
        try {
            return Position.parse("at", typed);
        } catch (DomainException e) {
            return null;
        }
    }
}
