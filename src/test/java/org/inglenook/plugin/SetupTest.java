package org.inglenook.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.identity.IdentityRoom;
import org.inglenook.identity.Role;
import org.inglenook.identity.SignedIn;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.ShopProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SetupTest {

    private static final Setup.Owner MARTIN =
            new Setup.Owner("Martin", "martin@example.org", "velvet tractor onion lighthouse");
    private static final ShopFacts SHOP = new ShopFacts("Trois Figuiers", "figuiers.example", "fr", "Europe/Paris");

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private TestDatabase database;

    private void open(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<PluginRoom, T> work) {
        return database.inTransaction(em -> work.apply(new PluginRoom(em, clock, Map.of())));
    }

    private String printed() {
        return in(room -> room.setup.newLink()).replace("/setup/", "");
    }

    private String finish(String token, Setup.Owner owner, ShopFacts shop) {
        return in(room -> room.setup.finish(token, owner, shop, IdentityRoom.VISITOR));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void setupMakesTheOwnerAndIntroducesTheShop(TestDatabase.Kind kind) {
        open(kind);

        String session = finish(printed(), MARTIN, SHOP);

        SignedIn owner =
                in(room -> room.identity.sessions.arrive(session)).orElseThrow().who();
        ShopProfile profile = database.inTransaction(em ->
                em.createQuery("select p from ShopProfile p", ShopProfile.class).getSingleResult());
        assertEquals(Role.OWNER, owner.role());
        assertEquals("Trois Figuiers", profile.getName());
        assertEquals("https://figuiers.example", profile.getAddress());
        assertEquals("Europe/Paris", profile.getTimeZone().getId());
        assertEquals("Martin", profile.getSignature());
    }

    @Test
    void everyPrintedLinkDiesWithTheFirstThatIsUsed() {
        open(TestDatabase.Kind.DERBY);
        String first = printed();
        String second = printed();

        finish(second, MARTIN, SHOP);

        assertEquals(false, in(room -> room.setup.opens(first)));
        assertEquals(false, in(room -> room.setup.opens(second)));
        DomainException gone = assertThrows(DomainException.class, () -> finish(first, MARTIN, SHOP));
        assertEquals(Kind.GONE, gone.kind());
    }

    @Test
    void aLinkThatWasNeverPrintedOpensNothing() {
        open(TestDatabase.Kind.DERBY);
        printed();

        assertEquals(false, in(room -> room.setup.opens("guess")));
        assertThrows(DomainException.class, () -> finish("guess", MARTIN, SHOP));
    }

    @Test
    void withAnOwnerNoLinkOpens() {
        open(TestDatabase.Kind.DERBY);
        String token = printed();
        in(room -> room.identity.member("anna", Role.OWNER));

        assertEquals(false, in(room -> room.setup.opens(token)));
    }

    @ParameterizedTest
    @CsvSource({
        "Martin,martin@example.org,password1234,Shop,,fr,Europe/Paris,password",
        "Martin,martin,velvet tractor onion,Shop,,fr,Europe/Paris,email",
        "Martin,martin@example.org,velvet tractor onion,'',,fr,Europe/Paris,shopName",
        "Martin,martin@example.org,velvet tractor onion,Shop,javascript:alert(1),fr,Europe/Paris,shopAddress",
        "Martin,martin@example.org,velvet tractor onion,Shop,,fr,Middle/Earth,timeZone",
        "'',martin@example.org,velvet tractor onion,Shop,,fr,Europe/Paris,displayName"
    })
    void aWrongFieldIsNamedAndLeavesTheLinkGood(
            String name,
            String email,
            String password,
            String shop,
            String address,
            String language,
            String zone,
            String field) {
        open(TestDatabase.Kind.DERBY);
        String token = printed();
        ShopFacts facts = new ShopFacts(shop, address == null ? "" : address, language, zone);

        DomainException refused =
                assertThrows(DomainException.class, () -> finish(token, new Setup.Owner(name, email, password), facts));

        assertEquals(Optional.of(field), refused.field());
        assertEquals(true, in(room -> room.setup.opens(token)));
        assertEquals(true, in(room -> room.identity.members.isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void ofTwoWhoFinishAtOnceOneOwnsTheHouse(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String[] tokens = {printed(), printed()};
        CyclicBarrier together = new CyclicBarrier(tokens.length);
        ExecutorService threads = Executors.newFixedThreadPool(tokens.length);
        try {
            int owners = 0;
            for (Future<Boolean> result : threads.invokeAll(IntStream.range(0, tokens.length)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        together.await();
                        return finishes(tokens[i], i);
                    })
                    .toList())) {
                owners += result.get() ? 1 : 0;
            }
            assertEquals(1, owners);
            assertEquals(1, in(room -> room.identity.members.makers()).size());
        } finally {
            threads.shutdown();
        }
    }

    private boolean finishes(String token, int number) {
        try {
            finish(token, new Setup.Owner("Owner", number + "@example.org", MARTIN.password()), SHOP);
            return true;
        } catch (DomainException e) {
            assertEquals(Kind.GONE, e.kind());
            return false;
        }
    }
}
