package org.inglenook.values.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.values.ClaimText;
import org.inglenook.values.Claims;
import org.inglenook.values.SaysSo;
import org.inglenook.values.ValuesRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages say of claims while the clock moves on. */
class ClaimViewsTest extends OnBothDatabases {

    private static final ShopProfile SHOP =
            new ShopProfile("Trois Figuiers", "", Locale.FRENCH, ZoneId.of("Europe/Paris"));

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private PageTags tags;

    ClaimViewsTest() {
        super("Claim", "ValuesChange");
    }

    @BeforeEach
    void begin() {
        clock.set("2026-11-21T10:00:00Z");
        tags = new PageTags();
    }

    @Test
    void keptPageLastsUntilTheFirstOfItsClaimsReadsDifferently() {
        published(LocalDate.of(2027, 3, 31), null);
        published(LocalDate.of(2026, 12, 31), null);
        assertEquals(Instant.parse("2026-12-31T23:00:00Z"), keptUntil());

        published(LocalDate.of(2027, 3, 31), LocalDate.of(2026, 12, 1));
        assertEquals(Instant.parse("2026-11-30T23:00:00Z"), keptUntil());
    }

    @Test
    void certificateLeavesTheMarkupWithItsLastDay() {
        published(LocalDate.of(2026, 12, 31), null);

        clock.set("2026-12-31T22:59:59Z");
        assertTrue(markup().contains("Certification"));
        clock.set("2026-12-31T23:00:00Z");
        assertFalse(markup().contains("Certification"));
    }

    private void published(LocalDate until, LocalDate review) {
        ClaimText text = new ClaimText(
                null, "Organic", "All", null, SaysSo.THIRD_PARTY, "Certibio", "7", null, until, review, "");
        database.run(em -> {
            Claims claims = room(em).get(Claims.class);
            claims.publish(claims.draft(text).getId());
        });
    }

    private Instant keptUntil() {
        database.run(em -> {
            ClaimViews views = room(em).get(ClaimViews.class);
            views.keepUntilNextTurn(shown(em));
        });
        return tags.until();
    }

    private String markup() {
        return database.inTransaction(em -> new ValuesMarkup(SHOP, "https://shop.example/our")
                .of(shown(em), Tongues.of(Locale.ENGLISH, List.of(), null, "/values")));
    }

    private List<ClaimView> shown(EntityManager em) {
        Wiring room = room(em);
        return room.get(ClaimViews.class).of(room.get(Claims.class).publicOnes());
    }

    private Wiring room(EntityManager em) {
        return ValuesRoom.at(em, clock).with(PageTags.class, tags).with(ShownProfile.class, new ShownProfile() {
            @Override
            public ShopProfile get() {
                return SHOP;
            }
        });
    }
}
