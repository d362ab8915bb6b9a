package org.inglenook.notes.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenStrokeTest {

    private static final float FIRM = .5f;

    private static float[] line(int points, float pressureFrom, float pressureTo) {
        float[] numbers = new float[points * 3];
        for (int i = 0; i < points; i++) {
            numbers[3 * i] = i;
            numbers[3 * i + 1] = 10;
            numbers[3 * i + 2] = pressureFrom + (pressureTo - pressureFrom) * i / (points - 1);
        }
        return numbers;
    }

    private static float[] spiral(int points, float pressure) {
        float[] numbers = new float[points * 3];
        for (int i = 0; i < points; i++) {
            double angle = i * .08;
            numbers[3 * i] = (float) (40 + (1 + angle) * Math.cos(angle));
            numbers[3 * i + 1] = (float) (40 + (1 + angle) * Math.sin(angle));
            numbers[3 * i + 2] = pressure;
        }
        return numbers;
    }

    private static Shape ink(float[] numbers) {
        return PenStroke.of(numbers).ink();
    }

    /** Square millimetres that are in one and not in the other, counted on a grid of twenty to the millimetre. */
    private static double difference(Shape a, Shape b) {
        BufferedImage first = drawn(a);
        BufferedImage second = drawn(b);
        int different = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                different += first.getRGB(x, y) == second.getRGB(x, y) ? 0 : 1;
            }
        }
        return different / 400.0;
    }

    private static BufferedImage drawn(Shape shape) {
        BufferedImage image = new BufferedImage(1600, 1600, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(20, 20);
        graphics.fill(shape);
        graphics.dispose();
        return image;
    }

    private static Shape asPlainPen(float[] numbers) {
        Path2D path = new Path2D.Float();
        path.moveTo(numbers[0], numbers[1]);
        for (int i = 3; i < numbers.length; i += 3) {
            path.lineTo(numbers[i], numbers[i + 1]);
        }
        return new BasicStroke(PenStroke.WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path);
    }

    @Test
    void steadyPressureIsAPenOfOneWidth() {
        float[] spiral = spiral(280, FIRM);
        double whole = new Area(asPlainPen(line(2, FIRM, FIRM))).getBounds2D().getHeight();
        assertEquals(PenStroke.WIDTH, whole, .01);
        assertTrue(
                difference(ink(spiral), asPlainPen(spiral)) < 8,
                () -> "of about 190 mm² differ " + difference(ink(spiral), asPlainPen(spiral)));
    }

    @Test
    void pressureWidens() {
        Shape ink = ink(line(30, .1f, .9f));
        assertTrue(ink.contains(26, 10.3));
        assertFalse(ink.contains(3, 10.3));
        assertTrue(ink.contains(3, 10.1));
    }

    @Test
    void everyOutlineIsClosedAndSmooth() {
        int ends = 0;
        int starts = 0;
        for (PathIterator steps = ink(spiral(100, .8f)).getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(new float[6]);
            starts += kind == PathIterator.SEG_MOVETO ? 1 : 0;
            ends += kind == PathIterator.SEG_CLOSE ? 1 : 0;
            assertFalse(kind == PathIterator.SEG_LINETO, "made of curves");
        }
        assertEquals(starts, ends);
        assertTrue(starts > 0);
    }

    @Test
    void aTapIsADot() {
        Shape ink = ink(new float[] {5, 5, FIRM, 5.01f, 5, FIRM});
        assertEquals(PenStroke.WIDTH, ink.getBounds2D().getWidth(), .01);
        assertTrue(ink.contains(5, 5));
        assertTrue(ink.contains(5.2, 5.1));
    }

    @Test
    void aSharpTurnHasNoHoleAndIsRound() {
        float[] vee = new float[3 * 81];
        for (int i = 0; i <= 80; i++) {
            vee[3 * i] = 4 + i * .1f;
            vee[3 * i + 1] = i < 40 ? 4 + i * .2f : 12 - (i - 40) * .2f;
            vee[3 * i + 2] = FIRM;
        }
        Shape ink = ink(vee);
        assertTrue(difference(ink, asPlainPen(vee)) < .4, () -> String.valueOf(difference(ink, asPlainPen(vee))));
        float[] back = {0, 0, FIRM, 10, 0, FIRM, 0, 0, FIRM};
        Shape there = ink(back);
        for (double x = 0; x < 10; x += .05) {
            assertTrue(there.contains(x, 0), "there and back at " + x);
        }
    }

    @Test
    void aTightCurlHasNoHoles() {
        float[] curl = new float[3 * 40];
        for (int i = 0; i < 40; i++) {
            curl[3 * i] = (float) (5 + .18 * Math.cos(i * .5));
            curl[3 * i + 1] = (float) (5 + .18 * Math.sin(i * .5));
            curl[3 * i + 2] = 1;
        }
        Shape ink = ink(curl);
        for (double angle = 0; angle < 6.3; angle += .05) {
            assertTrue(ink.contains(5 + .2 * Math.cos(angle), 5 + .2 * Math.sin(angle)), "at " + angle);
        }
    }

    @Test
    void aDrawingIsAsLargeAsItsInk() {
        Drawing drawing = PenDrawing.of(List.of(line(30, FIRM, FIRM), spiral(60, FIRM)));
        var box = drawing.outlines().stream()
                .map(PenStrokeTest::box)
                .reduce((a, b) -> a.createUnion(b))
                .orElseThrow();
        assertEquals(0, box.getX(), .01);
        assertEquals(0, box.getY(), .01);
        assertEquals(drawing.width(), box.getWidth(), .01);
        assertEquals(drawing.height(), box.getHeight(), .01);
        assertNull(drawing.picture());
        assertTrue(Drawings.document(drawing).contains("<path d=\"M"));
    }

    private static Rectangle2D box(Drawing.Outline outline) {
        float[] points = outline.points();
        Path2D path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 6) {
            path.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
        }
        return new Area(path).getBounds2D();
    }

    @Test
    void aHundredThousandPointsTakeNoTime() {
        long start = System.nanoTime();
        float[] points = new float[300_000];
        for (int i = 0; i < 100_000; i++) {
            points[3 * i] = (float) (100 + 90 * Math.cos(i * .01) * Math.cos(i * .00013));
            points[3 * i + 1] = (float) (100 + 90 * Math.sin(i * .01));
            points[3 * i + 2] = FIRM;
        }
        Drawing drawing = PenDrawing.of(List.of(points));
        assertTrue(drawing.width() > 100);
        assertTrue((System.nanoTime() - start) / 1e9 < 20);
    }
}
