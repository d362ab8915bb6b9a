package org.inglenook.values.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.values.ClaimLists;
import org.inglenook.values.ClaimSearch;
import org.inglenook.values.ClaimTasks;
import org.inglenook.values.ClaimText;
import org.inglenook.values.Claims;
import org.inglenook.values.SaysSo;
import org.inglenook.values.ValuesRoom;
import org.inglenook.values.ValuesSitemap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One certificate on its last second and on the first of the next day, in every place that speaks of it. */
class ClaimLastDayTest extends OnBothDatabases {

    private static final String LAST_SECOND = "2026-12-31T22:59:59Z";
    private static final String MIDNIGHT = "2026-12-31T23:00:00Z";
    private static final ShopProfile SHOP =
            new ShopProfile("Trois Figuiers", "", Locale.FRENCH, ZoneId.of("Europe/Paris"));

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private long id;

    ClaimLastDayTest() {
        super("Claim", "ValuesChange");
    }

    @BeforeEach
    void publish() {
        clock.set("2026-11-21T10:00:00Z");
        ClaimText text = new ClaimText(
                null,
                "The bar is organic",
                "All bars",
                List.of("TF-OS"),
                SaysSo.THIRD_PARTY,
                "Certibio",
                "7",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                "");
        id = database.inTransaction(em -> {
            Claims claims = room(em).get(Claims.class);
            return claims.publish(claims.draft(text).getId()).getId();
        });
    }

    @Test
    void everyPlaceTurnsAtTheSameMoment() {
        clock.set(LAST_SECOND);
        assertEquals(
                Map.of(
                        "page", "VALID",
                        "embed", "1",
                        "markup", "true",
                        "search", "says nothing",
                        "tasks", "ENDS_SOON NO_EVIDENCE"),
                told());
        clock.set(MIDNIGHT);
        assertEquals(
                Map.of(
                        "page", "EXPIRED",
                        "embed", "0",
                        "markup", "false",
                        "search", "values.claim.expired",
                        "tasks", "EXPIRED"),
                told());
    }

    @Test
    void keptPageAndEmbedKnowTheMomentBeforeItComes() {
        clock.set(LAST_SECOND);
        PageTags tags = new PageTags();
        database.run(em -> {
            Wiring room = room(em).with(PageTags.class, tags);
            ClaimViews views = room.get(ClaimViews.class);
            views.keepUntilNextTurn(shown(room));
            assertEquals(Instant.parse(MIDNIGHT), shown(room).get(0).getEndsAt());
        });
        assertEquals(Instant.parse(MIDNIGHT), tags.until(), "a copy is not used from then on");
    }

    @Test
    void whoKeptItsAddressStillFindsIt() {
        clock.set(MIDNIGHT);
        database.run(em -> {
            Wiring room = room(em);
            String address = "/values/the-bar-is-organic";
            assertEquals(
                    List.of("/values", "/values/changes", address),
                    room.get(ValuesSitemap.class).entries(1).stream()
                            .map(entry -> entry.path())
                            .toList());
            assertEquals(
                    Map.of(id, address), room.get(ClaimLists.class).publicAddresses(List.of(id)), "the feed's links");
        });
    }

    private Map<String, String> told() {
        return database.inTransaction(em -> {
            Wiring room = room(em);
            Map<String, String> told = new LinkedHashMap<>();
            told.put("page", shown(room).get(0).getStanding().name());
            told.put(
                    "embed",
                    String.valueOf(room.get(ClaimLists.class)
                            .holdingFor(List.of("tf-os"), 50)
                            .size()));
            told.put(
                    "markup",
                    String.valueOf(new ValuesMarkup(SHOP, "https://shop.example/our")
                            .of(shown(room), Tongues.of(Locale.ENGLISH, List.of(), null, "/values"))
                            .contains("Certification")));
            told.put(
                    "search",
                    room.get(ClaimSearch.class).notes(List.of(String.valueOf(id))).values().stream()
                            .map(note -> note.key())
                            .findFirst()
                            .orElse("says nothing"));
            told.put(
                    "tasks",
                    String.join(
                            " ",
                            room.get(ClaimTasks.class).waiting().stream()
                                    .map(task -> task.kind().name())
                                    .toList()));
            return told;
        });
    }

    private static List<ClaimView> shown(Wiring room) {
        return room.get(ClaimViews.class).of(room.get(Claims.class).publicOnes());
    }

    private Wiring room(EntityManager em) {
        return ValuesRoom.at(em, clock).with(ShownProfile.class, new ShownProfile() {
            @Override
            public ShopProfile get() {
                return SHOP;
            }
        });
    }
}
