package org.inglenook.values.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimText;
import org.inglenook.values.SaysSo;
import org.junit.jupiter.api.Test;

class ValuesMarkupTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 30);

    @Test
    void thirdPartysValidClaimIsACertification() {
        JsonObject certificate = organization(claim(SaysSo.THIRD_PARTY), LAST_DAY)
                .getJsonArray("hasCertification")
                .getJsonObject(0);

        assertEquals("Certification", certificate.getString("@type"));
        assertEquals("Certibio Provence", certificate.getJsonObject("issuedBy").getString("name"));
        assertEquals("CP-88214", certificate.getString("certificationIdentification"));
        assertEquals("2027-04-30", certificate.getString("expires"));
    }

    @Test
    void expiredCertificateLeavesAtOnce() {
        assertFalse(
                organization(claim(SaysSo.THIRD_PARTY), LAST_DAY.plusDays(1)).containsKey("hasCertification"));
    }

    @Test
    void whatWeSayOfOurselvesIsNoCertificate() {
        assertFalse(organization(claim(SaysSo.WE), LAST_DAY).containsKey("hasCertification"));
    }

    @Test
    void withdrawnCertificateIsNone() {
        Claim claim = claim(SaysSo.THIRD_PARTY);
        claim.withdraw("We left the scheme", NOW);
        assertFalse(organization(claim, LAST_DAY).containsKey("hasCertification"));
    }

    private static Claim claim(SaysSo saysSo) {
        Claim claim = new Claim(
                "organic",
                new ClaimText(
                        null,
                        "The lavender bar is certified organic.",
                        "The lavender bar only",
                        List.of(),
                        saysSo,
                        "Certibio Provence",
                        "CP-88214",
                        LocalDate.of(2026, 5, 1),
                        LAST_DAY,
                        null,
                        ""),
                NOW);
        claim.publish(NOW, LAST_DAY);
        return claim;
    }

    private static JsonObject organization(Claim claim, LocalDate today) {
        ShopProfile shop =
                new ShopProfile("Trois Figuiers", "https://shop.example", Locale.ENGLISH, ZoneId.of("Europe/Paris"));
        String json = new ValuesMarkup(shop, "https://shop.example/our")
                .of(
                        List.of(new ClaimView(claim, List.of(), today, shop.getTimeZone(), Told.original("en"))),
                        Tongues.of(Locale.ENGLISH, List.of(), null, "/values"));
        return Json.createReader(new StringReader(json)).readObject().getJsonObject("mainEntity");
    }
}
