package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;

/** Stands in for a shop's back office: writes down what it is asked and answers what a test wants. */
final class StandInShop implements AutoCloseable {

    record Asked(String path, String token, String body) {}

    final List<Asked> asked = new ArrayList<>();
    final ShopHttp http = ShopHttp.forShopsHere(Duration.ofSeconds(3));
    final ShopifyConnector connector;

    private final HttpServer server;
    private final Deque<String> answers = new ArrayDeque<>();
    private int status = 200;

    StandInShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String token = String.valueOf(exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"));
            asked.add(new Asked(exchange.getRequestURI().getPath(), token, body));
            byte[] answer = (answers.size() > 1 ? answers.pop() : answers.peek()).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String home = "http://localhost:" + server.getAddress().getPort();
        connector = new ShopifyConnector(host -> home);
    }

    /** The last one is given to every further question. */
    StandInShop answers(String... bodies) {
        answers.clear();
        answers.addAll(List.of(bodies));
        return this;
    }

    StandInShop with(int newStatus) {
        status = newStatus;
        return this;
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    static ShopLine line(Map<String, String> credentials) {
        return line("https://a-shop.myshopify.com", credentials);
    }

    static ShopLine line(String shop, Map<String, String> credentials) {
        return new ShopLine(
                1,
                "public-name",
                "shopify",
                shop == null ? null : URI.create(shop),
                credentials,
                List.of("the app's secret", "the one before"),
                URI.create("https://our.example/our/api/v1/shops/public-name/webhooks"),
                URI.create("https://our.example/our/api/v1/shops/public-name/install/"));
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
