package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;
import static org.inglenook.notes.print.SampleCards.FONTS;
import static org.inglenook.notes.print.SampleCards.card;
import static org.inglenook.notes.print.SampleCards.face;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesetterTest {
    private final Typesetter typesetter = new Typesetter(FONTS.note(), Locale.ENGLISH);

    @Test
    void arabicLettersJoin() {
        GlyphRun joined = typesetter.line("مريم").runs().get(0);
        GlyphRun alone = typesetter.line("م ر ي م").runs().get(0);
        assertNotEquals(alone.glyph(alone.count() - 1), joined.glyph(joined.count() - 1));
        assertTrue(joined.rightToLeft());
        assertEquals("مريم", joined.text(0, joined.count()));
    }

    @Test
    void devanagariSignStandsBeforeItsConsonant() {
        GlyphRun run = typesetter.line("क्षितिजा").runs().get(0);
        assertEquals("Kalam", run.typeface().name());
        assertEquals("क्षि", run.clusterText(0));
        assertTrue(run.count() < "क्षितिजा".length(), "a conjunct is one glyph");
    }

    @Test
    void runsOfAMixedLineAreOrderedFromTheLeft() {
        Line line = typesetter.line("Élodie مريم מרים Дарья");
        List<String> texts = line.runs().stream().map(r -> r.text().strip()).collect(Collectors.toList());
        assertTrue(texts.indexOf("Élodie") < texts.indexOf("מרים"), texts.toString());
        assertTrue(texts.indexOf("מרים") < texts.indexOf("مريم"), texts.toString());
        assertEquals("Дарья", texts.get(texts.size() - 1));
        assertFalse(line.rightToLeft());
    }

    @Test
    void aParagraphThatBeginsInHebrewReadsFromTheRight() {
        assertTrue(typesetter.line("שלום Élodie").rightToLeft());
    }

    @Test
    void linesAreNoWiderThanAskedFor() {
        String words = "a long letter that goes on and on about soap ".repeat(8);
        List<Line> lines = typesetter.lines(words, 20);
        assertTrue(lines.size() > 5);
        assertTrue(lines.stream().allMatch(line -> line.width() <= 20));
    }

    @Test
    void aWordWiderThanTheLineIsDividedAndNothingIsLost() {
        String word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        List<Line> lines = typesetter.lines(word, 12);
        assertTrue(lines.size() > 1);
        assertTrue(lines.stream().allMatch(line -> line.width() <= 12));
        assertEquals(word, words(lines));
    }

    @Test
    void aLoneLastWordGetsCompany() {
        List<Line> lines =
                typesetter.lines("three bars of fig leaf now, and the stall would not have believed it at all, no", 30);
        assertTrue(lines.get(lines.size() - 1).width() > 30 * .2);
    }

    @Test
    void everyLineBreakOfTheTextIsKept() {
        assertEquals(3, typesetter.lines("Dear Élodie,\r\n\r\nmerci.", 40).size());
    }

    @Test
    void decomposedAccentsAreComposed() {
        assertEquals("Élodie", Typesetter.tidy("E\u0301lodie\u0000\uFE0F "));
    }

    @Test
    void missingCharactersAreNamed() {
        assertEquals(
                Set.of("김".codePointAt(0), "♥".codePointAt(0)), FONTS.note().missing("김 für Élodie ♥"));
        assertEquals(Set.of(), FONTS.note().missing(String.join("، ", SampleCards.NAMES)));
    }

    @Test
    void aFontPackDrawsWhatTheBundledFontsLack(@TempDir Path directory) throws IOException {
        Files.write(directory.resolve("b.txt"), new byte[] {1});
        Files.write(directory.resolve("broken.ttf"), new byte[] {1, 2, 3});
        try (var pack = TypesetterTest.class.getResourceAsStream("/fonts/Kalam.ttf")) {
            Files.write(directory.resolve("pack.ttf"), pack.readAllBytes());
        }
        List<Typeface> chain = CardFonts.with(directory).note().all();
        assertEquals("pack.ttf", chain.get(chain.size() - 1).name());
        assertEquals(6, chain.size());
    }

    @Test
    void aTextThatFitsDoesNotOverflowAndOneThatDoesSaysByHowMuch() {
        assertEquals(0, face(SampleCards.to("Élodie")).overflow());
        float little = face(card("soap and figs ".repeat(50))).overflow();
        float much = face(card("soap and figs ".repeat(80))).overflow();
        assertTrue(little > 0 && much > little + 20, little + " " + much);
    }

    @Test
    void longerTextsAreSetSmallerBeforeTheyOverflow() {
        float small = face(card("soap and figs ".repeat(28))).lines().get(0).size();
        assertTrue(small < face(card("Merci.")).lines().get(0).size());
    }

    @Test
    void noLineLeavesTheCard() {
        String longName = "Wolfeschlegelsteinhausenbergerdorff ".repeat(3);
        Card card = new Card(
                "Dear " + longName, longName, longName, "https://shop.example/our/n/x", longName, Locale.GERMAN);
        for (CardFace.Placed line : face(card).lines()) {
            assertTrue(line.x() >= 0 && line.x() + line.line().width() * line.size() <= mm(148));
        }
    }

    @Test
    void theDrawingHoldsEachGlyphOnce() {
        String svg = CardDrawing.svg(face(card("eeee")));
        assertTrue(svg.startsWith("<svg") && svg.endsWith("</svg>"));
        assertTrue(svg.split("<use").length > svg.split("<path id").length);
    }

    private static String words(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.runs().stream())
                .map(GlyphRun::text)
                .collect(Collectors.joining());
    }
}
