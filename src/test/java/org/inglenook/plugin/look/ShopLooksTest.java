package org.inglenook.plugin.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.shop.LocalShop;
import org.inglenook.shop.LocalShop.Said;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.shopify.ShopifyConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a shop's front page to what the owner is asked about. */
class ShopLooksTest extends OnBothDatabases {

    private static final String PAGE =
            "<title>Bath House</title><link rel=stylesheet href=/a.css><link rel=stylesheet href=/gone.css>"
                    + "<header><a href=/><img class=logo src=/broken.png></a><a href=/><img class=logo src=/logo.png></a></header>";

    private CountDownLatch end;
    private LocalShop shop;
    private ShopHttp http;

    ShopLooksTest() {
        super("LookProposal", "PictureVariant", "Picture", "Translation", "EarlierText", "ShopProfile");
    }

    @BeforeEach
    void open() {
        end = new CountDownLatch(1);
        shop = LocalShop.open();
        http = ShopHttp.forShopsHere(Duration.ofSeconds(2));
    }

    @AfterEach
    void close() {
        end.countDown();
        shop.close();
        http.close();
    }

    private void read(String path, ShopHttp way) {
        database.run(em -> {
            ShopLooks looks = rooms(em).get(ShopLooks.class);
            looks.open(way);
            looks.read(shop.uri().resolve(path).toString());
        });
    }

    private static Wiring rooms(EntityManager em) {
        return new Wiring(em, new MovableClock("2026-11-23T12:00:00Z"));
    }

    private Optional<Proposed> proposed() {
        return database.inTransaction(em -> rooms(em).get(LookProposals.class).current());
    }

    private boolean isKept(long picture) {
        return database.inTransaction(
                em -> rooms(em).get(Pictures.class).find(picture).isPresent());
    }

    private static Said page(String html) {
        return new Said(200, Map.of("Content-Type", "text/html"), html.getBytes(UTF_8));
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void front() {
        shop.at("/", asked -> page(PAGE));
        shop.at(
                "/a.css",
                asked -> new Said(200, Map.of("Content-Type", "text/css"), "body{background:#fed}".getBytes(UTF_8)));
        shop.at("/gone.css", asked -> Said.status(404));
        shop.at("/broken.png", asked -> new Said(200, Map.of("Content-Type", "image/png"), "no".getBytes(UTF_8)));
        shop.at("/logo.png", asked -> new Said(200, Map.of("Content-Type", "image/png"), png()));
    }

    @Test
    void theFrontPageIsReadAsAVisitorSeesItAndKeptUntilTheOwnerDecides() {
        front();
        read("/", http);
        Proposed proposed = proposed().orElseThrow();
        assertEquals("Bath House", proposed.look().name());
        assertEquals("#ffeedd", proposed.look().paper());
        assertTrue(isKept(proposed.logo()));
        assertTrue(
                shop.asked().stream().allMatch(asked -> asked.header("Cookie").isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "<a href=http://localhost:8080/our/boards>x</a>,true",
        "<a class=x href='http://localhost:8080/our'>x</a>,true",
        "<A HREF=//LOCALHOST:8080/our/story#a>x</A>,true",
        "<a href=http://localhost:8080/ourselves>x</a>,false",
        "<a href=http://other.example/our/>x</a>,false",
        "<a href=/our/>x</a>,false",
        "http://localhost:8080/our/boards,false"
    })
    void aLinkToUsIsALink(String html, boolean leads) {
        assertEquals(leads, leadsToUs(html, Optional.empty()));
    }

    private boolean leadsToUs(String html, Optional<Pattern> inShop) {
        shop.at("/", asked -> page(html));
        return database.inTransaction(em -> {
            ShopLooks looks = rooms(em).get(ShopLooks.class);
            looks.open(http);
            return looks.leadsToUs(shop.uri().resolve("/").toString(), inShop);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "<a href=/community/our/boards>x</a>,true",
        "<a href=/apps/talk/story/the-first-soap>x</a>,true",
        "<a href=/community/our/boardsx>x</a>,false",
        "<a href=/pages/boards>x</a>,false",
        "<a href=https://other.example/community/our/boards>x</a>,false",
        "<a href=http://localhost:8080/our/boards>x</a>,true"
    })
    void aLinkToOurPagesInTheShopIsOneToo(String html, boolean leads) {
        assertEquals(leads, leadsToUs(html, Optional.of(new ShopifyConnector().paths())));
    }

    @Test
    void readingAgainReplacesWhatWasFoundAndItsPicture() {
        front();
        read("/", http);
        long first = proposed().orElseThrow().logo();
        shop.at("/other", asked -> page("<title>Other</title>"));
        read("/other", http);
        assertEquals("Other", proposed().orElseThrow().look().name());
        assertFalse(isKept(first));
    }

    @Test
    void theLogoThatWasTakenStaysAndOneThatWasNotGoes() {
        front();
        read("/", http);
        long taken = proposed().orElseThrow().logo();
        database.run(em -> rooms(em).get(LookProposals.class).forget(taken));
        assertTrue(proposed().isEmpty());
        assertTrue(isKept(taken));
        read("/", http);
        long left = proposed().orElseThrow().logo();
        database.run(em -> rooms(em).get(LookProposals.class).forget(taken));
        assertFalse(isKept(left));
    }

    @ParameterizedTest
    @CsvSource({
        "401, plugin.look.error.locked",
        "404, plugin.look.error.notFound",
        "503, plugin.look.error.busy",
        "500, plugin.look.error.busy",
        "204, plugin.look.error.noPage"
    })
    void whyThereIsNoPageIsSaid(int status, String sentence) {
        shop.at("/", asked -> Said.status(status));
        assertEquals(sentence, refused(http));
    }

    @Test
    void aShopThatNeverAnswersIsSlow() {
        shop.at("/", asked -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Said.status(200);
        });
        try (ShopHttp impatient = ShopHttp.forShopsHere(Duration.ofMillis(300))) {
            assertEquals("plugin.look.error.slow", refused(impatient));
        }
    }

    @Test
    void nothingInsideIsAskedThoughTheOwnerNamesItOrAShopSendsThere() {
        shop.at("/", asked -> page("<title>Inside</title>"));
        try (ShopHttp guarded = new ShopHttp("Inglenook", Set.of())) {
            assertEquals("plugin.look.error.inward", refused(guarded));
            assertTrue(shop.asked().isEmpty());
        }
        try (ShopHttp guarded = new ShopHttp("Inglenook", Set.of(shop.uri().getHost()))) {
            URI inside = URI.create("http://127.0.0.1:" + shop.uri().getPort() + "/in");
            shop.at("/", asked -> new Said(302, Map.of("Location", inside.toString()), new byte[0]));
            assertEquals("plugin.look.error.inward", refused(guarded));
            assertEquals(1, shop.asked().size());
        }
    }

    @Test
    void aPageMaySendItsReadersToAnotherNameOfTheShop() {
        front();
        URI other = URI.create("http://127.0.0.1:" + shop.uri().getPort() + "/home");
        shop.at("/", asked -> new Said(301, Map.of("Location", other.toString()), new byte[0]));
        shop.at("/home", asked -> page("<title>Bath House</title><nav><a href=/soaps>Soaps</a></nav>"));
        read("/", http);
        assertEquals(
                other.resolve("/soaps").toString(),
                proposed().orElseThrow().look().links().get(0).href());
    }

    private String refused(ShopHttp way) {
        DomainException refusal = assertThrows(DomainException.class, () -> read("/", way));
        assertEquals(Optional.of("front"), refusal.field());
        return refusal.key();
    }
}
