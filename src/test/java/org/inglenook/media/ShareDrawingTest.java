package org.inglenook.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareDrawingTest {

    private static final ShareFonts FONTS = new ShareFonts(Optional.empty());
    private static final int PAPER = 0xfffbf8f2;
    private static final int LEFT = ShareDrawing.WIDTH - ShareDrawing.PICTURE_WIDTH;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The stall in the rain",
                "Straße, œuvre, Łódź, naïve – “signs” & 2½",
                "سوق تحت المطر",
                "הדוכן בגשם",
                "बारिश में दुकान",
                "Κάτω από τη βροχή",
                "雨の中の店",
                "🧼",
                "A title that goes on and on, because somebody told her that the whole of it is what people must know before "
                        + "they press on anything, and nobody had the heart to say that two hundred is plenty"
            })
    void titleIsDrawnWithinItsPart(String title) {
        BufferedImage image = new ShareDrawing(FONTS, card(title, view(50, 50))).draw(halves());
        assertEquals(1200, image.getWidth());
        assertEquals(630, image.getHeight());
        assertTrue(inked(image, 72, 140, LEFT - 30, 600) > 300, "something is drawn");
        assertEquals(0, inked(image, LEFT - 24, 0, LEFT - 2, 630), "nothing runs into the picture");
        assertEquals(0, inked(image, 24, 610, LEFT - 2, 630), "nothing runs out at the bottom");
    }

    @Test
    void pictureIsCutAroundItsPoint() {
        Color left = middleOfPicture(view(0, 50));
        Color right = middleOfPicture(view(100, 50));
        assertTrue(left.getRed() > 200 && left.getBlue() < 60, left.toString());
        assertTrue(right.getBlue() > 200 && right.getRed() < 60, right.toString());
    }

    @Test
    void withoutAPictureTheTitleHasTheWholeWidth() {
        BufferedImage image =
                new ShareDrawing(FONTS, card("Soap, and the time it takes to make it well", null)).draw(null);
        assertTrue(inked(image, LEFT, 100, 1128, 600) > 300);
    }

    @Test
    void anythingThatIsDrawnIsAnotherVersion() {
        ShareCard card = card("A", view(50, 50));
        assertEquals(card.version(), card("A", view(50, 50)).version());
        assertNotEquals(card.version(), card("B", view(50, 50)).version());
        assertNotEquals(card.version(), card("A", view(50, 51)).version());
        assertNotEquals(card.version(), card("A", null).version());
        assertNotEquals(card.version(), new ShareCard("A", "Fig", "#000000", view(50, 50)).version());
    }

    private static Color middleOfPicture(PictureView view) {
        BufferedImage image = new ShareDrawing(FONTS, card("A", view)).draw(halves());
        return new Color(image.getRGB(LEFT + ShareDrawing.PICTURE_WIDTH / 2, 300));
    }

    private static int inked(BufferedImage image, int left, int top, int right, int bottom) {
        int inked = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                inked += image.getRGB(x, y) == PAPER ? 0 : 1;
            }
        }
        return inked;
    }

    private static ShareCard card(String title, PictureView picture) {
        return new ShareCard(title, "Savonnerie des Trois Figuiers", "#6d2f4a", picture);
    }

    /** A wide picture, red on the left and blue on the right. */
    private static BufferedImage halves() {
        BufferedImage image = new BufferedImage(1600, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 800, 600);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(800, 0, 800, 600);
        graphics.dispose();
        return image;
    }

    private static PictureView view(int x, int y) {
        TreeMap<Integer, byte[]> variants = new TreeMap<>();
        variants.put(1600, new byte[] {1});
        Picture picture =
                new Picture(
                        new PreparedPicture("image/jpeg", 1600, 600, variants),
                        new AltText("Halves", false),
                        Instant.EPOCH) {
                    @Override
                    public Long getId() {
                        return 1L;
                    }
                };
        picture.focusOn(new FocalPoint(x, y));
        return new PictureView(picture);
    }
}
