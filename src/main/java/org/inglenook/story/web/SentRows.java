package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A chapter's rows as its form sent them. Each row sends its key under {@code parts}, in the order of the rows, and its fields under
 * {@code part-KEY-…}; a button for a row sends what is to be done under {@code row}, such as {@code up-3}.
 */
@RequestScoped
class SentRows {

    private static final int MOST = 150;

    /** What one row sent. */
    record SentRow(Map<String, String> typed, Part upload) {}

    boolean isThere() {
        return isPosted() && (request().getParameterValues("parts") != null || isAsked());
    }

    /** Whether a button of the rows was pressed, or a place on one's map, which saves nothing. */
    boolean isAsked() {
        return isPosted() && (request().getParameter("row") != null || PointingMap.isPressed(request()));
    }

    private static boolean isPosted() {
        return "POST".equals(request().getMethod());
    }

    /** In their order, after what was asked of them. */
    List<SentRow> rows() {
        String[] sent = request().getParameterValues("parts");
        List<String> keys = new ArrayList<>();
        Arrays.stream(sent == null ? new String[0] : sent)
                .filter(key -> key.matches("\\d{1,9}") && !keys.contains(key))
                .limit(MOST)
                .forEach(keys::add);
        String button = request().getParameter("row");
        String asked = isAsked() && button != null ? button : "";
        arrange(keys, asked);
        List<SentRow> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(row(key)));
        if ("add".equals(asked)) {
            rows.add(new SentRow(Map.of(), null));
        }
        return rows;
    }

    private static void arrange(List<String> keys, String asked) {
        int dash = asked.indexOf('-');
        int at = dash < 0 ? -1 : keys.indexOf(asked.substring(dash + 1));
        if (at < 0) {
            return;
        }
        String key = keys.remove(at);
        switch (asked.substring(0, dash)) {
            case "up" -> keys.add(Math.max(0, at - 1), key);
            case "down" -> keys.add(Math.min(keys.size(), at + 1), key);
            case "remove" -> {
                // It is out already.
            }
            default -> keys.add(at, key);
        }
    }

    private static SentRow row(String key) {
        Map<String, String> typed = new HashMap<>();
        for (String field : RowsText.FIELDS) {
            String value = request().getParameter("part-" + key + '-' + field);
            typed.put(field, value == null ? "" : value);
        }
        PointingMap.answer(request(), key, typed);
        if (request().getParameter("part-" + key + "-without") != null) {
            typed.put("picture", "");
        }
        return new SentRow(typed, upload("part-" + key + "-picture-id"));
    }

    private static Part upload(String name) {
        String type = request().getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return null;
        }
        try {
            return request().getPart(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
