package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;
import static org.inglenook.notes.print.SampleCards.FONTS;
import static org.inglenook.notes.print.SampleCards.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PrintLayoutTest {
    /** Every way in which cards are put on paper. */
    static List<PrintLayout> all() {
        List<PrintLayout> all = new ArrayList<>();
        for (CardFormat card : CardFormat.values()) {
            for (Paper paper : Paper.values()) {
                for (Back back : Back.values()) {
                    if (!card.label() || paper == Paper.SINGLE && back == Back.NONE) {
                        all.add(new PrintLayout(card, paper, back));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void asManyCardsAsFitAreOnAPage() {
        assertEquals(4, PrintLayout.A4_FOUR_UP.cardsPerPage());
        assertEquals(2, PrintLayout.of("US4X6/LETTER").cardsPerPage());
        assertEquals(2, PrintLayout.of("US4X6/A4").cardsPerPage());
        assertEquals(2, PrintLayout.of("FOLDED/LETTER").cardsPerPage());
        assertEquals(1, PrintLayout.of("FOLDED/A4").cardsPerPage());
        assertEquals(3, PrintLayout.of("DL/A4").cardsPerPage());
        assertEquals(2, PrintLayout.of("DL/LETTER").cardsPerPage());
        assertEquals(1, PrintLayout.of("LABEL62/SINGLE").cardsPerPage());
        assertEquals(4, PrintLayout.of("A6/A4/LONG").pages(5));
    }

    @Test
    void cutPilesLaidOnEachOtherAreInOrder() {
        PrintLayout stack = PrintLayout.A4_FOUR_UP.stacked(true);
        for (int cards = 1; cards <= 13; cards++) {
            List<Integer> wanted = IntStream.range(0, cards).boxed().toList();
            List<Integer> printed = stack.inPrintOrder(wanted);
            List<Integer> piled = new ArrayList<>();
            for (int place = 0; place < 4; place++) {
                for (int at = place; at < cards; at += 4) {
                    piled.add(printed.get(at));
                }
            }
            assertEquals(wanted, piled, cards + " cards");
        }
        assertEquals(List.of(3, 1, 2), PrintLayout.A4_FOUR_UP.inPrintOrder(List.of(3, 1, 2)));
        assertEquals(List.of(3, 1, 2), PrintLayout.A6_SINGLE.stacked(true).inPrintOrder(List.of(3, 1, 2)));
    }

    @Test
    void everyLayoutHasAShortNameByWhichItIsFoundAgain() {
        for (PrintLayout layout : all()) {
            assertTrue(layout.name().length() <= 20, layout.name());
            assertEquals(layout, PrintLayout.of(layout.name()));
        }
        PrintLayout askew = PrintLayout.of("A6/A4/SHORT")
                .shifted(new Shift(-200, 200, 13, -7))
                .stacked(true);
        assertTrue(askew.name().length() <= 60, askew.name());
        assertEquals(askew, PrintLayout.of(askew.name()));
        assertThrows(IllegalArgumentException.class, () -> PrintLayout.of("A6/A4@1,2"));
        assertThrows(IllegalArgumentException.class, () -> PrintLayout.of("A6/A4@0,0,0,201"));
        assertEquals(PrintLayout.A6_SINGLE, PrintLayout.of("a6-single"));
        assertThrows(IllegalArgumentException.class, () -> PrintLayout.of("LABEL62/A4"));
        assertThrows(IllegalArgumentException.class, () -> PrintLayout.of("A7"));
    }

    @Test
    void everyCardIsOnThePaperAndItsBackBehindIt() {
        for (PrintLayout layout : all()) {
            for (PrintLayout.Place at : layout.places()) {
                PrintLayout.Place behind = layout.behind(at);
                for (PrintLayout.Place place : List.of(at, behind)) {
                    assertTrue(place.x() > -.05 && place.y() > -.05, layout.name());
                    assertTrue(place.x() + layout.card().width() < layout.width() + .05, layout.name());
                    assertTrue(place.y() + layout.card().height() < layout.height() + .05, layout.name());
                }
                assertEquals(at.x(), layout.behind(behind).x(), .01);
            }
        }
        PrintLayout.Place first = PrintLayout.of("A6/A4/LONG").places().get(0);
        assertEquals(0, PrintLayout.of("A6/A4/LONG").behind(first).y(), .01, "turned over the long edge, at the top");
        assertEquals(148.5, PrintLayout.of("A6/A4/SHORT").behind(first).x(), .01, "turned over the short edge");
    }

    @Test
    void nothingIsPrintedNearTheCut() {
        for (CardFormat format : CardFormat.values()) {
            CardFace face = new CardFace(to("Élodie"), FONTS, format);
            assertEquals(0, face.overflow(), format.name());
            float safe = mm(CardFormat.SAFE);
            List<CardFace.Placed> lines = new ArrayList<>(face.lines());
            lines.addAll(face.back());
            for (CardFace.Placed line : lines) {
                assertTrue(line.x() >= safe, format.name());
                assertTrue(line.x() + line.line().width() * line.size() <= face.width() - safe, format.name());
                assertTrue(line.y() >= safe && line.y() + line.size() * .7f <= face.height() - safe, format.name());
            }
            assertTrue(face.codeX() >= safe && face.codeX() + face.codeSize() <= face.width() - safe, format.name());
        }
    }

    @Test
    void aPageForAPrintingHouseSaysWhatIsCutOff() throws IOException {
        byte[] pdf = CardPrinter.print(
                List.of(new CardFace(to("Élodie"), FONTS)), PrintLayout.of("A6/PRESS"), "Cards", Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle trim = document.getPage(0).getTrimBox();
            PDRectangle bleed = document.getPage(0).getBleedBox();
            assertEquals(mm(148), trim.getWidth(), .1);
            assertEquals(mm(154), bleed.getWidth(), .1);
            assertEquals(mm(174), document.getPage(0).getMediaBox().getWidth(), .1);
            assertFalse(trim.getLowerLeftX() < bleed.getLowerLeftX());
        }
    }

    /** Writes a sheet of every layout to {@code target/layouts}, to look at. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(Path.of("target/layouts"));
        for (PrintLayout layout : all()) {
            List<CardFace> faces = SampleCards.NAMES.stream()
                    .limit(4)
                    .map(name -> new CardFace(to(name), FONTS, layout.card()))
                    .toList();
            byte[] pdf = CardPrinter.print(faces, layout, "Cards", Locale.ENGLISH);
            Files.write(Path.of("target/layouts", layout.name().replace('/', '-') + ".pdf"), pdf);
        }
    }
}
