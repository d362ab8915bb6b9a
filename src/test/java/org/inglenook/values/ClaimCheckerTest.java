package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.inglenook.values.ClaimRemark.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Our eco-friendly soap                                | GENERIC | eco-friendly
                    en | Our ECO\u2011FRIENDLY soap                           | GENERIC | ECO-FRIENDLY
                    en | Kind to the planet, and to you                       | GENERIC | Kind to the planet
                    en | A green choice                                       | GENERIC | green
                    en | Biodegradable in weeks                               | GENERIC | Biodegradable
                    en | Sustainably made by hand                             | GENERIC | Sustainably
                    en | All our products are wrapped in paper                | WHOLE   | All our products
                    en | Our whole range is free of plastic                   | WHOLE   | Our whole range
                    en | Our bars are carbon neutral                          | NEUTRAL | carbon neutral
                    en | CO₂-neutral since May                                | NEUTRAL | CO2-neutral
                    en | Net zero, measured                                   | NEUTRAL | Net zero
                    en | We offset the carbon of each parcel                  | NEUTRAL | offset the carbon
                    en | By 2030 half of our heat comes from the sun          | FUTURE  | By 2030
                    en | We aim to heat with wood only                        | FUTURE  | aim to
                    en | Certified organic                                    | CERTIFICATE | Certified
                    en | Made by hand 🌱                                      | SIGN    | 🌱
                    fr | Un savon respectueux de l’environnement              | GENERIC | respectueux de l'environnement
                    fr | Une production écoresponsable                        | GENERIC | écoresponsable
                    fr | Des emballages biodégradables                        | GENERIC | biodégradables
                    fr | Tous nos produits sont sans plastique                | WHOLE   | Tous nos produits
                    fr | Neutre en carbone depuis mai                         | NEUTRAL | Neutre en carbone
                    fr | Nos émissions sont entièrement compensées            | NEUTRAL | émissions sont entièrement compensées
                    fr | D’ici 2030, la moitié de la chaleur vient du soleil  | FUTURE  | D'ici 2030
                    fr | Notre savon est certifié bio                         | CERTIFICATE | certifié
                    de | Unsere umweltfreundliche Seife                       | GENERIC | umweltfreundliche
                    de | Nachhaltig von Hand gesotten                         | GENERIC | Nachhaltig
                    de | Biologisch abbaubar in Wochen                        | GENERIC | Biologisch abbaubar
                    de | Alle unsere Produkte stecken in Papier               | WHOLE   | Alle unsere Produkte
                    de | Unsere Seife ist klimaneutral                        | NEUTRAL | klimaneutral
                    de | CO2-neutraler Versand                                | NEUTRAL | CO2-neutraler
                    de | Wir kompensieren, was wir verbrennen                 | NEUTRAL | kompensieren
                    de | Bis 2030 heizen wir mit Holz                         | FUTURE  | Bis 2030
                    de | Mit Bio-Siegel                                       | CERTIFICATE | Bio-Siegel
                    """)
    void remarksNameTheRuleAndTheWords(String language, String statement, Rule rule, String words) {
        List<ClaimRemark> remarks = check(language, statement);
        assertEquals(
                List.of(words),
                remarks.stream()
                        .filter(remark -> remark.rule() == rule)
                        .flatMap(remark -> remark.words().stream())
                        .toList(),
                remarks.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All our olive oil comes from one mill, the growers’ cooperative at Hautes-Bories.",
                "Our lavender grows within 40 kilometres of the cauldron.",
                "No palm oil in our bars since 2017.",
                "Both our employees earn at least 20 % more than the legal minimum wage.",
                "Our parcel cartons are made of 92 % recycled fibre.",
                "A 100 g bar weighs at least 100 g on the day we post it.",
                "We cook with green olives in a greenhouse, and Anna is responsible for the scale.",
                "We are not carbon neutral, and our soap isn’t eco-friendly.",
                "The economy of our village, in 2025"
            })
    void whatIsPreciseIsLeftAlone(String statement) {
        assertEquals(List.of(), check("en", statement));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Notre huile d’olive vient d’un seul moulin.",
        "fr, Du savon aux olives vertes de 2026.",
        "fr, Nous ne sommes pas neutres en carbone.",
        "de, Unser Olivenöl kommt aus einer einzigen Mühle.",
        "de, Seife aus grünen Oliven von 2026.",
        "de, Wir sind nicht klimaneutral."
    })
    void whatIsPreciseIsLeftAloneInOtherLanguages(String language, String statement) {
        assertEquals(List.of(), check(language, statement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    void honestSentencesOfRealShopsAreLeftAlone(String language) throws IOException {
        List<String> sentences = corpus(language + "-honest");
        assertTrue(sentences.size() >= 40);
        assertEquals(
                List.of(),
                sentences.stream()
                        .filter(sentence -> !check(language, sentence).isEmpty())
                        .map(sentence -> sentence + " " + check(language, sentence))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    void sentencesThatTheRulesAreAboutAreRemarked(String language) throws IOException {
        List<String[]> sentences = corpus(language + "-caught").stream()
                .map(line -> line.split(" \\| ", 2))
                .toList();
        assertTrue(sentences.size() >= 40);
        assertEquals(
                List.of(),
                sentences.stream()
                        .filter(line -> check(language, line[1]).stream()
                                .noneMatch(remark -> remark.rule() == Rule.valueOf(line[0])))
                        .map(line -> String.join(" | ", line))
                        .toList());
    }

    private static List<String> corpus(String name) throws IOException {
        try (var in = ClaimCheckerTest.class.getResourceAsStream("/claim-corpus/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void wordsOfOneLanguageAreNotRemarkedInAnother() {
        assertEquals(List.of(), check("en", "A durable dish of olive wood"));
        assertEquals(Rule.GENERIC, check("fr", "Un porte-savon durable").get(0).rule());
        assertEquals(Rule.GENERIC, check("nl", "Umweltfreundlich").get(0).rule());
    }

    @Test
    void certificateWithIssuerAndNumberHasItsPapers() {
        CheckedWords named = CheckedWords.of("Certified organic", "", SaysSo.THIRD_PARTY, "Terracert", "TM-7", false);
        CheckedWords numberless = CheckedWords.of("Certified organic", "", SaysSo.THIRD_PARTY, "Terracert", " ", true);
        assertEquals(List.of(), ClaimChecker.check(named, Locale.ENGLISH, TODAY));
        assertEquals(
                Rule.CERTIFICATE,
                ClaimChecker.check(numberless, Locale.ENGLISH, TODAY).get(0).rule());
    }

    @Test
    void promiseWithAPlanThatSomebodyChecksIsLeftAlone() {
        String promise = "By 2030 half of our heat comes from the sun.";
        CheckedWords checked = CheckedWords.of(promise, "", SaysSo.THIRD_PARTY, "TÜV Süd", "", true);
        assertEquals(List.of(), ClaimChecker.check(checked, Locale.ENGLISH, TODAY));
        CheckedWords ours = CheckedWords.of(promise, "", SaysSo.WE, "", "", true);
        assertEquals(
                Rule.FUTURE,
                ClaimChecker.check(ours, Locale.ENGLISH, TODAY).get(0).rule());
        assertEquals(List.of(), ClaimChecker.check(ours, Locale.ENGLISH, LocalDate.of(2031, 1, 1)));
    }

    @Test
    void scopeIsReadTooButMaySetLimits() {
        CheckedWords vague = CheckedWords.of("Our bars", "Sustainable ones", SaysSo.WE, "", "", false);
        assertEquals(
                Rule.GENERIC,
                ClaimChecker.check(vague, Locale.ENGLISH, TODAY).get(0).rule());
        CheckedWords limited = CheckedWords.of("Our bars", "Not all our products", SaysSo.WE, "", "", false);
        assertEquals(List.of(), ClaimChecker.check(limited, Locale.ENGLISH, TODAY));
    }

    @Test
    void eachGeneralWordGetsItsOwnRewording() {
        assertEquals(
                List.of("green", "natural"),
                check("en", "Eco-friendly, green and natural").stream()
                        .map(ClaimRemark::instead)
                        .toList());
        assertEquals(
                List.of("Eco-friendly", "green"),
                check("en", "Eco-friendly, green").get(0).words());
    }

    @Test
    void wordsAreFoundWhateverIsHiddenInThem() {
        assertEquals(1, check("en", "Our eco\u00ad\u200b-friendly soap").size());
        assertEquals(1, check("en", "Climate\u00a0neutral").size());
    }

    @Test
    void longAndHostileTextIsReadInNoTime() {
        String text = "compensate ".repeat(10_000) + "<script>" + "(".repeat(5_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check("en", text));
        assertTrue(check("en", "<b>eco-friendly</b>").get(0).words().contains("eco-friendly"));
    }

    private static List<ClaimRemark> check(String language, String statement) {
        return ClaimChecker.check(
                CheckedWords.of(statement, null, null, null, null, false), Locale.forLanguageTag(language), TODAY);
    }
}
