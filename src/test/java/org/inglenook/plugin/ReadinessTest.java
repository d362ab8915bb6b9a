package org.inglenook.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.inglenook.plugin.Readiness.Check;
import org.inglenook.plugin.Readiness.State;
import org.inglenook.shop.KeptWebhooks;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

    /** A shop of which nothing is known yet, with what a test says otherwise. */
    private static final class Given {
        boolean atHome;
        boolean onThisMachine;
        Instant heard;
        Instant refused;
        Refusal refusal;
        String webhooks = "";
        boolean asks;
        boolean askable;
        Instant asked;
        String trouble = "";
        boolean names = true;
        boolean door;
        boolean arrived;
        FrontLink link;

        List<Check> checks() {
            return Readiness.of(new Readiness.Facts(
                    atHome,
                    onThisMachine,
                    heard,
                    refused,
                    refusal,
                    webhooks,
                    asks,
                    askable,
                    asked,
                    trouble,
                    names,
                    door,
                    arrived,
                    link));
        }

        Check check(String name) {
            return checks().stream()
                    .filter(check -> check.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Given given = new Given();

    @Test
    void atFirstAllOfItWaitsInTheOrderOfTheSteps() {
        assertEquals(
                List.of("address", "webhook", "signature", "signIn", "link"),
                given.checks().stream().map(Check::name).toList());
        assertTrue(given.checks().stream().allMatch(check -> check.state() == State.WAITING));
    }

    @Test
    void nobodyWaitsForCustomersWhomTheShopNamesToNobody() {
        given.names = false;
        assertTrue(given.checks().stream().noneMatch(check -> check.name().equals("signIn")));
        given.door = true;
        assertEquals(State.WAITING, given.check("signIn").state(), "its owner has found a way");
    }

    @Test
    void whatHasHappenedIsDone() {
        given.atHome = true;
        given.heard = Instant.EPOCH;
        given.asks = true;
        given.askable = true;
        given.asked = Instant.EPOCH;
        given.webhooks = "FINE";
        given.arrived = true;
        given.link = FrontLink.FOUND;
        assertEquals(6, given.checks().size());
        assertEquals(
                List.of(),
                given.checks().stream().filter(check -> !check.isDone()).toList());
    }

    @ParameterizedTest
    @CsvSource({",,WAITING,WAITING", "5,,DONE,DONE", ",5,DONE,WRONG", "5,6,DONE,WRONG", "6,5,DONE,DONE"})
    void theLastWordOfTheShopCounts(Long heard, Long refused, State webhook, State signature) {
        given.heard = heard == null ? null : Instant.ofEpochSecond(heard);
        given.refused = refused == null ? null : Instant.ofEpochSecond(refused);
        given.refusal = refused == null ? null : Refusal.STALE;
        assertEquals(webhook, given.check("webhook").state());
        Check check = given.check("signature");
        assertEquals(signature, check.state());
        if (signature == State.WRONG) {
            assertEquals("shop.refusal.STALE", check.sentence());
        }
    }

    @Test
    void aWebhookThatIsOffIsNamedThoughItOnceCame() {
        given.heard = Instant.EPOCH;
        given.webhooks = "DISABLED";
        assertEquals(new Check("webhook", State.WRONG, "shop.webhooks.DISABLED"), given.check("webhook"));
    }

    @Test
    void aShopThatCannotBeAskedSaysWhatIsMissing() {
        given.asks = true;
        assertEquals("plugin.install.order.keys", given.check("order").sentence());
        given.askable = true;
        assertEquals("plugin.install.order.waiting", given.check("order").sentence());
        given.asked = Instant.EPOCH;
        given.trouble = "KEY_REFUSED";
        assertEquals(new Check("order", State.WRONG, "shop.fault.KEY_REFUSED"), given.check("order"));
    }

    @Test
    void anAddressOfThisComputerAloneIsNobodysElse() {
        given.atHome = true;
        given.onThisMachine = true;
        assertEquals(State.WRONG, given.check("address").state());
    }

    @Test
    void customersNeedAWayBeforeOneCanCome() {
        assertEquals("plugin.install.signIn.door", given.check("signIn").sentence());
        given.door = true;
        assertEquals("plugin.install.signIn.waiting", given.check("signIn").sentence());
    }

    @ParameterizedTest
    @CsvSource({"FOUND,DONE", "TOLD,DONE", "MISSING,WRONG", "UNREADABLE,WRONG"})
    void howTheFrontPageWasIsRemembered(FrontLink link, State state) {
        given.link = link;
        assertEquals(state, given.check("link").state());
    }

    @Test
    void whateverIsSaidThereAreWordsFor() {
        List<String> keys = Stream.of(
                        Stream.of(Refusal.values()).map(refusal -> "shop.refusal." + refusal),
                        Stream.of(KeptWebhooks.Kind.values()).map(kind -> "shop.webhooks." + kind),
                        Stream.of(ShopFault.Kind.values()).map(kind -> "shop.fault." + kind),
                        Stream.of(State.values()).map(state -> "plugin.install.state." + state))
                .flatMap(some -> some)
                .toList();
        ResourceBundle words = ResourceBundle.getBundle("Messages", Locale.ROOT);
        assertEquals(
                List.of(), keys.stream().filter(key -> !words.containsKey(key)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/our,shop.example,true",
        "https://shop.example/our,SHOP.example:443,true",
        "http://shop.example:8080/our,shop.example:8080,true",
        "http://shop.example:8080/our,shop.example,false",
        "https://shop.example/our,127.0.0.1:8090,false",
        "https://shop.example/our,,false"
    })
    void whereOneAsksIsSeen(URI ours, String host, boolean at) {
        assertEquals(at, OurHost.isAskedAt(ours, host));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,true",
        "our.localhost,true",
        "127.0.0.1,true",
        "[::1],true",
        "shop.example,false",
        "10.0.0.7,false"
    })
    void someAddressesAreOfThisComputerAlone(String host, boolean here) {
        assertEquals(here, OurHost.isOnThisMachine(host));
    }
}
