package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our pages behind a shop's own web server, by the lines that we hand out for it, at our usual path and at one of two steps. The public
 * address is the web server's, so whatever is made of another one shows.
 */
@Tag("once")
class ProxiesIT {

    private static final String MEMBER = "elodie.marchand@courrier.example";
    private static final int ATTEMPTS = 4;
    private static final Pattern ABSOLUTE = Pattern.compile("https?://127\\.0\\.0\\.1[^\\s\"'<>)]*");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One of our installations, at its path, with the address of the web server in front of it. */
    private record Place(String path, int port, Application ours) {

        String host() {
            return "http://127.0.0.1:" + port;
        }

        String home() {
            return host() + path;
        }
    }

    private static Place place;

    @AfterAll
    static void leave() {
        if (place != null) {
            place.ours().stop();
            place = null;
        }
    }

    @ParameterizedTest
    @CsvSource({"/our,nginx", "/our,apache", "/shop/our,nginx", "/shop/our,apache", "/shop/our,caddy"})
    void ourPagesAreAtHomeBehindIt(String path, String kind) throws IOException, InterruptedException {
        try (WebServer server = inFront(path, kind)) {
            theRestIsTheShops();
            everyWayLeadsToTheFrontPage();
            whatIsMachineReadNamesThePublicAddress();
            noHeaderOfAVisitorChangesAnAddress();
            aVisitorCannotSayWhoTheyAre(kind);
            try (BrowserContext context = Chromium.get().newContext()) {
                Page page = context.newPage();
                page.setDefaultTimeout(20_000);
                List<String> strange = new ArrayList<>();
                page.onPageError(strange::add);
                page.onResponse(response -> note(response, strange));
                publicPages(page);
                signIn(page);
                assertEquals(
                        List.of(path),
                        context.cookies().stream()
                                .map(cookie -> cookie.path)
                                .distinct()
                                .toList());
                aTopicIsStarted(page);
                assertEquals(List.of(), strange);
                aPostWithoutItsTokenIsRefused(page);
            }
        }
    }

    @Test
    void onlyATrustedProxySaysForWhomItAsks() throws IOException, InterruptedException {
        Place at = at("/our");
        // Each visitor of a proxy that we trust has a budget of their own …
        for (int visitor = 1; visitor <= ATTEMPTS + 2; visitor++) {
            assertEquals(404, guess(at, "127.0.0.1", "203.0.113." + visitor));
        }
        // … and whoever else says so is one visitor.
        for (int visitor = 1; visitor <= ATTEMPTS + 2; visitor++) {
            int status = guess(at, "127.0.0.2", "203.0.113.1" + visitor);
            assertEquals(visitor <= ATTEMPTS ? 404 : 429, status, "attempt " + visitor);
        }
    }

    private static void theRestIsTheShops() {
        assertEquals(WebServer.SHOP, get("/").body());
        assertEquals(WebServer.SHOP, get(place.path() + "selves").body());
    }

    private static void everyWayLeadsToTheFrontPage() {
        for (String start : List.of(place.path(), place.path() + "/")) {
            String at = place.host() + start;
            for (int hop = 0; hop < 3; hop++) {
                HttpResponse<String> answer = ask(at);
                if (answer.statusCode() == 200) {
                    break;
                }
                assertTrue(answer.statusCode() >= 300 && answer.statusCode() < 400, at + " " + answer.statusCode());
                at = URI.create(at)
                        .resolve(answer.headers().firstValue("Location").orElseThrow())
                        .toString();
            }
            assertEquals(place.home() + "/story", at, start);
        }
    }

    /** Canonical links, feeds, sitemap, the API's description and validators. */
    private static void whatIsMachineReadNamesThePublicAddress() {
        HttpResponse<String> boards = get(place.path() + "/boards");
        Document html = Jsoup.parse(boards.body());
        assertEquals(
                place.home() + "/boards", html.select("link[rel=canonical]").attr("href"));
        String feed = html.select("link[type=application/atom+xml]").attr("href");
        for (String path : List.of(place.path() + "/story", feed, place.path() + "/sitemap.xml")) {
            HttpResponse<String> answer = get(path);
            assertEquals(200, answer.statusCode(), path);
            List<String> absolute = absolute(answer.body());
            assertFalse(absolute.isEmpty(), path + " names itself");
            assertEquals(List.of(), notOurs(absolute), path);
        }
        String etag = boards.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(place.path() + "/boards", "If-None-Match", etag);
        assertEquals(304, again.statusCode());
        assertEquals(etag, again.headers().firstValue("ETag").orElse(etag));
    }

    private static void noHeaderOfAVisitorChangesAnAddress() {
        for (String path : List.of("/story", "/boards", "/feeds/boards.atom", "/me", "/", "")) {
            for (String header :
                    List.of("X-Forwarded-Host", "X-Forwarded-Server", "X-Forwarded-Port", "X-Forwarded-Prefix")) {
                HttpResponse<String> answer = get(place.path() + path, header, "evil.example");
                assertFalse(
                        (answer.body() + answer.headers().map()).contains("evil.example"),
                        () -> header + " " + path + " " + answer.headers());
            }
            HttpResponse<String> answer = get(place.path() + path, "X-Forwarded-Proto", "javascript");
            assertTrue(answer.statusCode() < 400, "how it was asked the web server says, not the visitor");
            assertFalse(answer.headers().map().toString().contains("javascript"), path);
            HttpResponse<String> secure = get(place.path() + path, "X-Forwarded-Proto", "https");
            assertFalse(secure.headers().map().toString().contains("https:"), path);
            assertTrue(secure.headers().firstValue("Strict-Transport-Security").isEmpty(), path);
        }
        // Past the web server, what Host and X-Forwarded-Proto say is anybody's.
        for (String path : List.of("/me", "")) {
            String direct = raw(
                    "127.0.0.1",
                    URI.create(place.ours().address()),
                    "GET " + place.path() + path
                            + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Proto: javascript\r\nConnection: close\r\n\r\n");
            assertTrue(direct.startsWith("HTTP/1.1 30"), direct);
            assertTrue(direct.contains("\r\nLocation: " + place.path() + "/"), direct);
            assertFalse(direct.contains("evil.example"), direct);
            assertFalse(direct.contains("javascript"), direct);
        }
    }

    /** What visitors write about themselves ends at the web server, so that they stay one visitor. */
    private static void aVisitorCannotSayWhoTheyAre(String kind) {
        int last = 0;
        for (int attempt = 0; attempt <= ATTEMPTS; attempt++) {
            // Another address each time, as somebody would write it who wants to be many.
            last = get(
                            place.path() + "/n/nobody-has-this-" + kind + attempt,
                            "X-Forwarded-For",
                            "198.51.100." + (10 * kind.length() + attempt))
                    .statusCode();
        }
        assertEquals(429, last);
    }

    private static void publicPages(Page page) {
        for (String path : List.of("/story", "/values", "/boards", "/search?q=soap", "/sign-in")) {
            Response answer = page.navigate(place.home() + path);
            assertEquals(200, answer.status(), path);
            assertEquals(place.home() + path, page.url());
            assertEquals(List.of(), elsewhere(page), path);
            assertEquals(
                    true,
                    page.evaluate("() => [...document.styleSheets].some(sheet => sheet.cssRules.length > 99)"),
                    "dressed: " + path);
            assertEquals(
                    List.of(),
                    page.evaluate(
                            "() => [...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)"),
                    path);
        }
    }

    private static void signIn(Page page) {
        page.navigate(place.home() + "/me");
        assertTrue(page.url().startsWith(place.home() + "/sign-in?return="), page.url());
        int seen = Mailbox.mails(place.ours().mails(), MEMBER).size();
        page.fill("[name=email]", MEMBER);
        page.click("#enter");
        page.waitForLoadState();
        String link = Mailbox.link(Mailbox.awaitAfter(place.ours().mails(), seen, MEMBER));
        assertTrue(link.startsWith(place.home() + "/sign-in/"), link);
        page.navigate(link);
        page.click("main form input[type=submit]");
        page.waitForURL(place.home() + "/me");
    }

    private static void aTopicIsStarted(Page page) {
        page.navigate(place.home() + "/topics/new");
        page.locator("[name=board]").selectOption(new SelectOption().setIndex(1));
        page.fill("[name=title]", "Behind a web server");
        page.fill("[name=text]", "It arrives where it was sent.");
        page.click("#start");
        page.waitForURL(Pattern.compile(Pattern.quote(place.home()) + "/topics/[0-9]+/.*"));
        assertTrue(page.content().contains("It arrives where it was sent."));
    }

    private static void aPostWithoutItsTokenIsRefused(Page page) {
        page.navigate(place.home() + "/topics/new");
        page.evaluate("() => document.querySelector('#topicForm [name=token]').value = 'made up'");
        page.locator("[name=board]").selectOption(new SelectOption().setIndex(1));
        page.fill("[name=title]", "Without its token");
        page.fill("[name=text]", "Nobody reads this.");
        page.waitForNavigation(() -> page.click("#start"));
        assertEquals(place.home() + "/topics/new", page.url(), "asked once more");
        APIResponse bare = page.context()
                .request()
                .post(
                        place.home() + "/topics/new",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("topicForm", "topicForm")
                                        .set("title", "Without its token")));
        assertEquals(403, bare.status());
        assertFalse(get(place.path() + "/feeds/boards.atom").body().contains("Without its token"));
    }

    /** Whatever a page brings along that isn't there. */
    private static void note(Response response, List<String> strange) {
        if (response.status() >= 400 || !response.url().startsWith(place.home() + "/")) {
            strange.add(response.status() + " " + response.url());
        }
    }

    /** Links, files and forms of a page that are on our host and not below our path. */
    private static List<?> elsewhere(Page page) {
        return (List<?>) page.evaluate(
                "ours => [...document.querySelectorAll('[href], [src], [action]')].map(e => e.href || e.src || e.action)"
                        + ".filter(to => typeof to === 'string' && new URL(to, location).host === location.host)"
                        + ".filter(to => to !== ours && !to.startsWith(ours + '/'))",
                place.home());
    }

    private static List<String> absolute(String text) {
        return ABSOLUTE.matcher(text).results().map(found -> found.group()).toList();
    }

    private static List<String> notOurs(List<String> addresses) {
        return addresses.stream()
                .filter(address -> !address.equals(place.home()) && !address.startsWith(place.home() + "/"))
                .toList();
    }

    private static WebServer inFront(String path, String kind) throws IOException, InterruptedException {
        // Whatever is missing is said before anything is started.
        WebServer.find(kind);
        Place at = at(path);
        String lines = ask(at.ours().address() + "/plugin/proxy/"
                        + ("caddy".equals(kind) ? "Caddyfile" : kind + ".conf"))
                .body();
        Path home = Path.of("target", "it", "front-" + kind).toAbsolutePath();
        Application.empty(home);
        return WebServer.start(kind, home, at.port(), lines);
    }

    private static Place at(String path) throws IOException, InterruptedException {
        if (place == null || !place.path().equals(path)) {
            leave();
            int port = Application.freePort();
            place = new Place(
                    path,
                    port,
                    Application.another(
                            path,
                            "http://127.0.0.1:" + port + path,
                            List.of("--rate.note-guesses=" + ATTEMPTS + "/600")));
        }
        return place;
    }

    private static int guess(Place at, String from, String forwardedFor) {
        String answer = raw(
                from,
                URI.create(at.ours().address()),
                "GET " + at.path() + "/n/nobody-has-this HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: "
                        + forwardedFor + "\r\nConnection: close\r\n\r\n");
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /** Says something word for word, from an address of this machine. */
    private static String raw(String from, URI to, String request) {
        try (Socket socket =
                new Socket(InetAddress.getByName(to.getHost()), to.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return ask(place.host() + path, headers);
    }

    private static HttpResponse<String> ask(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
