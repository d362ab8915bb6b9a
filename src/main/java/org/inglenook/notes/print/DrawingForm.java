package org.inglenook.notes.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A drawing as one object of a PDF, one unit wide and high, in the colour that is set where it is used. */
record DrawingForm(PDDocument document) {
    PDFormXObject of(Drawing drawing) {
        try {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(0, 0, 1, 1));
            form.setResources(new PDResources());
            String content = drawing.picture() == null ? shapes(drawing) : picture(drawing, form.getResources());
            try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.getBytes(StandardCharsets.US_ASCII));
            }
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shapes(Drawing drawing) {
        StringBuilder shapes = new StringBuilder("1 0 0 -1 0 1 cm\n");
        shapes.append(PdfInk.exact(1 / drawing.width()))
                .append(" 0 0 ")
                .append(PdfInk.exact(1 / drawing.height()))
                .append(" 0 0 cm\n");
        for (Drawing.Outline outline : drawing.outlines()) {
            for (int i = 0; i < 2 + 6 * outline.curves(); i += 2) {
                shapes.append(PdfInk.n(outline.at(i)))
                        .append(' ')
                        .append(PdfInk.n(outline.at(i + 1)))
                        .append(i == 0 ? " m\n" : i % 6 == 0 ? " c\n" : " ");
            }
            shapes.append("h f\n");
        }
        return shapes.toString();
    }

    /** A stencil: paper stays as it is, ink takes the colour. */
    private String picture(Drawing drawing, PDResources resources) throws IOException {
        BufferedImage picture = drawing.picture();
        PDImageXObject image = CCITTFactory.createFromImage(document, picture);
        COSDictionary entries = image.getCOSObject();
        entries.setBoolean(COSName.IMAGE_MASK, true);
        entries.removeItem(COSName.COLORSPACE);
        entries.setItem(COSName.BITS_PER_COMPONENT, COSInteger.ONE);
        COSArray ink = new COSArray();
        ink.add(COSInteger.ZERO);
        ink.add(COSInteger.ONE);
        entries.setItem(COSName.DECODE, ink);
        return "/" + resources.add(image).getName() + " Do\n";
    }
}
