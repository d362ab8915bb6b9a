package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.inglenook.DefaultSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherSitesTest {

    private static final int SOME = 1000;
    private static final byte[] PAGE = "<title>Soap</title>".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final OtherSites sites = new OtherSites();
    private final AtomicInteger lookups = new AtomicInteger();
    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setExecutor(threads);
        answer("/page", exchange -> send(exchange, 200, "text/html; charset=ISO-8859-2", PAGE));
        sites.settings = DefaultSettings.create();
        server.start();
        outside("127.0.0.1");
    }

    /** The test's world: names lead to these addresses one after the other; the first one alone counts as public. */
    private void outside(String... addresses) {
        sites.open(
                address -> "127.0.0.1".equals(address.getHostAddress()),
                name -> new InetAddress[] {
                    InetAddress.getByName(addresses[Math.min(lookups.getAndIncrement(), addresses.length - 1)])
                },
                uri -> true,
                PATIENCE);
    }

    @AfterEach
    void close() {
        sites.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsAPageAndTellsNothingOfWhoWantsIt() {
        OtherSites.Found found = read("/page").orElseThrow();
        assertEquals("text/html", found.type());
        assertEquals("ISO-8859-2", found.charset());
        assertTrue(found.whole());
        HttpExchange exchange = asked.get(0);
        assertTrue(exchange.getRequestHeaders().getFirst("User-Agent").startsWith("Inglenook (+http"));
        assertNull(exchange.getRequestHeaders().getFirst("Referer"));
        assertNull(exchange.getRequestHeaders().getFirst("Cookie"));
    }

    @Test
    void remembersNoCookie() throws IOException {
        answer("/cookie", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "who=you; Path=/");
            send(exchange, 200, "text/html", PAGE);
        });
        read("/cookie");
        read("/cookie");
        assertNull(asked.get(1).getRequestHeaders().getFirst("Cookie"));
    }

    /** A name that leads to a public address when it is looked at and to a private one when it is called. */
    @Test
    void connectsToWhatItLookedAt() {
        outside("127.0.0.1", "127.0.0.2");
        assertTrue(read("/page").isPresent());
        assertEquals(1, lookups.get());
        assertEquals("127.0.0.1", asked.get(0).getLocalAddress().getAddress().getHostAddress());
    }

    @Test
    void goesNowhereIfOneOfTheAddressesIsPrivate() {
        sites.open(
                address -> "127.0.0.1".equals(address.getHostAddress()),
                name -> new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2")},
                uri -> true,
                PATIENCE);
        assertTrue(read("/page").isEmpty());
        assertTrue(asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/page",
                "http://localhost:%d/page",
                "http://[::1]:%d/page",
                "http://2130706433:%d/page",
                "http://0x7f.1:%d/page",
                "http://0177.0.0.1:%d/page",
                "http://127.1:%d/page",
                "http://[::ffff:127.0.0.1]:%d/page",
                "http://0:%d/page",
                "http://localhost.:%d/page"
            })
    void nothingOfThisMachineIsRead(String address) {
        sites.open(PublicAddresses::isPublic, InetAddress::getAllByName, uri -> true, PATIENCE);
        Optional<OtherSites.Found> found;
        try {
            found = sites.read(URI.create(String.format(address, port())), SOME, "text/html");
        } catch (IllegalArgumentException e) {
            found = Optional.empty();
        }
        assertTrue(found.isEmpty());
        assertTrue(asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://site.example/",
                "file:///etc/passwd",
                "http://me@site.example/",
                "http://site.example:8080/",
                "https://site.example:80/",
                "http://site.example:443/",
                "mailto:me@site.example",
                "http:/page",
                "//site.example/",
                "http://LOCALHOST/our",
                "http://localhost./our",
                "jar:http://site.example/!/"
            })
    void otherPlacesAreNotLookedUp(String address) {
        OtherSites closed = new OtherSites() {};
        closed.settings = sites.settings;
        closed.open();
        AtomicInteger looked = new AtomicInteger();
        closed.names(name -> {
            looked.incrementAndGet();
            throw new UnknownHostException(name);
        });
        assertTrue(closed.read(URI.create(address), SOME, "text/html").isEmpty());
        assertEquals(0, looked.get());
    }

    @Test
    void followsThreeRedirectsAndLooksAtEach() {
        hop("/1", "/page");
        hop("/2", "1");
        hop("/3", "http://another.example:" + port() + "/2");
        hop("/4", "/3");
        assertEquals("/page", read("/3").orElseThrow().at().getPath());
        assertTrue(read("/4").isEmpty());
        hop("/in", "http://inside.example:" + port() + "/page");
        sites.open(
                address -> "127.0.0.1".equals(address.getHostAddress()),
                name -> new InetAddress[] {InetAddress.getByName(name.startsWith("inside") ? "127.0.0.2" : "127.0.0.1")
                },
                uri -> true,
                PATIENCE);
        asked.clear();
        assertTrue(read("/in").isEmpty());
        assertEquals(1, asked.size());
        hop("/file", "file:///etc/passwd");
        assertTrue(read("/file").isEmpty());
    }

    @Test
    void reachesNoFurtherThanWanted() {
        answer("/big", exchange -> send(exchange, 200, "text/html", new byte[SOME * 3]));
        answer("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                for (int i = 0; i < 2000; i++) {
                    out.write(new byte[SOME * 10]);
                }
            }
        });
        for (String path : List.of("/big", "/bomb")) {
            OtherSites.Found found = read(path).orElseThrow();
            assertEquals(SOME, found.bytes().length);
            assertFalse(found.whole());
        }
    }

    @Test
    void waitsNoLongerThanItHasPatience() {
        answer("/slow", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    out.write('a');
                    out.flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(
                            Duration.ofMillis(20).toNanos());
                }
            }
        });
        long began = System.nanoTime();
        assertTrue(sites.read(address("/slow"), SOME * SOME, "text/html").isEmpty());
        assertTrue(System.nanoTime() - began < PATIENCE.multipliedBy(6).toNanos());
    }

    @Test
    void takesNothingOfAnotherKind() {
        answer("/pdf", exchange -> send(exchange, 200, "application/pdf", PAGE));
        answer("/gone", exchange -> send(exchange, 404, "text/html", PAGE));
        answer("/bare", exchange -> send(exchange, 200, null, PAGE));
        for (String path : List.of("/pdf", "/gone", "/bare")) {
            assertTrue(read(path).isEmpty(), path);
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Handler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void hop(String from, String to) {
        answer(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Optional<OtherSites.Found> read(String path) {
        return sites.read(address(path), SOME, "text/html");
    }

    private URI address(String path) {
        return URI.create("http://site.example:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
