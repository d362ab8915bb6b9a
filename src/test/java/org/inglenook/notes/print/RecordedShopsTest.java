package org.inglenook.notes.print;

import static org.inglenook.notes.print.SampleCards.FONTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The names and words that shops sent when their deliveries were recorded, all of them made up, on cards. */
class RecordedShopsTest {
    private static final JsonObject RECORDED = recorded();

    private static JsonObject recorded() {
        try (JsonReader reader =
                Json.createReader(RecordedShopsTest.class.getResourceAsStream("/notes/recorded-words.json"))) {
            return reader.readObject();
        }
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String list : List.of("names", "words")) {
            RECORDED.getJsonArray(list).getValuesAs(JsonString.class).forEach(text -> all.add(text.getString()));
        }
        return all;
    }

    private static CardFace face(String words, CardFormat format) {
        return new CardFace(
                new Card(
                        words,
                        "Ann",
                        "Inglenook Soap",
                        "https://shop.example/our/n/abcdefghijklmnopqrstuv",
                        "Write back",
                        Locale.ENGLISH),
                FONTS,
                format);
    }

    /** What no bundled font has: Chinese, and pictures. */
    private static Set<Integer> unbundled(String words) {
        Set<Integer> letters = new TreeSet<>();
        words.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                        || c > 0x1F000
                        || c == 0x2744
                        || c == 0x2764)
                .forEach(letters::add);
        return letters;
    }

    @Test
    void onlyWhatNoFontHasIsRefusedAndItIsNamed() {
        for (String words : all()) {
            assertEquals(unbundled(words), FONTS.note().missing(Typesetter.tidy(words)), words);
        }
    }

    @Test
    void eachFitsEveryFormatAndTheLongOneNone() {
        for (CardFormat format : CardFormat.values()) {
            for (String words : all()) {
                assertEquals(0, face(words, format).overflow(), format + ": " + words);
            }
            assertTrue(face(RECORDED.getString("long").repeat(38), format).overflow() > 0, format.name());
        }
    }

    @Test
    void whatIsSetIsReadInThePdfLetterByLetter() throws IOException {
        List<String> settable =
                all().stream().filter(words -> unbundled(words).isEmpty()).toList();
        assertTrue(settable.size() > 15, settable.toString());
        byte[] pdf = CardPrinter.print(
                settable.stream().map(words -> face(words, CardFormat.A6)).toList(),
                PrintLayout.A6_SINGLE,
                "Cards",
                Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= settable.size(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                String read = plain(text.getText(document));
                assertTrue(
                        read.contains(plain(settable.get(page - 1))), settable.get(page - 1) + " is read as " + read);
            }
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(Typesetter.tidy(text), Normalizer.Form.NFC).replaceAll("\\s+", "");
    }
}
