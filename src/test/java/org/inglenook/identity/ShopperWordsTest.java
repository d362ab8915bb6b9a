package org.inglenook.identity;

import static org.inglenook.identity.IdentityRoom.VISITOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.ShopperWords;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;
import org.inglenook.shop.generic.GenericConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in by the word that a shop gave its customer's browser, and what somebody may try with a word that is good. */
class ShopperWordsTest {

    private static final Map<String, String> ADAS = Map.of("token", "17 first");

    private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();
    private final TalkingShop shop = new TalkingShop();
    private String connection;
    private String other;

    /** Believes whoever says a number and something that makes the word another one. */
    private static final class TalkingShop implements ShopConnector, ShopperWords {

        private Function<String, Optional<Shopper>> known = id -> Optional.of(new Shopper(id, "", false, "Ada", null));
        private int asked;

        @Override
        public String page() {
            return "/sign-in-at-inglenook";
        }

        @Override
        public Set<String> headers() {
            return Set.of("token");
        }

        @Override
        public Optional<Word> word(ShopLine line, Map<String, String> shown, Instant now) {
            return Optional.ofNullable(shown.get("token"))
                    .filter(token -> token.matches("[0-9]+ [a-z]+"))
                    .map(token -> new Word(token.split(" ")[0], token, now.plusSeconds(600)));
        }

        @Override
        public Optional<Shopper> shopper(ShopLine line, ShopHttp http, String subject) {
            asked++;
            return known.apply(subject);
        }

        @Override
        public String platform() {
            return "talking";
        }

        @Override
        public String newSecret() {
            return "0123456789abcdef0123456789abcdef";
        }

        @Override
        public boolean accepts(String secret) {
            return true;
        }

        @Override
        public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void connect() {
        connection = opened("talking");
        other = opened("talking");
        lead(connection, ShopWay.SHOP_TOKEN);
        lead(other, ShopWay.SHOP_TOKEN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String opened(String platform) {
        return in(rooms -> rooms.get(ShopConnections.class)
                .open(platform, "A shop", "")
                .connection()
                .publicId());
    }

    private void lead(String to, ShopWay way) {
        in(rooms -> rooms.get(ShopDoors.class).lead(to, way, "https://shop.example/sign-in-at-inglenook", "", ""));
    }

    private <T> T in(Function<Wiring, T> work) {
        return database.inTransaction(em -> work.apply(new Wiring(em, clock)
                .all(ShopConnector.class, List.of(shop, new GenericConnector()))
                .with(RateLimiter.class, patient())));
    }

    private static RateLimiter patient() {
        return new RateLimiter() {
            @Override
            public void check(String what, String who) {
                // Nobody is too fast for a test.
            }
        };
    }

    /** Sets out; the nonce is where the shop's page reads it. */
    private ShopArrivals.Begun begin() {
        ShopSignIn.SetOut out =
                in(rooms -> rooms.get(ShopSignIn.class).begin(connection, "/topics/5", Map.of(), VISITOR));
        String nonce = out.to().toString().replaceFirst("https://shop\\.example/sign-in-at-inglenook\\?nonce=", "");
        return new ShopArrivals.Begun(nonce, out.ticket());
    }

    private Optional<URI> shown(String nonce, Map<String, String> headers) {
        return in(rooms -> rooms.get(ShopSignIn.class).shown(connection, nonce, headers));
    }

    private void came(String at, URI to, String ticket) {
        String word = URLDecoder.decode(to.getRawQuery().replaceFirst("^word=", ""), StandardCharsets.UTF_8);
        in(rooms -> {
            rooms.get(ShopSignIn.class).came(at, Map.of("word", word), ticket);
            return null;
        });
    }

    private boolean isAwaited(String ticket) {
        return in(rooms -> rooms.get(ShopArrivals.class).awaited(ticket).isPresent());
    }

    @Test
    void theCustomerComesInWithTheBrowserThatSetOut() {
        ShopArrivals.Begun begun = begin();
        URI to = shown(begun.nonce(), ADAS).orElseThrow();
        assertTrue(to.getPath().endsWith("/hand-over/" + connection), to.toString());
        assertFalse(to.toString().contains("17 first"), "the token stays in no address");
        came(connection, to, begun.ticket());
        ShopArrivals.Entry entry = in(rooms -> rooms.get(ShopArrivals.class).enter(begun.ticket(), "Ada", VISITOR));
        assertEquals("/topics/5", entry.returnPath());
        SignedIn who = in(rooms -> rooms.get(Sessions.class)
                .arrive(entry.sessionToken())
                .orElseThrow()
                .who());
        assertEquals(Role.MEMBER, who.role());
        assertEquals("Ada", who.displayName());
    }

    @Test
    void aTokenIsGoodOnceWhoeverShowsIt() {
        ShopArrivals.Begun begun = begin();
        assertTrue(shown(begun.nonce(), ADAS).isPresent());
        assertEquals(Optional.empty(), shown(begun.nonce(), ADAS));
        assertEquals(Optional.empty(), shown(begin().nonce(), ADAS), "nor for a nonce of a thief's own");
        assertEquals(1, shop.asked);
        clock.advance(Duration.ofMinutes(9));
        assertEquals(Optional.empty(), shown(begin().nonce(), ADAS), "remembered until it ends by itself");
    }

    @Test
    void anotherBrowserGetsNothingByIt() {
        ShopArrivals.Begun thiefs = begin();
        ShopArrivals.Begun victims = begin();
        URI to = shown(thiefs.nonce(), ADAS).orElseThrow();
        came(connection, to, victims.ticket());
        came(connection, to, "");
        assertFalse(isAwaited(thiefs.ticket()), "the victim's browser carried it past the thief's ticket");
        assertFalse(isAwaited(victims.ticket()));
        came(other, to, thiefs.ticket());
        assertFalse(isAwaited(thiefs.ticket()), "in another shop it says nothing");
    }

    @Test
    void whereNobodySetOutNothingIsTakenAndNobodyIsAsked() {
        ShopArrivals.Begun late = begin();
        clock.advance(Duration.ofMinutes(11));
        String elsewhere = in(rooms -> rooms.get(ShopSignIn.class).begin(other, "/", Map.of(), VISITOR))
                .to()
                .getQuery()
                .substring("nonce=".length());
        for (String nonce : List.of("", "nobody's", late.nonce(), elsewhere, "x".repeat(5_000))) {
            assertEquals(Optional.empty(), shown(nonce, ADAS), nonce);
        }
        assertEquals(Optional.empty(), shown(null, ADAS));
        assertEquals(0, shop.asked);
        assertTrue(shown(begin().nonce(), ADAS).isPresent(), "and the word isn't spent");
    }

    @Test
    void whatTheShopDidNotSayIsNothing() {
        for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of("token", "forged!"))) {
            assertEquals(Optional.empty(), shown(begin().nonce(), headers));
        }
        assertEquals(0, shop.asked);
    }

    @Test
    void theShopIsAskedWhoThatIsAndMayKnowNobody() {
        shop.known = id -> Optional.empty();
        assertEquals(Kind.SIGN_IN, refusal(ADAS), "a guest's, or of a customer who was deleted");
        shop.known = id -> Optional.of(new Shopper("18", "", false, "Eve", null));
        assertEquals(Kind.SIGN_IN, refusal(Map.of("token", "17 second")), "it speaks of somebody else");
        shop.known = id -> {
            throw new ShopFault(ShopFault.Kind.SLOW, "10 s");
        };
        assertEquals(Kind.UNAVAILABLE, refusal(Map.of("token", "17 third")));
    }

    private Kind refusal(Map<String, String> headers) {
        ShopArrivals.Begun begun = begin();
        return assertThrows(DomainException.class, () -> shown(begun.nonce(), headers))
                .kind();
    }

    @Test
    void onlyThisWayTakesWordsAndOnlyWhereTheShopSpeaks() {
        ShopArrivals.Begun begun = begin();
        lead(connection, ShopWay.HAND_OVER);
        assertEquals(Optional.empty(), shown(begun.nonce(), ADAS));
        String generic = opened("generic");
        assertFalse(in(rooms -> rooms.get(ShopDoors.class).possible(generic)).contains(ShopWay.SHOP_TOKEN));
        assertThrows(DomainException.class, () -> lead(generic, ShopWay.SHOP_TOKEN));
        assertNotEquals(connection, generic);
    }
}
