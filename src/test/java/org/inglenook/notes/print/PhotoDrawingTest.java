package org.inglenook.notes.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Photos as people take them, drawn here: light from one side, a hand's shadow, lined paper, a table around the paper, blue ink. */
class PhotoDrawingTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final Color BLUE = new Color(38, 52, 150);
    private static final Color BLACK = new Color(25, 22, 24);

    /** From x 400 to 1200 and y 420 to 780. */
    private static Path2D word() {
        Path2D path = new Path2D.Float();
        path.moveTo(400, 780);
        path.curveTo(450, 420, 500, 420, 560, 780);
        path.curveTo(620, 420, 680, 420, 740, 780);
        path.curveTo(900, 780, 900, 500, 820, 560);
        path.curveTo(760, 620, 900, 780, 1200, 600);
        return path;
    }

    private static BufferedImage photo(Consumer<Graphics2D> paper, Color ink, int noise) {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        paper.accept(graphics);
        if (ink != null) {
            graphics.setColor(ink);
            graphics.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(word());
        }
        graphics.dispose();
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT && noise > 0; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color was = new Color(photo.getRGB(x, y));
                int by = (int) (random.nextGaussian() * noise);
                photo.setRGB(
                        x,
                        y,
                        new Color(within(was.getRed() + by), within(was.getGreen() + by), within(was.getBlue() + by))
                                .getRGB());
            }
        }
        return photo;
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static void sideLight(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, new Color(250, 246, 235), WIDTH, HEIGHT, new Color(110, 104, 96)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static void shadow(Graphics2D graphics) {
        sideLight(graphics);
        graphics.setColor(new Color(0, 0, 0, 110));
        Path2D hand = new Path2D.Float();
        hand.moveTo(700, 1200);
        hand.lineTo(600, 300);
        hand.curveTo(800, 100, 1000, 100, 1100, 400);
        hand.lineTo(1600, 1200);
        graphics.fill(hand);
    }

    private static void lines(Graphics2D graphics) {
        sideLight(graphics);
        graphics.setColor(new Color(90, 130, 215, 80));
        for (int y = 60; y < HEIGHT; y += 90) {
            graphics.fillRect(0, y, WIDTH, 4);
        }
        graphics.setColor(new Color(215, 60, 80, 110));
        graphics.fillRect(180, 0, 4, HEIGHT);
    }

    private static void table(Graphics2D graphics) {
        graphics.setColor(new Color(70, 50, 38));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(244, 240, 230));
        graphics.rotate(.05, 800, 600);
        graphics.fillRect(150, 150, 1300, 900);
        graphics.rotate(-.05, 800, 600);
    }

    private static boolean isInk(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 255) == 0;
    }

    private static void sees(BufferedImage photo) {
        Drawing drawing = PhotoDrawing.of(photo, 45, 40).orElseThrow();
        BufferedImage bitmap = drawing.picture();
        // The word is 812 by about 292 pixels with its ink.
        assertEquals(45, drawing.width(), .01);
        double shape = drawing.width() / drawing.height();
        var ink = new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(word());
        var box = new Area(ink).getBounds2D();
        assertEquals(box.getWidth() / box.getHeight(), shape, .06, "cut to the ink");
        assertTrue(bitmap.getWidth() / (drawing.width() / 25.4) >= 600, "600 dots to the inch");
        int wrong = 0;
        int inked = 0;
        double pixels = (box.getWidth() + 4) / bitmap.getWidth();
        for (int y = 0; y < bitmap.getHeight(); y++) {
            for (int x = 0; x < bitmap.getWidth(); x++) {
                double px = box.getX() - 2 + x * pixels;
                double py = box.getY() - 2 + y * pixels;
                inked += isInk(bitmap, x, y) ? 1 : 0;
                boolean surely = ink.contains(px - 3, py - 3, 6, 6) || !ink.intersects(px - 3, py - 3, 6, 6);
                wrong += surely && isInk(bitmap, x, y) != ink.contains(px, py) ? 1 : 0;
            }
        }
        assertTrue(wrong < inked / 100, wrong + " of " + inked + " are wrong");
    }

    @Test
    void blueInkInLightFromOneSide() {
        sees(photo(PhotoDrawingTest::sideLight, BLUE, 5));
    }

    @Test
    void aHandsShadowIsNoInk() {
        sees(photo(PhotoDrawingTest::shadow, BLACK, 4));
    }

    @Test
    void linesOfThePaperAreNoInk() {
        sees(photo(PhotoDrawingTest::lines, BLUE, 3));
    }

    @Test
    void theTableAroundThePaperIsNoInk() {
        sees(photo(PhotoDrawingTest::table, BLACK, 4));
    }

    @Test
    void dustIsNoInk() {
        sees(photo(
                graphics -> {
                    sideLight(graphics);
                    graphics.setColor(Color.BLACK);
                    for (int i = 0; i < 40; i++) {
                        graphics.fillRect(37 * i + 20, 31 * i % 380 + 10, 2, 2);
                    }
                },
                BLACK,
                2));
    }

    @Test
    void paperAloneHasNoInk() {
        assertFalse(PhotoDrawing.of(photo(PhotoDrawingTest::shadow, null, 5), 45, 40)
                .isPresent());
        assertFalse(PhotoDrawing.of(photo(graphics -> {}, null, 0), 45, 40).isPresent());
    }

    @Test
    void aSmallPhotoIsDrawnFinelyToo() {
        BufferedImage small = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(photo(PhotoDrawingTest::sideLight, BLACK, 0), 0, 0, 320, 240, null);
        graphics.dispose();
        Drawing drawing = PhotoDrawing.of(small, 45, 40).orElseThrow();
        assertTrue(drawing.picture().getWidth() / (drawing.width() / 25.4) >= 600);
    }
}
