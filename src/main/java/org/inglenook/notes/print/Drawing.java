package org.inglenook.notes.print;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What a hand drew, at its natural size: vectors or, where it came from a photograph, a picture of ink alone.
 *
 * @param width in millimetres, as is {@code height}
 * @param outlines closed shapes to be filled, in millimetres from the upper left corner; empty where there is a picture
 * @param picture of one bit per pixel, black where there is ink, filling the whole; else {@code null}
 */
public record Drawing(float width, float height, List<Outline> outlines, BufferedImage picture) {
    public Drawing {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("A drawing has a size: " + width + " × " + height);
        }
        outlines = List.copyOf(outlines);
    }

    /** A closed shape of cubic curves: where it begins, then three points for each curve, x before y. */
    public record Outline(float[] points) {
        public Outline {
            if (points.length < 8 || (points.length - 2) % 6 != 0) {
                throw new IllegalArgumentException("An outline begins and has whole curves: " + points.length);
            }
            points = points.clone();
        }

        @Override
        public float[] points() {
            return points.clone();
        }

        public int curves() {
            return (points.length - 2) / 6;
        }

        float at(int i) {
            return points[i];
        }
    }
}
