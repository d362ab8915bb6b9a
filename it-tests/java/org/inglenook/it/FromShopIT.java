package org.inglenook.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inglenook.it.Reader.Page;
import org.inglenook.shop.Signatures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop on another site hands its customers over: the whole way over HTTP, and what others make of it. */
class FromShopIT {

    private static final String SECRET = "a secret of thirty-two bytes or more, for tests";
    private static final String SHOP = "https://soap.example/hand-over";

    private static String connection;

    @BeforeAll
    static void open() {
        connection = connected("generic", "A shop elsewhere");
        Reader owner = Reader.signedIn(Application.OWNER);
        Page page = owner.get("/studio/shop/" + connection + "/sign-in");
        Page led = owner.submit(
                page, "door", "lead", Map.of("way", "HAND_OVER", "address", SHOP, "clientId", "", "secret", SECRET));
        assertTrue(led.status() == 302 || led.status() == 200, led.text());
    }

    private static String connected(String platform, String name) {
        String asked = Json.createObjectBuilder()
                .add("platform", platform)
                .add("name", name)
                .build()
                .toString();
        return Api.owner().post("shops", asked).json().getString("id");
    }

    /** The browser is led to the shop, and what the shop is told comes back. */
    private static Map<String, String> setOut(Reader reader, String returnPath) {
        Page out = reader.get("/hand-over/" + connection + "/set-out?return=" + returnPath);
        assertEquals(303, out.status());
        String there = out.header("Location").orElseThrow();
        assertTrue(there.startsWith(SHOP + "?"), there);
        return Arrays.stream(URI.create(there).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String token(String subject, String nonce, String secret, int lastsFor) {
        long now = Instant.now().getEpochSecond();
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add("aud", Application.url())
                .add("sub", subject)
                .add("jti", UUID.randomUUID().toString())
                .add("iat", now + Math.min(0, lastsFor))
                .add("exp", now + lastsFor)
                .add("name", "Ilze Ozola");
        if (nonce.isEmpty()) {
            claims.add("purpose", "end");
        } else {
            claims.add("nonce", nonce);
        }
        String signed =
                encoded("{\"alg\":\"HS256\"}") + "." + encoded(claims.build().toString());
        byte[] signature = Signatures.hmacSha256(secret.getBytes(UTF_8), signed.getBytes(UTF_8));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    /** As a browser posts from the shop's site: without any cookie of ours. */
    private static Page posted(Map<String, String> fields) {
        Reader stranger = new Reader();
        return stranger.send(stranger.posting("/hand-over/" + connection, fields)
                .header("Origin", "https://soap.example")
                .header("Sec-Fetch-Site", "cross-site"));
    }

    private static String onTo(Page page) {
        assertEquals(303, page.status(), page.text());
        return page.header("Location").orElseThrow();
    }

    private static Reader cameIn(String subject, String name) {
        Reader reader = new Reader();
        String nonce = setOut(reader, "/boards").get("nonce");
        Page at = reader.get(onTo(posted(Map.of("token", token(subject, nonce, SECRET, 100)))));
        if (onTo(at).endsWith("/sign-in/from-shop")) {
            Page asked = reader.follow(at);
            at = reader.submit(asked, "arriving", "enter", Map.of("displayName", name));
            assertEquals(302, at.status(), at.text());
        }
        assertEquals(200, reader.get("/me").status());
        return reader;
    }

    @Test
    void aCustomerComesInUnderANameOfTheirChoiceAndIsTheSameNextTime() {
        Reader reader = new Reader();
        Map<String, String> told = setOut(reader, "/story");
        assertEquals(Application.url() + "/hand-over/" + connection, told.get("return_to"));
        Page word = posted(Map.of("token", token("7001", told.get("nonce"), SECRET, 100)));
        assertTrue(word.header("Set-Cookie").isEmpty(), "a post from another site lets nobody in");
        Page at = reader.get(onTo(word));
        assertTrue(onTo(at).endsWith("/sign-in/from-shop"), onTo(at));
        Page asked = reader.follow(at);
        assertEquals("Ilze", asked.html().select("#displayName").val(), "less than the shop knows");
        Page unnamed = reader.submit(asked, "arriving", "enter", Map.of("displayName", ""));
        assertEquals(200, unnamed.status());
        Page entered = reader.submit(unnamed, "arriving", "enter", Map.of("displayName", "Ilze of the sea"));
        assertTrue(entered.header("Location").orElseThrow().endsWith("/our/story"));
        assertEquals("Ilze of the sea", reader.get("/me").html().select("h1").text());

        Reader again = cameIn("7001", "Somebody else");
        assertEquals("Ilze of the sea", again.get("/me").html().select("h1").text());
    }

    @Test
    void aWordIsGoodForTheBrowserThatSetOutAndForNoOther() {
        Reader attacker = new Reader();
        String nonce = setOut(attacker, "/boards").get("nonce");
        String word = onTo(posted(Map.of("token", token("7002", nonce, SECRET, 100))));
        Reader victim = new Reader();
        setOut(victim, "/boards");
        assertTrue(onTo(victim.get(word)).contains("/sign-in?"), "the victim isn't let in as somebody else");
        Reader stranger = new Reader();
        assertTrue(onTo(stranger.get(word)).contains("/sign-in?"));
        assertEquals("", stranger.cookie());
    }

    @ParameterizedTest
    @ValueSource(strings = {"used", "forged", "late", "long", "unsigned", "another nonce", "none"})
    void aTokenThatProvesNothingLetsNobodyIn(String how) {
        Reader reader = new Reader();
        String nonce = setOut(reader, "/boards").get("nonce");
        String good = token("7003", nonce, SECRET, 100);
        if (how.equals("used")) {
            posted(Map.of("token", good));
        }
        String token =
                switch (how) {
                    case "used" -> good;
                    case "forged" -> token("7003", nonce, SECRET + "!", 100);
                    case "late" -> token("7003", nonce, SECRET, -100);
                    case "long" -> token("7003", nonce, SECRET, 600);
                    case "unsigned" ->
                        encoded("{\"alg\":\"none\"}") + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
                    case "another nonce" -> token("7003", "another", SECRET, 100);
                    default -> "";
                };
        Page at = reader.get(onTo(posted(Map.of("token", token))));
        assertTrue(onTo(at).contains("/sign-in?"), onTo(at));
        assertEquals("", reader.cookie());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/%5Cevil.example", "javascript:alert(1)"})
    void nobodyIsLedAwayAfterwards(String away) {
        Reader reader = new Reader();
        String nonce = setOut(reader, java.net.URLEncoder.encode(away, UTF_8)).get("nonce");
        cameIn("7004", "Ada");
        Page at = reader.get(onTo(posted(Map.of("token", token("7004", nonce, SECRET, 100)))));
        assertTrue(onTo(at).endsWith("/our/boards"), onTo(at));
    }

    @Test
    void whoSignsOutAtTheShopIsOutHere() {
        Reader reader = cameIn("7005", "Nils");
        Reader other = cameIn("7006", "Ida");
        assertEquals(
                400, posted(Map.of("end", token("7005", "", SECRET + "!", 100))).status());
        assertEquals(200, reader.get("/me").status());
        assertEquals(204, posted(Map.of("end", token("7005", "", SECRET, 100))).status());
        assertFalse(reader.get("/me").status() == 200);
        assertEquals(200, other.get("/me").status(), "somebody else stays");
    }

    @Test
    void aShopWithoutAWayInLeadsNowhere() {
        String closed = connected("generic", "Without a way in");
        assertEquals(404, new Reader().get("/hand-over/" + closed + "/set-out").status());
        assertEquals(
                404, new Reader().get("/hand-over/nobody-made-this/set-out").status());
        assertEquals(404, new Reader().get("/hand-over/").status());
    }

    @Test
    void aShopIsAskedWhoComesOnlyOnceItIsKnownWhereItIs() {
        String shop = connected("vendure", "Beside us");
        Reader owner = Reader.signedIn(Application.OWNER);
        Page refused =
                owner.submit(owner.get("/studio/shop/" + shop + "/sign-in"), "door", "lead", Map.of("way", "LOOK_UP"));
        assertEquals(200, refused.status());
        assertTrue(refused.text().contains("We can’t ask this shop yet"), refused.text());
        owner.submit(owner.get("/studio/shop/" + shop), "asking", "fill", Map.of("address", "https://beside.example"));
        Page taken =
                owner.submit(owner.get("/studio/shop/" + shop + "/sign-in"), "door", "lead", Map.of("way", "LOOK_UP"));
        assertEquals(302, taken.status(), taken.text());
    }

    /** Where a platform hands over its keys by itself, its address is all that there is to fill in. */
    @ParameterizedTest
    @ValueSource(strings = {"saleor", "shopware", "woocommerce", "bigcommerce"})
    void anOwnerCanSayWhereAShopIsThatWeAsk(String platform) {
        String shop = connected(platform, "Asked at its address");
        Reader owner = Reader.signedIn(Application.OWNER);
        Page page = owner.get("/studio/shop/" + shop);
        owner.submit(page, "asking", "fill", Map.of("address", "https://soap.example"));
        assertEquals(
                "https://soap.example",
                owner.get("/studio/shop/" + shop)
                        .html()
                        .select("#asking [id=address]")
                        .val());
    }

    @Test
    void anAppWithASecretInItIsHandedToTheOwnerAlone() {
        String shopware = connected("shopware", "A shop of Shopware");
        String file = "/plugin/shopware/Inglenook/manifest.xml?connection=" + shopware;
        assertEquals(404, new Reader().get(file).status());
        assertEquals(
                404,
                Reader.signedIn("elodie.marchand@courrier.example").get(file).status());
        Page manifest = Reader.signedIn(Application.OWNER).get(file);
        assertEquals(200, manifest.status());
        assertTrue(manifest.text().matches("(?s).*<secret>[0-9a-f]{64}</secret>.*"), manifest.text());
    }

    private static String signed(String secret, String message) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(secret.getBytes(UTF_8), message.getBytes(UTF_8)));
    }

    /** As a shop of Shopware does that says it stands on the machine itself; the secret that it got. */
    private static String registered(String shopware) {
        String manifest = Reader.signedIn(Application.OWNER)
                .get("/plugin/shopware/Inglenook/manifest.xml?connection=" + shopware)
                .text();
        String app = manifest.replaceAll("(?s).*<secret>(.*)</secret>.*", "$1");
        String install = "/api/v1/shops/" + shopware + "/install/";
        String now = Long.toString(Instant.now().getEpochSecond());
        String query = "shop-id=S1&shop-url=http://127.0.0.1:9/&timestamp=" + now;
        Reader shop = new Reader();
        Page told = shop.get(install + "register?" + query, "shopware-app-signature", signed(app, query));
        assertEquals(200, told.status(), told.text());
        String secret = told.text().replaceAll("(?s).*\"secret\":\"([^\"]*)\".*", "$1");
        String body =
                "{\"apiKey\":\"k\",\"secretKey\":\"s\",\"shopId\":\"S1\",\"shopUrl\":\"http://127.0.0.1:9/\",\"timestamp\":\""
                        + now + "\"}";
        Page confirmed = shop.send(Reader.request(install + "confirm")
                .header("shopware-shop-signature", signed(secret, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(204, confirmed.status(), confirmed.text());
        return secret;
    }

    private static String customerToken(String secret) {
        long now = Instant.now().getEpochSecond();
        String signed = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "."
                + encoded("{\"iss\":\"S1\",\"iat\":" + now + ",\"nbf\":" + now + ",\"exp\":" + (now + 600)
                        + ",\"customerId\":\"0189640554b5700c80c2c4a202e2401d\"}");
        byte[] signature = Signatures.hmacSha256(secret.getBytes(UTF_8), signed.getBytes(UTF_8));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    @Test
    void thePageInTheShopAloneShowsWhoItsCustomerIs() {
        String shopware = connected("shopware", "A shop with an app");
        String secret = registered(shopware);
        Reader owner = Reader.signedIn(Application.OWNER);
        Page doors = owner.get("/studio/shop/" + shopware + "/sign-in");
        assertEquals(
                "http://127.0.0.1:9/storefront/script/inglenook-sign-in",
                doors.html().select("#address").val(),
                "proposed");
        String page = "https://soap.example/storefront/script/inglenook-sign-in";
        owner.submit(doors, "door", "lead", Map.of("way", "SHOP_TOKEN", "address", page));
        String shoppers = "/api/v1/shops/" + shopware + "/shoppers";
        String allowed = "Access-Control-Allow-Origin";

        Page may = asked(shoppers, "OPTIONS", "https://soap.example", "", "");
        assertEquals(204, may.status());
        assertEquals(Optional.of("https://soap.example"), may.header(allowed));
        assertTrue(may.header("Access-Control-Allow-Headers").orElseThrow().contains("shopware-app-token"));
        assertEquals(Optional.empty(), may.header("Access-Control-Allow-Credentials"));
        String good = customerToken(secret);
        String nonce = URI.create(onTo(new Reader().get("/hand-over/" + shopware + "/set-out")))
                .getQuery()
                .substring("nonce=".length());
        for (String origin : new String[] {
            "https://evil.example",
            "https://soap.example.evil.example",
            "https://www.soap.example",
            "http://soap.example",
            "https://soap.example:8443",
            "https://soap.example/",
            "null",
            ""
        }) {
            for (String method : new String[] {"OPTIONS", "POST"}) {
                Page refused = asked(shoppers, method, origin, good, nonce);
                assertEquals(403, refused.status(), method + " " + origin);
                assertEquals(Optional.empty(), refused.header(allowed), method + " " + origin);
            }
        }
        for (String token : new String[] {"", "a.b.c", customerToken(secret + "!")}) {
            Page unproved = asked(shoppers, "POST", "https://soap.example", token, nonce);
            assertEquals(403, unproved.status(), token);
            assertEquals(Optional.of("https://soap.example"), unproved.header(allowed), "the page reads why");
        }
        assertEquals(
                403,
                asked(shoppers, "POST", "https://soap.example", good, "nobody's")
                        .status());
        assertEquals(
                503,
                asked(shoppers, "POST", "https://soap.example", good, nonce).status());
        assertEquals(
                403,
                asked(shoppers, "POST", "https://soap.example", good, nonce).status(),
                "good once");
        assertEquals(
                "INWARD",
                Api.owner().get("shops/" + shopware + "/health").json().getString("trouble"),
                "nothing on this machine is asked, and the owner reads why");
    }

    private static Page asked(String path, String method, String origin, String token, String nonce) {
        HttpRequest.Builder request = Reader.request(path)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .header("shopware-app-token", token)
                .header("shopware-app-shop-id", "S1")
                .method(method, HttpRequest.BodyPublishers.ofString("{\"nonce\":\"" + nonce + "\"}"));
        return new Reader().send(origin.isEmpty() ? request : request.header("Origin", origin));
    }

    /** All that the owner can choose. */
    static List<String> platforms() {
        return Reader.signedIn(Application.OWNER)
                .get("/studio/shop")
                .html()
                .select("select[id=platform] option")
                .eachAttr("value");
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyPlatformHasItsSteps(String platform) {
        String shop = connected(platform, "A shop of " + platform);
        Reader owner = Reader.signedIn(Application.OWNER);
        for (String page : List.of("", "/install", "/sign-in")) {
            Page at = owner.get("/studio/shop/" + shop + page);
            assertEquals(200, at.status(), page);
            assertFalse(at.text().contains("???"), at.text());
        }
        Page steps = owner.get("/studio/shop/" + shop + "/install");
        assertFalse(steps.html().select("#orders ol li").isEmpty());
        steps.html()
                .select("main a[href*=/plugin/]")
                .forEach(link -> assertEquals(
                        200,
                        owner.get(link.attr("href").replaceFirst("^/our", "")).status(),
                        link.outerHtml()));
    }

    @Test
    void aShopAtBigCommerceIsGivenAPageForItsCustomersOnceItsAppIsKnown() {
        String shop = connected("bigcommerce", "A shop with customers");
        Reader owner = Reader.signedIn(Application.OWNER);
        String wizard = "/studio/shop/" + shop + "/install";
        assertTrue(owner.get(wizard).html().select("#customers-page").isEmpty());
        Map<String, String> keys =
                Map.of("address", "https://big.example", "clientId", "6sv16tfx3j5gsopm42ss5dd67g2srvq");
        owner.submit(owner.get("/studio/shop/" + shop), "asking", "fill", keys);
        String lines = owner.get(wizard).html().select("#customers-page").text();
        assertTrue(lines.contains("app_client_id=6sv16tfx3j5gsopm42ss5dd67g2srvq"), lines);
        String shoppers = "/api/v1/shops/" + shop + "/shoppers";
        assertTrue(lines.contains(Application.url() + shoppers), lines);
        Page doors = owner.get("/studio/shop/" + shop + "/sign-in");
        assertEquals(
                "https://big.example/inglenook-sign-in/",
                doors.html().select("[id=address]").val());
        owner.submit(doors, "door", "lead", Map.of("way", "SHOP_TOKEN"));
        Page may = new Reader()
                .send(Reader.request(shoppers)
                        .header("Origin", "https://big.example")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertTrue(may.header("Access-Control-Allow-Headers").orElseThrow().contains("bigcommerce-customer-jwt"));
    }

    @Test
    void howFarConnectingIsShowsByItselfAndIsRemembered() {
        String begun = connected("generic", "Just begun");
        String wizard = "/studio/shop/" + begun + "/install";
        Reader owner = Reader.signedIn(Application.OWNER);
        assertEquals("WAITING", state(owner.get(wizard), "webhook"));
        assertEquals("WRONG", state(owner.get(wizard), "address"), "nobody else reaches this computer's own address");
        assertTrue(owner.get("/studio/desk")
                .html()
                .select("a[href$=" + wizard + "]")
                .text()
                .contains("0 of 5"));
        assertTrue(owner.get("/studio/shop")
                .html()
                .select("a[href$=" + wizard + "]")
                .hasText());
        try (BrowserContext context = Chromium.get().newContext()) {
            context.addCookies(List.of(new Cookie("inglenook", owner.cookie()).setUrl(Application.url())));
            com.microsoft.playwright.Page page = context.newPage();
            page.setDefaultTimeout(30_000);
            page.navigate(Application.url() + wizard);
            assertTrue(page.locator("[data-copy=webhook-address]").isVisible());
            assertEquals(401, new Reader().send(unsigned(begun)).status());
            page.waitForSelector("[data-check=signature][data-state=WRONG]");
            assertTrue(page.locator("#news").textContent().contains("The signature did not fit."));
        }
        Page looked = owner.submit(owner.get(wizard), "looking", "look", Map.of("front", "http://127.0.0.1:9/"));
        assertTrue(looked.header("Location").orElseThrow().endsWith(wizard + "#link"), "the address keeps its end");
        assertEquals("WRONG", state(owner.get(wizard), "link"), "nothing inside is asked");
        owner.submit(owner.get(wizard), "looking", "tell", Map.of("front", "https://soap.example/"));
        assertEquals("DONE", state(owner.get(wizard), "link"));
        owner.submit(owner.get(wizard), "leaving", "leave", Map.of());
        assertTrue(owner.get("/studio/desk")
                .html()
                .select("a[href$=" + wizard + "]")
                .isEmpty());
    }

    private static HttpRequest.Builder unsigned(String to) {
        return Reader.request("/api/v1/shops/" + to + "/webhooks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private static String state(Page page, String check) {
        return page.html().select("[data-check=" + check + "]").attr("data-state");
    }
}
