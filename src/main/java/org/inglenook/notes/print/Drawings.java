package org.inglenook.notes.print;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Drawings as SVG, for the screen. */
public final class Drawings {
    private static final IndexColorModel INK_ALONE = new IndexColorModel(
            1, 2, new byte[] {0, 0x2a}, new byte[] {0, 0x24}, new byte[] {0, 0x30}, new byte[] {0, (byte) 0xff});

    private Drawings() {}

    /** What stands within an SVG element whose unit is a millimetre; in the colour that is set around it. */
    static String svg(Drawing drawing) {
        if (drawing.picture() != null) {
            return String.format(
                    Locale.ROOT,
                    "<image width=\"%.3f\" height=\"%.3f\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,%s\"/>",
                    drawing.width(),
                    drawing.height(),
                    Base64.getEncoder().encodeToString(png(drawing.picture())));
        }
        StringBuilder path = new StringBuilder("<path d=\"");
        for (Drawing.Outline outline : drawing.outlines()) {
            path.append(String.format(Locale.ROOT, "M%.3f %.3f", outline.at(0), outline.at(1)));
            for (int i = 2; i < 2 + 6 * outline.curves(); i += 2) {
                path.append((i - 2) % 6 == 0 ? 'C' : ' ')
                        .append(String.format(Locale.ROOT, "%.3f %.3f", outline.at(i), outline.at(i + 1)));
            }
            path.append('Z');
        }
        return path.append("\"/>").toString();
    }

    /** A whole document, for a page that shows the drawing alone. */
    public static String document(Drawing drawing) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.3f %.3f\" fill=\"currentColor\">",
                        drawing.width(),
                        drawing.height())
                + svg(drawing) + "</svg>";
    }

    /** Ink on nothing, so that the paper's colour shows. */
    private static byte[] png(BufferedImage picture) {
        BufferedImage clear =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY, INK_ALONE);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                clear.getRaster().setSample(x, y, 0, (picture.getRGB(x, y) & 0xFF) == 0 ? 1 : 0);
            }
        }
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(clear, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
