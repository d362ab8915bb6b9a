package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.inglenook.shop.LocalShop.Said;
import org.inglenook.shop.ShopFault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a shop does to us: it is told apart, it takes no longer than it may, and nobody on our own network is asked. */
class ShopHttpTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final CountDownLatch end = new CountDownLatch(1);
    private final LocalShop shop = LocalShop.open();
    private ShopHttp http = ShopHttp.forShopsHere(PATIENCE);

    @AfterEach
    void close() {
        end.countDown();
        shop.close();
        http.close();
    }

    @Test
    void asksWithWhatItIsGivenAndKeepsNoCookies() {
        shop.at("/a", asked -> new Said(200, Map.of("Set-Cookie", "s=1", "X-Total", "3"), "{\"a\":1}".getBytes()));
        ShopHttp.Answer answer = http.get(at("/a?b=c%20d"), Map.of("Authorization", "Bearer t"));
        assertEquals(1, answer.object().getInt("a"));
        assertEquals("3", answer.header("X-Total").orElseThrow());
        http.post(at("/a"), Map.of(), JsonValue.EMPTY_JSON_OBJECT);
        assertEquals("b=c%20d", shop.asked().get(0).uri().getRawQuery());
        assertEquals("Bearer t", shop.asked().get(0).header("Authorization"));
        assertEquals("", shop.asked().get(1).header("Cookie"));
        assertEquals("{}", shop.asked().get(1).body());
        assertTrue(shop.asked().get(1).header("Content-type").startsWith("application/json"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEY_REFUSED",
        "403, KEY_REFUSED",
        "404, NOT_FOUND",
        "429, BUSY",
        "503, BUSY",
        "500, SHOP_ERROR",
        "502, SHOP_ERROR",
        "400, UNEXPECTED",
        "302, UNEXPECTED"
    })
    void whatTheShopRefusesIsToldApart(int status, Kind kind) {
        shop.at("/a", asked -> Said.status(status));
        assertEquals(kind, fault("/a"));
    }

    @Test
    void aShopThatNeverAnswersIsSlow() {
        shop.at("/a", asked -> {
            await();
            return Said.status(200);
        });
        assertEquals(Kind.SLOW, fault("/a"));
    }

    @Test
    void aShopThatAnswersByteByByteIsSlowToo() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> drip(socket));
            drip.setDaemon(true);
            drip.start();
            long begun = System.nanoTime();
            assertEquals(Kind.SLOW, faultAt(URI.create("http://localhost:" + socket.getLocalPort() + "/")));
            assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE.multipliedBy(4)) < 0);
        }
    }

    private void drip(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes());
            for (int i = 0; i < 1000 && end.getCount() > 0; i++) {
                connection.getOutputStream().write('x');
                connection.getOutputStream().flush();
                end.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } catch (IOException | InterruptedException e) {
            // It was hung up on, as it should be.
        }
    }

    @Test
    void aPageOfHtmlIsNoData() {
        shop.at("/a", asked -> new Said(200, Map.of("Content-Type", "text/html"), "<h1>Log in</h1>".getBytes()));
        assertEquals(
                Kind.NOT_JSON,
                assertThrows(ShopFault.class, () -> http.get(at("/a"), Map.of()).object())
                        .kind());
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertEquals(Kind.UNREACHABLE, faultAt(URI.create("http://localhost:" + port + "/")));
        assertEquals(Kind.UNREACHABLE, faultAt(URI.create("https://nobody.invalid/")));
        assertEquals(Kind.UNREACHABLE, faultAt(URI.create("ftp://localhost/")));
        assertEquals(Kind.UNREACHABLE, faultAt(URI.create("https://user:pass@localhost/")));
    }

    @Test
    void anExpiredCertificateIsNotBelieved() {
        try (LocalShop expired = LocalShop.openTls("expired");
                ShopHttp trusting =
                        new ShopHttp("Test", Set.of("*"), PATIENCE, InetAddress::getAllByName, LocalShop.trusting())) {
            expired.at("/a", asked -> Said.json("{}"));
            ShopFault fault = assertThrows(
                    ShopFault.class, () -> trusting.get(expired.uri().resolve("/a"), Map.of()));
            assertEquals(Kind.CERTIFICATE, fault.kind());
            assertEquals("expired", fault.detail());
            assertTrue(expired.asked().isEmpty());
        }
    }

    @Test
    void neitherIsOneOfAnotherNameOrOfAStrangers() {
        try (LocalShop good = LocalShop.openTls("good");
                ShopHttp trusting =
                        new ShopHttp("Test", Set.of("*"), PATIENCE, InetAddress::getAllByName, LocalShop.trusting())) {
            good.at("/a", asked -> Said.json("{}"));
            assertEquals(200, trusting.get(good.uri().resolve("/a"), Map.of()).status());
            URI otherName = URI.create("https://127.0.0.1:" + good.uri().getPort() + "/a");
            assertEquals(
                    Kind.CERTIFICATE,
                    assertThrows(ShopFault.class, () -> trusting.get(otherName, Map.of()))
                            .kind());
            assertEquals(Kind.CERTIFICATE, faultAt(good.uri().resolve("/a")), "nobody vouches for it");
            assertEquals(1, good.asked().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.7",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1"
            })
    void aNameThatLeadsInwardIsNotAsked(String inward) {
        http = outside(inward);
        assertEquals(
                Kind.INWARD,
                faultAt(URI.create("https://shop.example:" + shop.uri().getPort() + "/a")));
        assertEquals(
                Kind.INWARD,
                faultAt(URI.create("http://shop.example:" + shop.uri().getPort() + "/a")));
        assertTrue(shop.asked().isEmpty());
    }

    @Test
    void anAddressWrittenInNumbersIsNoWayIn() {
        http = new ShopHttp("Test", Set.of(), PATIENCE, InetAddress::getAllByName, null);
        int port = shop.uri().getPort();
        assertEquals(Kind.INWARD, faultAt(URI.create("https://127.0.0.1:" + port + "/")));
        assertEquals(Kind.INWARD, faultAt(URI.create("https://[::1]:" + port + "/")));
        assertEquals(Kind.INWARD, faultAt(URI.create("https://[::ffff:127.0.0.1]:" + port + "/")));
        assertEquals(Kind.INWARD, faultAt(URI.create("https://localhost:" + port + "/")));
        assertTrue(shop.asked().isEmpty());
    }

    @Test
    void oneAddressAmongMoreThatLeadsInwardIsEnough() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("127.0.0.1")};
        http = new ShopHttp("Test", Set.of(), PATIENCE, name -> both, null);
        assertEquals(Kind.INWARD, faultAt(URI.create("https://shop.example/")));
    }

    @Test
    void onlyShopsOnThisNetworkAreAskedWithoutEncryption() {
        http = outside("93.184.216.34");
        ShopFault fault = assertThrows(ShopFault.class, () -> http.get(URI.create("http://shop.example/"), Map.of()));
        assertEquals(Kind.CERTIFICATE, fault.kind());
    }

    @Test
    void aShopOnThisNetworkIsAskedWhenTheSettingsNameIt() {
        shop.at("/a", asked -> Said.json("{}"));
        http = new ShopHttp("Test", Set.of("localhost"), PATIENCE, InetAddress::getAllByName, null);
        assertEquals(200, http.get(at("/a"), Map.of()).status());
        assertEquals(
                Kind.INWARD, faultAt(URI.create("http://127.0.0.1:" + shop.uri().getPort() + "/a")));
    }

    @Test
    void aRedirectInwardOrToAnotherHostIsNotFollowed() {
        http = new ShopHttp("Test", Set.of("localhost"), PATIENCE, InetAddress::getAllByName, null);
        shop.at("/in", asked -> new Said(302, Map.of("Location", "http://169.254.169.254/latest"), new byte[0]));
        shop.at(
                "/loop",
                asked -> new Said(
                        302, Map.of("Location", "http://127.0.0.1:" + shop.uri().getPort() + "/b"), new byte[0]));
        shop.at("/odd", asked -> new Said(302, Map.of("Location", "file:///etc/passwd"), new byte[0]));
        shop.at("/b", asked -> Said.json("{}"));
        assertEquals(Kind.INWARD, fault("/in"));
        assertEquals(Kind.INWARD, fault("/loop"));
        assertEquals(Kind.UNEXPECTED, fault("/odd"));
        assertFalse(
                shop.asked().stream().anyMatch(asked -> asked.uri().getPath().equals("/b")));
    }

    @Test
    void aRedirectWithinTheShopIsFollowedAFewTimes() {
        shop.at("/old", asked -> new Said(301, Map.of("Location", "/new?x=1"), new byte[0]));
        shop.at("/new", asked -> Said.json("{\"there\":true}"));
        shop.at("/round", asked -> new Said(302, Map.of("Location", "/round"), new byte[0]));
        assertTrue(http.get(at("/old"), Map.of()).object().getBoolean("there"));
        assertEquals(Kind.UNEXPECTED, fault("/round"));
    }

    @Test
    void whatIsPostedIsNeverSentOn() {
        shop.at("/old", asked -> new Said(307, Map.of("Location", "/new"), new byte[0]));
        shop.at("/new", asked -> Said.json("{}"));
        assertEquals(
                Kind.UNEXPECTED,
                assertThrows(ShopFault.class, () -> http.post(at("/old"), Map.of(), JsonValue.EMPTY_JSON_OBJECT))
                        .kind());
        assertEquals(1, shop.asked().size());
    }

    @Test
    void moreThanTenMegabytesIsTooMuchHoweverItIsPacked() {
        http = ShopHttp.forShopsHere(Duration.ofSeconds(10));
        shop.at("/whole", asked -> new Said(200, Map.of(), new byte[ShopHttp.LARGEST]));
        shop.at("/more", asked -> new Said(200, Map.of(), new byte[ShopHttp.LARGEST + 1]));
        shop.at("/bomb", asked -> new Said(200, Map.of("Content-Encoding", "gzip"), packed(ShopHttp.LARGEST + 1)));
        assertEquals(ShopHttp.LARGEST, http.get(at("/whole"), Map.of()).body().length);
        assertEquals(Kind.UNEXPECTED, fault("/more"));
        assertEquals(Kind.UNEXPECTED, fault("/bomb"));
    }

    @Test
    void neitherFaultNorLineTellsASecret() {
        ShopLine line = new ShopLine(
                1,
                "p",
                "x",
                shop.uri(),
                Map.of("token", "verysecret"),
                java.util.List.of("alsosecret"),
                shop.uri(),
                shop.uri());
        assertFalse(line.toString().contains("secret"), line.toString());
        shop.at("/a", asked -> Said.json(401, "{\"token\":\"verysecret\"}"));
        ShopFault fault =
                assertThrows(ShopFault.class, () -> http.get(at("/a?key=verysecret"), Map.of("X", "verysecret")));
        assertFalse(fault.getMessage().contains("verysecret"), fault.getMessage());
    }

    private ShopHttp outside(String address) {
        return new ShopHttp(
                "Test", Set.of(), PATIENCE, name -> new InetAddress[] {InetAddress.getByName(address)}, null);
    }

    private URI at(String path) {
        return shop.uri().resolve(path);
    }

    private Kind fault(String path) {
        return faultAt(at(path));
    }

    private Kind faultAt(URI address) {
        return assertThrows(ShopFault.class, () -> http.get(address, Map.of())).kind();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(new byte[bytes]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
