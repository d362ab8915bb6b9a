package org.inglenook.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as it came in: headers whose names are found in any case, the query as it was written, and the body's exact bytes. */
public final class WebhookRequest {

    private final String method;
    private final String rawQuery;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    public WebhookRequest(Map<String, List<String>> headers, byte[] body) {
        this("POST", "", headers, body);
    }

    /** @param rawQuery what stands behind the question mark, not decoded; empty where there is none */
    public WebhookRequest(String method, String rawQuery, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.rawQuery = rawQuery;
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    public String rawQuery() {
        return rawQuery;
    }

    /** The header's value, if it is there exactly once: a repeated header could mean one thing to us and another to a proxy. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    public boolean has(String name) {
        return headers.containsKey(name);
    }

    public byte[] body() {
        return body.clone();
    }
}
