package org.inglenook.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the REST API. It fails a test that meets an operation or a status which the OpenAPI document doesn't list. */
public final class Api {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api owner() {
        return new Api(Application.token());
    }

    public static Api anonymous() {
        return new Api(null);
    }

    public static Api with(String token) {
        return new Api(token);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Everything that a list has, page by page. */
    public List<JsonObject> all(String path) {
        List<JsonObject> items = new ArrayList<>();
        for (Optional<String> next = Optional.of(path); next.isPresent(); ) {
            Answer page = get(next.get());
            if (page.status() != 200) {
                throw new AssertionError(next.get() + ": " + page.text());
            }
            items.addAll(page.json().getJsonArray("items").getValuesAs(JsonObject.class));
            next = page.next();
        }
        return items;
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request, method, path);
    }

    /** Sends a request that the caller has put together, with this client's token. */
    public Answer send(HttpRequest.Builder request, String method, String path) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Answer answer = new Answer(response);
            OpenApi.assertDocumented(method, request.build().uri().getPath(), answer.status());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The whole address of a path under the API, or of an absolute path on the same host. */
    public static URI address(String path) {
        return path.startsWith("/")
                ? URI.create(Application.url()).resolve(path)
                : URI.create(Application.url() + "/api/v1/" + path);
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The path of the next page of a list. */
        public Optional<String> next() {
            return response.headers().allValues("Link").stream()
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .findFirst();
        }
    }
}
