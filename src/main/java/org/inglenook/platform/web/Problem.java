package org.inglenook.platform.web;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.inglenook.platform.JsonBuilders;

/**
 * A fault as RFC 9457 tells it.
 *
 * @param type stable name of the fault, {@code urn:inglenook:problem:} and its key
 * @param title short name of the status
 * @param status the HTTP status
 * @param detail a sentence that says what to do
 * @param problems what is in the way, each with the field that mends it; null when no field does
 */
@JsonbNillable(false)
public record Problem(String type, String title, int status, String detail, List<Reason> problems) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One of the things that are in the way.
     *
     * @param field the field that mends it; empty when none does
     */
    public record Reason(String field, String sentence) {}

    public static Problem of(String key, int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null
                ? (status == 422 ? "Unprocessable Content" : "Status " + status)
                : known.getReasonPhrase();
        return new Problem("urn:inglenook:problem:" + key, title, status, detail, null);
    }

    /** The same, with everything that is in the way. */
    public Problem with(List<Reason> reasons) {
        return new Problem(type, title, status, detail, List.copyOf(reasons));
    }

    public Response answer() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }

    /** Answers with it where there is no JAX-RS yet: in a filter. */
    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(JsonBuilders.object()
                        .add("type", type)
                        .add("title", title)
                        .add("status", status)
                        .add("detail", detail)
                        .build()
                        .toString());
    }
}
