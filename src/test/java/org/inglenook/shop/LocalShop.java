package org.inglenook.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A shop on this machine that answers what a test tells it to, and keeps what it was asked. */
public final class LocalShop implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** What was asked of it. */
    public record Asked(String method, URI uri, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What it says. */
    public record Said(int status, Map<String, String> headers, byte[] body) {
        public static Said json(String json) {
            return json(200, json);
        }

        public static Said json(int status, String json) {
            return new Said(status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
        }

        public static Said status(int status) {
            return new Said(status, Map.of(), new byte[0]);
        }
    }

    private final HttpServer server;
    private final boolean tls;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<Asked, Said>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private LocalShop(HttpServer server, boolean tls) {
        this.server = server;
        this.tls = tls;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static LocalShop open() {
        try {
            return new LocalShop(HttpServer.create(somewhere(), 0), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param key {@code good} or {@code expired} */
    static LocalShop openTls(String key) {
        try {
            HttpsServer server = HttpsServer.create(somewhere(), 0);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(key), PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new LocalShop(server, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Believes the maker of the certificates for tests. */
    static SSLContext trusting() {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store("trust"));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store(String name) {
        try (InputStream in = LocalShop.class.getResourceAsStream("/shops/tls/" + name + ".p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetSocketAddress somewhere() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Answers at this path, whatever the query; a later word about the same path holds. */
    public LocalShop at(String path, Function<Asked, Said> answer) {
        answers.put(path, answer);
        return this;
    }

    public URI uri() {
        return URI.create(
                (tls ? "https" : "http") + "://localhost:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked one = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(one);
            Said said = answers.getOrDefault(one.uri().getPath(), nothing -> Said.status(404))
                    .apply(one);
            said.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(said.status(), said.body().length == 0 ? -1 : said.body().length);
            if (said.body().length > 0) {
                exchange.getResponseBody().write(said.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
