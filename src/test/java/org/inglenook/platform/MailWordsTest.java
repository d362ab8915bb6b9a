package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {

    private static final Path MAILS = Path.of("src/test/resources/corpora/email-replies");
    private static final String MARK = "https://shop.example/our/unsubscribe/";

    static List<String> mails() throws IOException {
        try (var files = Files.list(MAILS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void whatAPersonWroteIsLeftOfAMail(String name) throws IOException {
        assertEquals(
                Files.readString(MAILS.resolve("own/" + name)).stripTrailing(),
                own(Files.readString(MAILS.resolve(name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 22.11.2026 um 10:15 schrieb Inès:\n> Mint.",
                "Le dim. 22 nov. 2026 à 10:15, Inès <n@shop.example> a écrit :\n\n> Mint.",
                "El 22/11/2026 a las 10:15, Inès\nescribió:\n> Mint.",
                "2026年11月22日(日) 10:15 Inès <n@shop.example>:\n> Mint.",
                "-----Ursprüngliche Nachricht-----\nVon: Inès\nMint.",
                "-------- Message d’origine --------\nMint.",
                "________________________________\nVon: Inès <n@shop.example>\nGesendet: Sonntag\nAn: T\nBetreff: Re\n\nMint.",
                "De : Inès <n@shop.example>\nEnvoyé : dimanche\nÀ : T\nObjet : Re\n\nMint.",
                "-- \nTomasz\nGardener\n\nOn 22.11.26, 10:15, Inès wrote:\n> Mint.",
                "Gesendet von Outlook für Android<https://aka.ms/x>",
                "Envoyé de mon iPhone",
                "Von meinem iPhone gesendet"
            })
    void whatProgramsPutBelowGoesInEveryLanguage(String below) {
        assertEquals("Thyme, too.", own("Thyme, too.\n\n" + below));
    }

    @Test
    void aWholeMailOfOursIsLeftOutWhereverItIsQuoted() {
        String quoted = "On 22.11.26, 10:15, Inès wrote:\n> Mint.\n>\n> -- \n> " + MARK + "1-2-secret\n";
        assertEquals("Thyme, too.", own(quoted + "\nThyme, too."));
    }

    @Test
    void whatIsQuotedByHandStaysAndIsNotJoinedByTheAnswer() {
        assertEquals(
                "> Which mint?\n\nThe one by the door.\n\n> How often?\n\nDaily.",
                own("On 22.11.26, 10:15, Inès wrote:\n> Which mint?\nThe one by the door.\n> How often?\nDaily."));
    }

    @Test
    void anAddressOfOursIsNeverPublished() {
        assertEquals("Thyme.\nStop", own("Thyme.\n" + MARK + "1-2-secret\nStop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: the kitchen\nTo the garden it is far.",
                "He said at 10:30:\n\n> Mint.\n\nI doubt it.",
                "Pros: cheap\nCons: loud\nPrice: 20",
                "Heading\n---\nWords",
                "- one\n- two",
                "Sent from heaven, this rain."
            })
    void whatOnlyLooksLikeItStays(String text) {
        assertEquals(text, own(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> a\nx wrote:\n", ">\n\n\n\n", "a:\n", "- \n", "\n", "____________________ \n", "From: \n"})
    void aMailOfOneMillionLettersIsReadInNoTime(String again) {
        own(again.repeat(1_000_000 / again.length()));
    }

    private static String own(String text) {
        return MailWords.of(text, MARK);
    }
}
