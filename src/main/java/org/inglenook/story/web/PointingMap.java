package org.inglenook.story.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The map in a row of a chapter's form. It is an image that sends the form with where it was pressed, as browsers have always done, so
 * that it needs no script; {@code pointing.js} asks {@link MapSectionServlet} instead of sending the form.
 */
public final class PointingMap {

    /** In pixels of the page, on any screen: what a browser sends counts in them. */
    private static final int WIDTH = 240;

    private static final int HEIGHT = 180;

    private final String on;
    private final String at;

    PointingMap(String on, String at) {
        this.on = on;
        this.at = at;
    }

    static boolean isPressed(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> name.matches("part-\\d{1,9}-at\\.x"));
    }

    /** What the row's map says next: opened, pressed or wider; closed as it came when it wasn't touched. */
    static void answer(HttpServletRequest request, String key, Map<String, String> typed) {
        String shown = request.getParameter("part-" + key + "-map");
        String button = request.getParameter("row");
        MapSection section = MapSection.parse(shown);
        String x = request.getParameter("part-" + key + "-at.x");
        if (("map-" + key).equals(button)) {
            section = MapSection.around(MapSectionServlet.place(typed.get("position")));
        } else if (("wider-" + key).equals(button)) {
            section = section.wider();
        } else if (x != null) {
            Position place = pressed(section, x, request.getParameter("part-" + key + "-at.y"));
            typed.put("position", place.toString());
            section = section.closerTo(place);
        } else if (shown == null || shown.isEmpty()) {
            return;
        }
        typed.put("map", section.toString());
    }

    /** A key's press comes as 0, 0 and means the middle. */
    private static Position pressed(MapSection section, String x, String y) {
        boolean byKey = "0".equals(x) && "0".equals(y);
        return byKey ? section.at(0.5, 0.5) : section.at(share(x, WIDTH), share(y, HEIGHT));
    }

    private static double share(String pixels, int of) {
        return pixels != null && pixels.matches("\\d{1,4}") ? Math.min(1, Double.parseDouble(pixels) / of) : 0.5;
    }

    public String getOn() {
        return on;
    }

    public String getPath() {
        return MapSectionServlet.DRAWING + "?on=" + on + "&at=" + URLEncoder.encode(at, StandardCharsets.UTF_8);
    }
}
