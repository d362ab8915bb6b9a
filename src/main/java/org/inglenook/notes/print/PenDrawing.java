package org.inglenook.notes.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Makes a drawing of pen strokes: as large as its ink, wherever on the screen that was. */
public final class PenDrawing {
    private static final double FLAT = .005;

    private PenDrawing() {}

    /** From strokes of x, y (millimetres) and pressure (0 to 1), three numbers for each point; none of them empty, at least one. */
    public static Drawing of(List<float[]> strokes) {
        List<PenStroke> pens = new ArrayList<>();
        Rectangle2D box = null;
        for (float[] stroke : strokes) {
            PenStroke pen = PenStroke.of(stroke);
            // Flattened first: the bounds of curves are those of their control points.
            Path2D.Float flat = new Path2D.Float();
            flat.append(pen.ink().getPathIterator(null, FLAT), false);
            Rectangle2D bounds = flat.getBounds2D();
            box = box == null ? bounds : box.createUnion(bounds);
            pens.add(pen);
        }
        AffineTransform toCorner = AffineTransform.getTranslateInstance(-box.getX(), -box.getY());
        List<Drawing.Outline> outlines = new ArrayList<>();
        for (PenStroke pen : pens) {
            for (Drawing.Outline outline : pen.outlines()) {
                float[] points = outline.points();
                toCorner.transform(points, 0, points, 0, points.length / 2);
                outlines.add(new Drawing.Outline(points));
            }
        }
        return new Drawing((float) box.getWidth(), (float) box.getHeight(), outlines, null);
    }
}
