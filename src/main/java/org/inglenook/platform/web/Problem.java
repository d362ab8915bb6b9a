package org.inglenook.platform.web;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A fault as RFC 9457 tells it.
 *
 * @param type stable name of the fault, {@code urn:inglenook:problem:} and its key
 * @param title short name of the status
 * @param status the HTTP status
 * @param detail a sentence that says what to do
 */
@JsonbNillable(false)
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(String key, int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null
                ? (status == 422 ? "Unprocessable Content" : "Status " + status)
                : known.getReasonPhrase();
        return new Problem("urn:inglenook:problem:" + key, title, status, detail);
    }

    public Response answer() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }
}
