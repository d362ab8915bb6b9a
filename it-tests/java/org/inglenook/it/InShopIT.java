package org.inglenook.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.it.Reader.Page;
import org.inglenook.shop.Signatures;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our pages as Shopify shows them inside a shop's theme: without cookies, with whoever Shopify says that it is. */
class InShopIT {

    private static final String SECRET = "the secret of an app";
    private static final String SHOP = "linden-and-fig.myshopify.com";
    private static final String BASE = "/community/our";

    private static String connection;

    private final Reader reader = new Reader();

    @BeforeAll
    static void connect() {
        String asked = Json.createObjectBuilder()
                .add("platform", "shopify")
                .add("name", "in the theme")
                .add("secret", SECRET)
                .build()
                .toString();
        connection = Api.owner().post("shops", asked).json().getString("id");
        String opened = "host=x&shop=" + SHOP + "&timestamp=" + now();
        String address = "/api/v1/shops/" + connection + "/install/open?" + opened + "&hmac=" + hex(opened);
        assertEquals(303, new Reader().get(address).status());
    }

    @Test
    void aPageIsAPartOfTheTheme() {
        Page page = reader.get(relayed("/boards", "", ""));
        assertEquals(200, page.status());
        assertEquals(
                "application/liquid;charset=utf-8",
                page.header("Content-Type").orElse("").toLowerCase());
        for (String header : new String[] {"Set-Cookie", "Content-Security-Policy", "Cross-Origin-Opener-Policy"}) {
            assertTrue(page.header(header).isEmpty(), header);
        }
        assertEquals(1, page.html().select("h1").size());
        assertTrue(page.html().select("main, script, html[lang], title").isEmpty(), page.text());
        assertFalse(page.text().contains("\"/our/"), page.text());
        for (Element link : page.html().select("a[href^=/], link[href^=/], form[action^=/], img[src^=/]")) {
            String address = link.attr("href") + link.attr("action") + link.attr("src");
            assertTrue(address.startsWith(BASE + "/"), address);
            assertFalse(address.contains("signature"), address);
        }
    }

    @Test
    void ourStylesReachNoFurtherThanOurPart() {
        Page page = reader.get(relayed("/boards", "", ""));
        String styles = page.html().selectFirst("link[rel=stylesheet]").attr("href");
        Page css = reader.get(relayed(styles.substring(BASE.length()).replaceFirst("\\?.*", ""), "v=1", ""));
        assertEquals(200, css.status());
        assertTrue(css.text().contains(".inglenook .wrap {"), "scoped");
        assertFalse(css.text().contains("\nbody {"), "not scoped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "changed", "stale", "early", "twice", "another shop's", "another secret's"})
    void whatShopifyDidNotSignAMomentAgoIsNotAnswered(String how) {
        String good = relayed("/boards", "", "7001");
        String address =
                switch (how) {
                    case "unsigned" -> good.replaceFirst("&signature=.*", "");
                    case "changed" -> good.replace("customer_id=7001", "customer_id=7002");
                    case "stale" -> relayed("/boards", "", "7001", SHOP, now() - 100, SECRET);
                    case "early" -> relayed("/boards", "", "7001", SHOP, now() + 100, SECRET);
                    case "twice" -> good + "&logged_in_customer_id=7002";
                    case "another shop's" -> relayed("/boards", "", "7001", "b.myshopify.com", now(), SECRET);
                    default -> relayed("/boards", "", "7001", SHOP, now(), "another");
                };
        assertEquals(200, reader.get(good).status());
        Page refused = reader.get(address);
        assertEquals(401, refused.status());
        assertEquals("", refused.text());
    }

    @Test
    void aConnectionThatNobodyMadeIsNotAnswered() {
        String good = relayed("/boards", "", "");
        assertEquals(401, reader.get(good.replace(connection, "nobody")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/studio",
                "/studio/desk",
                "/me",
                "/setup",
                "/api/v1/me",
                "/api/v1/shops",
                "/sign-out",
                "/openapi",
                "/boards.xhtml",
                "/community/boards.xhtml",
                "/WEB-INF/web.xml",
                "/no-such-page"
            })
    void whatIsBehindASessionStaysThere(String path) {
        Reader owner = Reader.signedIn("elodie.marchand@courrier.example");
        Page page = owner.get(relayed(path, "", "7001"));
        assertEquals(404, page.status(), page.text());
        assertFalse(page.text().contains("{"), page.text());
    }

    @Test
    void aCookieOfOursCountsForNothingHere() {
        Reader member = Reader.signedIn("elodie.marchand@courrier.example");
        Page page = member.get(relayed("/sign-in", "return=/boards", ""));
        assertTrue(page.text().contains("/account/login?return_url=%2Fcommunity%2Four%2Fboards"), page.text());
    }

    @Test
    void whoIsSignedInAtTheShopJoinsByOneNameAndWrites() {
        int topic = topic("A place to write at", "It begins.");
        String place = "/topics/" + topic + "/a-place-to-write-at";
        Page before = reader.get(relayed(place, "", "7101"));
        assertTrue(before.html().select("#replyForm").isEmpty(), "nobody yet");
        assertEquals(
                BASE + "/sign-in?return=" + URLEncoder.encode(place, UTF_8),
                before.html().select("#reply a.button").attr("href"));

        Page joined = join("7101", "Ada of the shop");
        assertTrue(joined.html()
                .select("meta[http-equiv=refresh]")
                .attr("content")
                .startsWith("0;url=" + BASE + "/boards"));

        Page form = reader.get(relayed(place, "", "7101"));
        Page sent = post(form, "replyForm", "send", Map.of("text", "Written in the shop."), place, "7101");
        assertEquals(200, sent.status(), sent.text());
        assertTrue(
                sent.html().select("meta[http-equiv=refresh]").attr("content").contains(BASE + "/topics/"),
                sent.text());
        assertTrue(new Reader().get("/members/ada-of-the-shop").text().contains("Ada of the shop"));

        String quoted = reader.get(relayed(place, "quote=1", "7101"))
                .html()
                .select("#replyForm textarea")
                .val();
        assertTrue(quoted.contains("(/our/topics/" + topic), "what is kept names our own address: " + quoted);
        Page again = reader.get(relayed("/sign-in", "return=/boards", "7101"));
        assertTrue(again.html().select("#joinInShop").isEmpty(), "whoever joined has nothing to do here");
        assertTrue(
                again.html().select("meta[http-equiv=refresh]").attr("content").endsWith(BASE + "/boards"));
    }

    @Test
    void aFormThatWasMadeForAnotherCustomerDoesNothing() {
        Page adas = reader.get(relayed("/sign-in", "return=/boards", "7201"));
        Page anonymous = reader.get(relayed("/boards", "", ""));
        String theirs = adas.html().select("#joinInShop input[name=token]").val();
        assertFalse(theirs.isEmpty());
        for (String token : new String[] {theirs, "", outside(), "1." + "a".repeat(43)}) {
            Page refused = post(
                    adas,
                    "joinInShop",
                    "joinNow",
                    Map.of("displayName", "Mallory", "token", token),
                    "/sign-in",
                    "7202");
            assertEquals(403, refused.status(), refused.text());
        }
        assertFalse(reader.get(relayed("/sign-in", "", "7202"))
                .html()
                .select("#joinInShop")
                .isEmpty());
        assertEquals(200, anonymous.status());
        Page whoReadsIt = new Reader().get("/members/mallory");
        assertEquals(404, whoReadsIt.status());
    }

    @Test
    void whoIsNamedInTheBodyIsNotHeard() {
        Page form = reader.get(relayed("/sign-in", "return=/boards", "7301"));
        Page refused = post(
                form,
                "joinInShop",
                "joinNow",
                Map.of("displayName", "Mallory", "logged_in_customer_id", "7301", "shop", SHOP),
                "/sign-in",
                "");
        assertTrue(refused.text().contains("/account/login"), refused.text());
        assertEquals(404, new Reader().get("/members/mallory").status());
    }

    @Test
    void aPostFromAnotherSiteIsRefused() {
        Page form = reader.get(relayed("/sign-in", "return=/boards", "7401"));
        HttpRequest.Builder forged = filled(
                        form, "joinInShop", "joinNow", Map.of("displayName", "Mallory"), "/sign-in", "7401")
                .header("Sec-Fetch-Site", "cross-site");
        assertEquals(403, reader.send(forged).status());
        HttpRequest.Builder own = filled(
                        form, "joinInShop", "joinNow", Map.of("displayName", "Ada at home"), "/sign-in", "7401")
                .header("Origin", "https://linden-and-fig.example");
        assertEquals(200, reader.send(own).status(), "a shop has addresses that we don't know");
    }

    @Test
    void whatMembersWriteIsNeverCarriedOutInTheTheme() {
        String liquid = "{{ customer.email }} {% for p in collections.all.products %}x{% endfor %} {%- raw -%}";
        int topic = topic(
                "What is {{ shop.email }}?",
                liquid + "\\n\\n`" + liquid + "`\\n\\n[" + liquid + "](https://x.example/{{a}})");
        Page page = reader.get(relayed("/topics/" + topic + "/what-is-shop-email", "", ""));
        assertEquals(200, page.status());
        assertFalse(page.text().contains("{"), page.text());
        assertTrue(page.html().text().contains("{{ customer.email }} {% for p in"), "readers see it");
        Page search = reader.get(relayed("/search", "q=" + URLEncoder.encode("{{ shop.email }}", UTF_8), ""));
        assertFalse(search.text().contains("{"), search.text());
        Page field = reader.get(relayed("/search", "q=%7B%25+raw+%25%7D", ""));
        assertEquals(
                "{% raw %}",
                field.html().select("main input[name=q], input[name=q]").val());
    }

    private static int topic(String title, String markdown) {
        return Api.owner()
                .post("boards/ask-the-makers/topics", "{\"title\":\"" + title + "\",\"markdown\":\"" + markdown + "\"}")
                .json()
                .getInt("id");
    }

    private Page join(String customer, String name) {
        Page form = reader.get(relayed("/sign-in", "return=/boards", customer));
        return post(form, "joinInShop", "joinNow", Map.of("displayName", name), "/sign-in", customer);
    }

    private String outside() {
        return new Reader()
                .get("/sign-in")
                .html()
                .select("#signIn input[name=token]")
                .val();
    }

    private Page post(Page page, String form, String button, Map<String, String> fields, String path, String customer) {
        return reader.send(filled(page, form, button, fields, path, customer));
    }

    private HttpRequest.Builder filled(
            Page page, String form, String button, Map<String, String> fields, String path, String customer) {
        return reader.filledIn(page, form, button, fields)
                .uri(URI.create(Application.url() + relayed(path, "", customer)));
    }

    private static String relayed(String path, String query, String customer) {
        return relayed(path, query, customer, SHOP, now(), SECRET);
    }

    /** The address at which Shopify asks us for a page of the shop. */
    private static String relayed(String path, String query, String customer, String shop, long time, String secret) {
        String raw = Stream.of(
                        query,
                        "shop=" + shop,
                        "logged_in_customer_id=" + customer,
                        "path_prefix=" + URLEncoder.encode(BASE, UTF_8),
                        "timestamp=" + time)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        String text = Arrays.stream(raw.split("&"))
                .map(pair -> URLDecoder.decode(pair, UTF_8))
                .sorted()
                .collect(Collectors.joining());
        return "/proxy/" + connection + path + "?" + raw + "&signature=" + hex(secret, text);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static String hex(String text) {
        return hex(SECRET, text);
    }

    private static String hex(String secret, String text) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(secret.getBytes(UTF_8), text.getBytes(UTF_8)));
    }
}
