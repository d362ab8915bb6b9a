package org.inglenook.notes.print;

import static org.inglenook.notes.print.SampleCards.NAMES;
import static org.inglenook.notes.print.SampleCards.card;
import static org.inglenook.notes.print.SampleCards.face;
import static org.inglenook.notes.print.SampleCards.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfTagsTest {
    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aSheetConformsToPdfUa() throws Exception {
        List<CardFace> faces = new ArrayList<>();
        NAMES.forEach(name -> faces.add(face(to(name))));
        faces.add(face(spoken("مرحبا مريم،\nشكراً لكِ على طلبك رقم 1052 من صابون Fig leaf.", "ar")));
        faces.add(face(spoken("שלום מרים,\nתודה על ההזמנה (3 סבונים של Trois Figuiers).", "he")));
        faces.add(face(spoken("प्रिय क्षितिजा,\nआपके पहले ऑर्डर के लिए धन्यवाद।", "hi")));
        for (PrintLayout layout : List.of(PrintLayout.A4_FOUR_UP, PrintLayout.of("A6/PRESS/SHORT"))) {
            assertEquals(List.of(), failures(CardPrinter.print(faces, layout, "Notes & more", Locale.UK)));
        }
    }

    @Test
    void aSheetThatLostItsMarksWouldBeFound() throws Exception {
        byte[] pdf = CardPrinter.print(List.of(face(card("Thanks."))), PrintLayout.A6_SINGLE, "Notes", Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            ByteArrayOutputStream bare = new ByteArrayOutputStream();
            document.save(bare);
            assertFalse(failures(bare.toByteArray()).isEmpty());
        }
    }

    @Test
    void aReaderMeetsParagraphsSignatureShopAndTheCodesAddressInTheirOrder() throws IOException {
        Card french = spoken("Chère Élodie,\ntrois savons.\n\nMerci.", "fr");
        byte[] pdf = CardPrinter.print(
                List.of(face(french), face(card("Thanks."))), PrintLayout.A4_FOUR_UP, "Notes", Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDStructureNode whole = only(document.getDocumentCatalog().getStructureTreeRoot());
            assertEquals(List.of("Art", "Art"), roles(whole));
            PDStructureElement first = (PDStructureElement) whole.getKids().get(0);
            assertEquals("fr", first.getLanguage());
            assertEquals(List.of("P", "P", "P", "P", "P", "P", "Figure"), roles(first));
            PDStructureElement code = (PDStructureElement) first.getKids().get(6);
            assertEquals(french.address(), code.getAlternateDescription());
            PDStructureElement second = (PDStructureElement) whole.getKids().get(1);
            assertEquals(null, second.getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertEquals("en", document.getDocumentCatalog().getCOSObject().getString(COSName.LANG));
        }
    }

    private static Card spoken(String text, String language) {
        Card english = card(text);
        return new Card(
                text,
                english.signature(),
                english.shop(),
                english.address(),
                english.invitation(),
                Locale.forLanguageTag(language));
    }

    private static PDStructureNode only(PDStructureNode node) {
        assertEquals(1, node.getKids().size());
        return (PDStructureNode) node.getKids().get(0);
    }

    private static List<String> roles(PDStructureNode node) {
        return node.getKids().stream()
                .map(kid -> ((PDStructureElement) kid).getStructureType())
                .toList();
    }

    static List<String> failures(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 0);
            return result.getTestAssertions().stream()
                    .map(failure -> failure.getRuleId().getClause() + ": " + failure.getMessage() + " at "
                            + failure.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
