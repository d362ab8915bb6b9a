package org.inglenook.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A shop on this machine that answers what a test told it to, and remembers what it was asked. */
public final class AnsweringShop implements AutoCloseable {

    /** @param target path and query */
    public record Asked(String method, String target, String authorization, String token, String cookie, String body) {}

    public record Says(int status, String body) {}

    private final HttpServer server;
    private final ShopHttp http = ShopHttp.forShopsHere(Duration.ofSeconds(5));
    private final Map<String, Function<Asked, Says>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public AnsweringShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param what method and path, without the query */
    public AnsweringShop on(String what, String body) {
        return on(what, question -> new Says(200, body));
    }

    public AnsweringShop on(String what, int status, String body) {
        return on(what, question -> new Says(status, body));
    }

    public AnsweringShop on(String what, Function<Asked, Says> answer) {
        answers.put(what, answer);
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public ShopHttp http() {
        return http;
    }

    public List<Asked> asked() {
        return asked;
    }

    /** Those of this method and path. */
    public List<Asked> asked(String what) {
        return asked.stream()
                .filter(question -> (question.method() + " " + question.target().split("\\?", 2)[0]).equals(what))
                .toList();
    }

    /** A connection to it. */
    public ShopLine line(String platform, String secret, Map<String, String> credentials) {
        return new ShopLine(
                7,
                "line-1",
                platform,
                address(),
                credentials,
                List.of(secret),
                URI.create("https://shop.example/our/api/v1/shops/line-1/webhooks"),
                URI.create("https://shop.example/our/api/v1/shops/line-1/install/"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked question = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Auth-Token")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(question);
        String what = question.method() + " " + exchange.getRequestURI().getPath();
        Says says = answers.getOrDefault(what, nothing -> new Says(404, "{}")).apply(question);
        byte[] body = says.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(says.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
