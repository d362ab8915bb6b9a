package org.inglenook.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each condition holds up to its edge and not beyond, and says itself in words. */
class RuleConditionsTest {

    @ParameterizedTest
    @CsvSource({
        "FIRST_ORDER,,1,true",
        "FIRST_ORDER,,2,false",
        "FIRST_ORDER,,0,false",
        "RETURNING,,1,false",
        "RETURNING,,2,true",
        "NTH_ORDER,3,2,false",
        "NTH_ORDER,3,3,true",
        "NTH_ORDER,3,4,false",
        "EVERY_NTH,5,0,false",
        "EVERY_NTH,5,4,false",
        "EVERY_NTH,5,5,true",
        "EVERY_NTH,5,6,false",
        "EVERY_NTH,5,10,true"
    })
    void countsOrders(RuleOccasion occasion, Integer number, int position, boolean holds) {
        assertEquals(
                holds ? Optional.empty() : Optional.of(NotPicked.OCCASION),
                when(occasion, number).misses(order(position)));
    }

    @ParameterizedTest
    @EnumSource(RuleOccasion.class)
    void whatIsAboutTheBuyerNeverPicksAGift(RuleOccasion occasion) {
        RuleFacts gift = new RuleFacts(
                true,
                6,
                Duration.ofDays(9_999),
                () -> true,
                () -> true,
                List.of(item("Soap", "S", "99")),
                "",
                "FR",
                true,
                BigDecimal.TEN,
                "EUR");
        RuleConditions when = when(occasion, occasion.isCounted() ? Integer.valueOf(2) : null);
        assertEquals(
                occasion.isOfBuyer() ? Optional.of(NotPicked.FOR_SOMEBODY_ELSE) : Optional.empty(), when.misses(gift));
    }

    @Test
    void aGiftIsPickedAsOne() {
        assertEquals(
                Optional.of(NotPicked.OCCASION), when(RuleOccasion.GIFT, null).misses(order(1)));
        assertEquals(Optional.empty(), when(RuleOccasion.GIFT, null).misses(NotesFixture.facts(true, 1)));
    }

    @Test
    void whatIsNotSentIsPickedAsThat() {
        RuleConditions unsent = when(RuleOccasion.NO_PARCEL, null);
        assertEquals(Optional.of(NotPicked.OCCASION), unsent.misses(order(1)));
        RuleFacts voucher =
                new RuleFacts(false, 1, null, () -> false, () -> false, List.of(), "", "", true, BigDecimal.TEN, "EUR");
        assertEquals(Optional.empty(), unsent.misses(voucher));
    }

    @ParameterizedTest
    @CsvSource({"PT7199H,false", "PT7200H,true", "PT7201H,true", ",false"})
    void aSilenceIsLongFromItsDayOn(Duration silence, boolean holds) {
        RuleFacts order = new RuleFacts(
                false, 2, silence, () -> false, () -> false, List.of(), "", "", false, BigDecimal.TEN, "EUR");
        assertEquals(holds, when(RuleOccasion.LONG_SILENCE, 300).misses(order).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5.9999,false", "6,true", "6.5,true"})
    void manyIsOfOneThing(String quantity, boolean holds) {
        RuleFacts order = order(List.of(item("Soap", "", "5"), item("Fig", "", quantity)), "");
        assertEquals(holds, when(RuleOccasion.BULK, 6).misses(order).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "For our wedding!,true",
        "WEDDINGS,true",
        "Fürs Hochzeitsfest,true",
        "pour la FETE,true",
        "a birthday,false",
        "'',false"
    })
    void aWordInTheNoteStandsForMany(String note, boolean holds) {
        RuleConditions when =
                new RuleConditions(RuleOccasion.BULK, null, "wedding, Hochzeit;fête", "", "", null, null, "");
        assertEquals(
                holds, when.misses(order(List.of(item("Soap", "", "99")), note)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"S-12,true", "s-12,true", "S-1,false", "feuille de FIGUIER,true", "savon,true", "miel,false"})
    void aProductIsItsSkuOrAPartOfItsName(String product, boolean holds) {
        RuleConditions when = new RuleConditions(RuleOccasion.ANY, null, "", product, "", null, null, "");
        RuleFacts order = order(List.of(item("Savon, feuille de figuier", "S-12", "1")), "");
        assertEquals(holds ? Optional.empty() : Optional.of(NotPicked.PRODUCT), when.misses(order));
    }

    @Test
    void aCountryIsTheOneItGoesTo() {
        RuleConditions france = new RuleConditions(RuleOccasion.ANY, null, "", "", "fr", null, null, "");
        assertEquals(Optional.empty(), france.misses(going("FR", "10")));
        assertEquals(Optional.of(NotPicked.COUNTRY), france.misses(going("BE", "10")));
        assertEquals(Optional.of(NotPicked.COUNTRY_UNKNOWN), france.misses(going("", "10")));
    }

    @ParameterizedTest
    @CsvSource({"49.99,TOTAL", "50,", "100.00,", "100.0001,TOTAL"})
    void aTotalIsBetweenItsEdges(String total, NotPicked why) {
        RuleConditions when = new RuleConditions(
                RuleOccasion.ANY, null, "", "", "", new BigDecimal("50.00"), new BigDecimal("100"), "eur");
        assertEquals(Optional.ofNullable(why), when.misses(going("FR", total)));
        RuleConditions dollars =
                new RuleConditions(RuleOccasion.ANY, null, "", "", "", new BigDecimal("1"), null, "USD");
        assertEquals(Optional.of(NotPicked.CURRENCY), dollars.misses(going("FR", total)));
    }

    @Test
    void allOfItMustHold() {
        RuleConditions when =
                new RuleConditions(RuleOccasion.FIRST_ORDER, null, "", "soap", "FR", BigDecimal.TEN, null, "EUR");
        assertEquals(Optional.empty(), when.misses(of(1, "soap", "FR", "10")));
        assertEquals(Optional.of(NotPicked.OCCASION), when.misses(of(2, "soap", "FR", "10")));
        assertEquals(Optional.of(NotPicked.PRODUCT), when.misses(of(1, "cream", "FR", "10")));
        assertEquals(Optional.of(NotPicked.COUNTRY), when.misses(of(1, "soap", "DE", "10")));
        assertEquals(Optional.of(NotPicked.TOTAL), when.misses(of(1, "soap", "FR", "9.99")));
    }

    @ParameterizedTest
    @CsvSource({
        "NTH_ORDER,,number",
        "NTH_ORDER,1,number",
        "EVERY_NTH,1001,number",
        "BULK,,number",
        "BULK,1,number",
        "LONG_SILENCE,0,number",
        "GIFT,3,number"
    })
    void aNumberThatMakesNoSenseIsRefusedAtItsField(RuleOccasion occasion, Integer number, String field) {
        DomainException refusal = assertThrows(DomainException.class, () -> when(occasion, number));
        assertEquals(Optional.of(field), refusal.field());
    }

    @Test
    void otherNonsenseIsRefusedAtItsField() {
        assertRefused("words", RuleOccasion.GIFT, "wedding", "", null, null, "");
        assertRefused("words", RuleOccasion.BULK, " , ;", "", null, null, "");
        assertRefused("country", RuleOccasion.ANY, "", "XX", null, null, "");
        assertRefused("to", RuleOccasion.ANY, "", "", "10", "9.99", "EUR");
        assertRefused("from", RuleOccasion.ANY, "", "", "-1", null, "EUR");
        assertRefused("currency", RuleOccasion.ANY, "", "", "10", null, "");
        assertRefused("currency", RuleOccasion.ANY, "", "", "10", null, "EURO");
    }

    private static void assertRefused(
            String field,
            RuleOccasion occasion,
            String words,
            String country,
            String from,
            String to,
            String currency) {
        DomainException refusal = assertThrows(
                DomainException.class,
                () -> new RuleConditions(occasion, null, words, "", country, decimal(from), decimal(to), currency));
        assertEquals(Optional.of(field), refusal.field());
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    void amountsAreReadAsPeopleTypeThem() {
        assertEquals(new BigDecimal("49.90"), RuleConditions.amount("from", " 49,90 "));
        assertEquals(new BigDecimal("1000"), RuleConditions.amount("from", "1\u202f000"));
        assertNull(RuleConditions.amount("from", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1,000.00", "ten", "-5", "1e3", "١٢"})
    void anAmountThatCouldMeanTwoThingsIsRefused(String typed) {
        assertThrows(DomainException.class, () -> RuleConditions.amount("from", typed));
    }

    @Test
    void aRuleSaysItselfInOneSentence() {
        RuleConditions third =
                new RuleConditions(RuleOccasion.NTH_ORDER, 3, "", "", "FR", new BigDecimal("50"), null, "EUR");
        RuleOutcome back = new RuleOutcome(7L, NoteMode.HAND, 8L, "a sample");
        assertEquals(
                "When it is someone’s third order and the country it goes to is France and its total is €50.00 or more:"
                        + " use “Back again”, print it in my own hand as “Merci”, put into the parcel: a sample.",
                RuleWords.sentence(Locale.ENGLISH, third, back, "Back again", "Merci"));
        assertEquals(
                "Quand c’est la troisième commande de quelqu’un et que le pays de livraison est «\u202fFrance\u202f»"
                        + " et que son total est de 50,00\u00a0€ ou plus\u202f: prendre «\u202fBack again\u202f»,"
                        + " l’imprimer de ma propre main avec «\u202fMerci\u202f», mettre dans le colis\u202f: a sample.",
                RuleWords.sentence(Locale.FRENCH, third, back, "Back again", "Merci"));
        assertEquals(
                "Wenn es die dritte Bestellung von jemandem ist und das Lieferland Frankreich ist"
                        + " und ihre Summe 50,00\u00a0€ oder mehr beträgt: „Back again“ nehmen,"
                        + " in meiner eigenen Handschrift als „Merci“ drucken, ins Paket legen: a sample.",
                RuleWords.sentence(Locale.GERMAN, third, back, "Back again", "Merci"));
    }

    @ParameterizedTest
    @EnumSource(RuleOccasion.class)
    void everyOccasionHasWordsInEveryLanguage(RuleOccasion occasion) {
        RuleConditions when = when(occasion, occasion.isCounted() ? Integer.valueOf(12) : null);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)) {
            String sentence = RuleWords.sentence(locale, when, new RuleOutcome(null, NoteMode.PEN, null, ""), "", "");
            assertTrue(!sentence.contains("notes.rule") && sentence.endsWith("."), sentence);
        }
    }

    private static RuleConditions when(RuleOccasion occasion, Integer number) {
        return new RuleConditions(occasion, number, "", "", "", null, null, "");
    }

    private static RuleFacts.Item item(String name, String sku, String quantity) {
        return new RuleFacts.Item(name, sku, new BigDecimal(quantity));
    }

    private static RuleFacts order(int position) {
        return NotesFixture.facts(false, position);
    }

    private static RuleFacts order(List<RuleFacts.Item> items, String note) {
        return new RuleFacts(false, 1, null, () -> false, () -> false, items, note, "FR", false, BigDecimal.TEN, "EUR");
    }

    private static RuleFacts going(String country, String total) {
        return new RuleFacts(
                false, 1, null, () -> false, () -> false, List.of(), "", country, false, new BigDecimal(total), "EUR");
    }

    private static RuleFacts of(int position, String item, String country, String total) {
        return new RuleFacts(
                false,
                position,
                null,
                () -> false,
                () -> false,
                List.of(item(item, "", "1")),
                "",
                country,
                false,
                new BigDecimal(total),
                "EUR");
    }
}
