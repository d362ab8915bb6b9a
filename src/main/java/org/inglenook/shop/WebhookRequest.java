package org.inglenook.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A webhook request as it came in: headers whose names are found in any case, and the body's exact bytes. */
public final class WebhookRequest {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    public WebhookRequest(Map<String, List<String>> headers, byte[] body) {
        this.headers.putAll(headers);
        this.body = body.clone();
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
