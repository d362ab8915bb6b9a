package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.inglenook.TestDatabase;
import org.inglenook.platform.DomainException;
import org.inglenook.shop.LocalShop.Said;
import org.inglenook.shop.woocommerce.LocalWooCommerce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no delivery told is found, webhooks are put right, and a shop that doesn't answer loses no order and is named. */
class AskingShopsTest {

    private static final Instant NOW = ShopHouse.NOON.plus(Duration.ofHours(1));
    private static final Instant EARLIER = NOW.minus(Duration.ofMinutes(30));

    private final CountDownLatch end = new CountDownLatch(1);
    private final LocalWooCommerce woo = new LocalWooCommerce();
    private TestDatabase database;
    private ShopHouse house;
    private String publicId;
    private long connection;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        house = new ShopHouse(database).speaking(new Thin()).asking(ShopHttp.forShopsHere(Duration.ofSeconds(2)));
        connect("woocommerce", LocalWooCommerce.CREDENTIALS);
        house.after(Duration.ofHours(1));
    }

    private void connect(String platform, Map<String, String> credentials) {
        publicId = database.inTransaction(em -> house.connections(em)
                .open(platform, "Shop", "secret-of-some-length")
                .connection()
                .publicId());
        database.run(em -> {
            ShopConnections all = house.connections(em);
            all.standAt(publicId, woo.shop().uri().toString());
            connection = all.view(publicId).id();
            all.keepCredentials(connection, credentials);
        });
    }

    @AfterEach
    void close() {
        end.countDown();
        woo.close();
        database.close();
    }

    @Test
    void whatNoDeliveryToldIsFoundAndCountedOnce() {
        woo.put(LocalWooCommerce.order(7, "processing", EARLIER));
        look();
        assertEquals("7 PAID", orders());
        assertEquals(1, health().gaps());
        look();
        look();
        assertEquals(1, health().gaps(), "it is known now");
        woo.put(LocalWooCommerce.order(7, "completed", NOW.minus(Duration.ofMinutes(20))));
        look();
        assertEquals("7 FULFILLED", orders());
        assertEquals(2, health().gaps());
        assertEquals("", health().trouble());
    }

    @Test
    void whatADeliveryToldIsNoGap() {
        woo.put(LocalWooCommerce.order(7, "processing", EARLIER));
        byte[] body =
                LocalWooCommerce.order(7, "processing", EARLIER).toString().getBytes();
        house.transactionalDeliveries().keep(connection, new Verdict.Verified("order.created", "7", "", "k"), body);
        house.worker().applyDue();
        look();
        assertEquals(0, health().gaps());
    }

    @Test
    void whatMayBeOnItsWayIsBroughtAndIsNoGap() {
        woo.put(LocalWooCommerce.order(7, "processing", NOW.minusSeconds(20)));
        look();
        assertEquals("7 PAID", orders());
        assertEquals(0, health().gaps());
    }

    @Test
    void aShopWhoseClockIsAnHourSlowOrFastLosesNothing() {
        for (int skew : new int[] {-1, 1}) {
            Instant theirNoon = NOW.plus(Duration.ofHours(skew));
            woo.put(LocalWooCommerce.order(10 + skew, "processing", theirNoon.minusSeconds(5)));
            look();
            house.after(Duration.ofMinutes(15));
            woo.put(LocalWooCommerce.order(20 + skew, "processing", theirNoon.plus(Duration.ofMinutes(10))));
            look();
            assertTrue(orders().contains(10 + skew + " PAID"), orders());
            assertTrue(orders().contains(20 + skew + " PAID"), orders());
            connect("woocommerce", LocalWooCommerce.CREDENTIALS);
        }
    }

    @Test
    void manyPagesAreReadToTheirEndAndWhatIsInTheTrashToo() {
        LongStream.rangeClosed(1, 120)
                .forEach(id -> woo.put(LocalWooCommerce.order(id, id == 50 ? "trash" : "processing", EARLIER)));
        byte[] body = LocalWooCommerce.order(50, "processing", EARLIER.minusSeconds(60))
                .toString()
                .getBytes();
        house.transactionalDeliveries().keep(connection, new Verdict.Verified("order.created", "50", "", "k"), body);
        house.worker().applyDue();
        look();
        assertEquals(120, orders().lines().count());
        assertTrue(orders().contains("50 DELETED"), orders());
    }

    @Test
    void whatChangedBeforeTheShopWasConnectedIsNoGap() {
        woo.put(LocalWooCommerce.order(7, "processing", ShopHouse.NOON.minus(Duration.ofMinutes(30))));
        look();
        assertEquals("7 PAID", orders());
        assertEquals(0, health().gaps());
    }

    @Test
    void figuresSayWhatCameAndWhatStillWaits() {
        house.transactionalDeliveries()
                .keep(connection, new Verdict.Verified("coupon.created", "1", "", "c"), "{\"id\":1}".getBytes());
        house.worker().applyDue();
        house.after(Duration.ofDays(2));
        Instant waiting = house.clock().instant();
        thin("9");
        LineFigures figures = database.inTransaction(em -> house.deliveries(em).figures(connection));
        assertEquals(1, figures.day());
        assertEquals(2, figures.week());
        assertEquals(waiting, figures.waitingSince());
        assertEquals(0, figures.lagSeconds());
        assertEquals(List.of(new LineFigures.Ignored("OTHER_TOPIC", 1)), figures.ignored());
        assertEquals(
                waiting,
                database.inTransaction(em -> house.deliveries(em).waitingSince().orElseThrow()));
    }

    @Test
    void oneNodeLooksAtATime() {
        woo.put(LocalWooCommerce.order(7, "processing", EARLIER));
        String ticket = house.transactionalTurns()
                .take(connection, "reconciliation", Duration.ofMinutes(10))
                .orElseThrow();
        look();
        assertEquals("", orders());
        house.transactionalTurns().giveBack(connection, "reconciliation", ticket);
        look();
        assertEquals("7 PAID", orders());
    }

    @Test
    void aNodeThatDiedIsNotWaitedForForever() {
        house.transactionalTurns().take(connection, "reconciliation", Duration.ofMinutes(10));
        house.after(Duration.ofMinutes(11));
        woo.put(LocalWooCommerce.order(7, "processing", EARLIER));
        look();
        assertEquals("7 PAID", orders());
    }

    @Test
    void aShopThatWasNotGivenKeysIsLeftAlone() {
        connect("woocommerce", Map.of());
        look();
        house.webhookCare().look(connection);
        assertTrue(woo.shop().asked().isEmpty());
        assertEquals("", health().trouble());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SLOW", "NOT_JSON", "KEY_REFUSED", "SHOP_ERROR", "BUSY", "UNEXPECTED", "INWARD", "NOT_FOUND"})
    void aShopThatFailsIsNamedUntilItAnswersAgainAndNothingIsLost(String fault) {
        woo.put(LocalWooCommerce.order(7, "processing", EARLIER));
        LocalWooCommerce good = woo;
        LocalShop bad = LocalShop.open();
        bad.at("/wp-json/wc/v3/orders", asked -> switch (fault) {
            case "SLOW" -> late();
            case "NOT_JSON" -> new Said(200, Map.of(), "<html>maintenance</html>".getBytes());
            case "KEY_REFUSED" -> Said.status(401);
            case "SHOP_ERROR" -> Said.status(500);
            case "BUSY" -> Said.status(429);
            case "NOT_FOUND" -> Said.status(404);
            case "INWARD" -> new Said(302, Map.of("Location", "http://169.254.169.254/"), new byte[0]);
            default -> new Said(200, Map.of(), new byte[ShopHttp.LARGEST + 1]);
        });
        database.run(em -> house.connections(em).standAt(publicId, bad.uri().toString()));
        look();
        assertEquals(fault, health().trouble());
        assertEquals(NOW, health().troubleSince());
        assertEquals("", orders());
        database.run(
                em -> house.connections(em).standAt(publicId, good.shop().uri().toString()));
        house.after(Duration.ofMinutes(15));
        look();
        assertEquals("", health().trouble());
        assertNull(health().troubleSince());
        assertEquals("7 PAID", orders());
        bad.close();
    }

    @Test
    void anExpiredCertificateIsNamed() {
        try (LocalShop expired = LocalShop.openTls("expired")) {
            house.asking(new ShopHttp(
                    "Test", Set.of("*"), Duration.ofSeconds(2), InetAddress::getAllByName, LocalShop.trusting()));
            database.run(
                    em -> house.connections(em).standAt(publicId, expired.uri().toString()));
            look();
            assertEquals("CERTIFICATE", health().trouble());
            assertEquals("expired", health().troubleDetail());
            assertTrue(expired.asked().isEmpty());
        }
    }

    @Test
    void whatAShopSaysOnceAboutAWebhookIsKept() {
        connect("thin", Map.of("token", "t"));
        care();
        assertEquals("FINE", health().webhooks());
        assertEquals(1, health().repairs());
    }

    @Test
    void webhooksAreMadeWithTheSecretAndPutRight() {
        care();
        assertEquals("FINE", health().webhooks(), health().webhooksDetail());
        assertEquals(5, woo.webhooks().size());
        woo.webhooks().values().forEach(webhook -> {
            assertEquals("active", webhook.getString("status"));
            assertEquals("secret-of-some-length", webhook.getString("secret"));
            assertTrue(webhook.getString("delivery_url").endsWith("/api/v1/shops/" + publicId + "/webhooks"));
        });
        assertEquals(1, health().repairs());
        care();
        assertEquals(1, health().repairs(), "all was well");

        woo.change(2, "status", "disabled");
        care();
        assertEquals("active", woo.webhooks().get(2L).getString("status"));
        assertEquals(2, health().repairs());

        woo.change(3, "delivery_url", "https://old.example/our/api/v1/shops/" + publicId + "/webhooks");
        care();
        assertTrue(woo.webhooks().get(3L).getString("delivery_url").startsWith("http://localhost:8080/our/"));
        assertEquals(5, woo.webhooks().size(), "it was mended, not doubled");

        woo.webhooks().remove(4L);
        care();
        assertEquals("FINE", health().webhooks());
    }

    @Test
    void whatSomebodyPausedStaysSoAndIsShown() {
        care();
        woo.change(2, "status", "paused");
        care();
        assertEquals("paused", woo.webhooks().get(2L).getString("status"));
        assertEquals("DISABLED", health().webhooks());
        assertEquals("order.updated", health().webhooksDetail());
        assertTrue(health().isIll());
    }

    @Test
    void aWebhookThatWeMayNotMendIsExplained() {
        care();
        woo.change(1, "status", "disabled");
        woo.readOnly();
        care();
        assertEquals("DISABLED", health().webhooks());
        assertTrue(health().webhooksDetail().contains("order.created"), health().webhooksDetail());
        assertTrue(health().webhooksDetail().contains("KEY_REFUSED"), health().webhooksDetail());
        assertEquals("", health().trouble(), "reading works");
    }

    @Test
    void aThinDeliveryIsFilledByAskingTheShop() {
        connect("thin", Map.of("token", "t"));
        woo.shop()
                .at(
                        "/order/9",
                        asked -> Said.json(
                                LocalWooCommerce.order(9, "processing", EARLIER).toString()));
        thin("9");
        house.worker().applyDue();
        assertEquals("", orders());
        settle();
        assertEquals("9 PAID", orders());
        assertEquals("Bearer t", woo.shop().asked().get(0).header("Authorization"));
    }

    @Test
    void aThinDeliveryWaitsForAShopThatFailsAndIsTakenUpWhenItAnswersDaysLater() {
        connect("thin", Map.of("token", "t"));
        woo.shop().at("/order/9", asked -> Said.status(500));
        thin("9");
        for (int i = 0; i < 12; i++) {
            settle();
            house.after(Duration.ofHours(2));
        }
        assertEquals("SHOP_ERROR", health().trouble());
        assertEquals("DEAD UNANSWERED", state());
        int before = woo.shop().asked().size();
        assertTrue(before <= Delivery.MOST_ATTEMPTS, before + " times");
        woo.shop()
                .at(
                        "/order/9",
                        asked -> Said.json(
                                LocalWooCommerce.order(9, "processing", EARLIER).toString()));
        woo.shop().at("/orders", asked -> Said.json("[]"));
        house.after(Duration.ofDays(2));
        look();
        settle();
        assertEquals("9 PAID", orders());
        assertEquals("", health().trouble());
    }

    @Test
    void aShopThatIsSilentIsAskedOnceAndHoldsUpNobodyElse() {
        connect("thin", Map.of("token", "t"));
        woo.shop().at("/order/1", asked -> late());
        woo.shop().at("/order/2", asked -> late());
        thin("1");
        thin("2");
        house.worker().applyDue();
        house.fetcher().work();
        assertEquals(1, woo.shop().asked().size());
        assertEquals("SLOW", health().trouble());
    }

    @Test
    void whatTheShopNoLongerHasIsPassedOver() {
        connect("thin", Map.of("token", "t"));
        thin("404");
        settle();
        assertEquals("IGNORED GONE", state());
        assertEquals("", health().trouble());
    }

    @Test
    void aBodyThatWasFetchedAndStillSaysNoMoreIsNotAskedForAgain() {
        connect("thin", Map.of("token", "t"));
        woo.shop().at("/order/9", asked -> Said.json("{\"thin\":\"9\"}"));
        thin("9");
        settle();
        settle();
        assertEquals(1, woo.shop().asked().size());
        assertTrue(states().contains("DEAD UNREADABLE"), states().toString());
    }

    @Test
    void aTokenThatRanOutIsRenewedOnceAndKeptBeforeItIsUsed() {
        connect("thin", Map.of("token", "old", "refresh", "1"));
        woo.shop().at("/token", asked -> Said.json("{\"token\":\"new\",\"refresh\":\"2\"}"));
        woo.shop()
                .at(
                        "/order/9",
                        asked -> asked.header("Authorization").equals("Bearer new")
                                ? Said.json(LocalWooCommerce.order(9, "processing", EARLIER)
                                        .toString())
                                : Said.status(401));
        thin("9");
        settle();
        assertEquals("9 PAID", orders());
        assertEquals(
                Map.of("token", "new", "refresh", "2"),
                database.inTransaction(em ->
                        house.connections(em).line(connection).orElseThrow().credentials()));
        assertEquals("", health().trouble());
    }

    @Test
    void credentialsAreSealedAndOnlyWhatIsNoSecretIsShownAgain() {
        String stored = database.inTransaction(
                em -> (String) em.createNativeQuery("select credentials from shop_connection where id = " + connection)
                        .getSingleResult());
        assertFalse(stored.contains("ck_"), stored);
        assertEquals(Map.of("consumerKey", "", "consumerSecret", ""), database.inTransaction(em -> house.connections(em)
                .filledIn(publicId)));
    }

    @Test
    void keysForOneShopAreNotShownToAnother() {
        database.run(em -> house.connections(em).fillIn(publicId, "https://other.example/shop/", Map.of()));
        ShopLine line = database.inTransaction(
                em -> house.connections(em).line(connection).orElseThrow());
        assertEquals("https://other.example/shop", line.shop().toString());
        assertEquals(Map.of(), line.credentials());
    }

    @Test
    void whatIsFilledInIsJudged() {
        assertEquals("shop.error.plain", refusal("http://shop.example", Map.of()));
        assertEquals("shop.error.address", refusal("https://user:pw@shop.example", Map.of()));
        assertEquals("shop.error.address", refusal("javascript:alert(1)", Map.of()));
        assertEquals("shop.error.address", refusal("https://", Map.of()));
        assertEquals("shop.error.credential", refusal("https://shop.example", Map.of("consumerKey", "ck_short")));
    }

    @Test
    void keysThatTheShopBringsAreTakenOnceFromWhoBegan() {
        connect("woocommerce", Map.of());
        Installing installing = house.installing();
        String target = installing.begin(publicId);
        assertTrue(target.startsWith(woo.shop().uri() + "/wc-auth/v1/authorize?"), target);
        String nonce = target.replaceAll(".*user_id=([^&]+).*", "$1");
        assertEquals(401, keys("guessed").status());
        assertEquals(401, keys("").status());
        assertFalse(house.lines().canAsk(connection));
        assertEquals(200, keys(nonce).status());
        assertTrue(house.lines().canAsk(connection));
        assertEquals(401, keys(nonce).status(), "once");
    }

    @Test
    void keysThatComeTooLateAreNotTaken() {
        connect("woocommerce", Map.of());
        String nonce = house.installing().begin(publicId).replaceAll(".*user_id=([^&]+).*", "$1");
        house.after(Duration.ofMinutes(16));
        assertEquals(401, keys(nonce).status());
    }

    private HandshakeAnswer keys(String nonce) {
        String body = "{\"key_id\":1,\"user_id\":\"" + nonce + "\",\"consumer_key\":\"" + LocalWooCommerce.KEY
                + "\",\"consumer_secret\":\"" + LocalWooCommerce.SECRET + "\",\"key_permissions\":\"read_write\"}";
        return house.installing().step(publicId, "keys", new WebhookRequest("POST", "", Map.of(), body.getBytes()));
    }

    private String refusal(String address, Map<String, String> values) {
        try {
            database.run(em -> house.connections(em).fillIn(publicId, address, values));
            return "none";
        } catch (DomainException e) {
            return e.key();
        }
    }

    private Said late() {
        try {
            end.await(3, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Said.status(200);
    }

    private void thin(String id) {
        house.transactionalDeliveries()
                .keep(
                        connection,
                        new Verdict.Verified("changed", id, "", "thin " + id),
                        ("{\"thin\":\"" + id + "\"}").getBytes());
    }

    private void settle() {
        house.worker().applyDue();
        house.fetcher().work();
        house.worker().applyDue();
    }

    private void look() {
        house.reconciliation().look(connection);
        house.worker().applyDue();
    }

    private void care() {
        house.webhookCare().look(connection);
    }

    private LineHealth health() {
        return database.inTransaction(em -> house.connections(em).health(publicId));
    }

    private String state() {
        return states().get(0);
    }

    private List<String> states() {
        return database.inTransaction(em -> house.deliveries(em).recent(Optional.empty()).items().stream()
                .map(delivery -> delivery.state() + " " + delivery.reason())
                .toList());
    }

    private String orders() {
        return database.inTransaction(
                em -> house.orders(em).list(Optional.of(connection), Optional.empty(), 1000).items().stream()
                        .map(order -> order.shopOrderId() + " " + order.state())
                        .sorted()
                        .collect(java.util.stream.Collectors.joining("\n")));
    }
}
