package org.inglenook.notes.print;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The line that a pen left between touching the paper and leaving it: points with pressure, made into the outline of its ink. The
 * harder the pen was pressed, the wider; ends and sharp turns are round, as a pen's are.
 */
final class PenStroke {
    /** Width of the ink in millimetres where the pen was pressed half as hard as can be. */
    static final float WIDTH = .55f;

    private static final float NEAR = .1f;
    private static final float STEP = .45f;
    private static final float CLOSE = .8f;
    private static final double SHARP = Math.toRadians(35);
    private static final float ARC = .5523f;

    private record Point(float x, float y, float radius) {
        double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** A point of the smooth line with the direction in which the pen went. */
    private record Sample(float x, float y, float radius, float dx, float dy) {
        double turn(Sample next) {
            return Math.abs(Math.atan2(dx * next.dy - dy * next.dx, dx * next.dx + dy * next.dy));
        }
    }

    private final List<Point> points;

    private PenStroke(List<Point> points) {
        this.points = points;
    }

    /** From x, y (millimetres) and pressure (0 to 1), three numbers for each point; at least one point. */
    static PenStroke of(float[] numbers) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 2 < numbers.length; i += 3) {
            Point point = new Point(numbers[i], numbers[i + 1], radius(numbers[i + 2]));
            Point last = points.isEmpty() ? null : points.get(points.size() - 1);
            if (last == null || point.to(last) >= NEAR) {
                points.add(point);
            }
        }
        return new PenStroke(steadied(points));
    }

    private static float radius(float pressure) {
        return WIDTH / 2 * (.4f + 1.2f * Math.max(0, Math.min(1, pressure)));
    }

    /** Takes the trembling of the device out: a point that has close neighbours moves a quarter of the way to where they are. */
    private static List<Point> steadied(List<Point> points) {
        List<Point> steady = new ArrayList<>(points);
        for (int i = 1; i + 1 < points.size(); i++) {
            Point before = points.get(i - 1);
            Point here = points.get(i);
            Point after = points.get(i + 1);
            boolean close = here.to(before) < CLOSE && here.to(after) < CLOSE;
            steady.set(
                    i,
                    new Point(
                            close ? (before.x() + 2 * here.x() + after.x()) / 4 : here.x(),
                            close ? (before.y() + 2 * here.y() + after.y()) / 4 : here.y(),
                            (before.radius() + 2 * here.radius() + after.radius()) / 4));
        }
        return steady;
    }

    /** The ink. Its outlines overlap where the pen turned sharply. */
    List<Drawing.Outline> outlines() {
        Path2D.Float path = ink();
        List<Drawing.Outline> outlines = new ArrayList<>();
        float[] curves = new float[64];
        int count = 0;
        float[] points = new float[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(points);
            int numbers = kind == PathIterator.SEG_MOVETO ? 2 : kind == PathIterator.SEG_CUBICTO ? 6 : 0;
            if (numbers == 0) {
                outlines.add(new Drawing.Outline(Arrays.copyOf(curves, count)));
                count = 0;
            } else {
                if (count + numbers > curves.length) {
                    curves = Arrays.copyOf(curves, 2 * curves.length);
                }
                System.arraycopy(points, 0, curves, count, numbers);
                count += numbers;
            }
        }
        return outlines;
    }

    /** The ink as one path of curves, to be filled by the non-zero rule. */
    Path2D.Float ink() {
        Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
        List<Sample> line = line();
        if (line.size() < 2) {
            Point dot = points.get(0);
            circle(path, dot.x(), dot.y(), dot.radius());
            return path;
        }
        int start = 0;
        for (int i = 1; i < line.size(); i++) {
            if (i + 1 == line.size() || line.get(i - 1).turn(line.get(i)) > SHARP) {
                boolean last = i + 1 == line.size();
                piece(path, line.subList(start, last ? i + 1 : i));
                start = last ? i : i - 1;
                if (!last) {
                    Sample corner = line.get(i - 1);
                    Sample turned = line.get(i);
                    line.set(i - 1, new Sample(corner.x, corner.y, corner.radius, turned.dx, turned.dy));
                }
            }
        }
        return path;
    }

    /**
     * The smooth line through all points, after Catmull and Rom with the centripetal distances of Barry and Goldman: it neither
     * overshoots nor makes loops of its own, however unevenly the points lie.
     */
    private List<Sample> line() {
        List<Sample> line = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Point from = points.get(i);
            Point to = points.get(i + 1);
            float[] leaving = bend(i == 0 ? from : points.get(i - 1), from, to);
            float[] arriving = bend(i + 2 == points.size() ? to : points.get(i + 2), to, from);
            curve(line, from, leaving, arriving, to);
        }
        return line;
    }

    /** The control point beside {@code here} on the way to {@code next}. */
    private static float[] bend(Point before, Point here, Point next) {
        double next1 = Math.sqrt(here.to(next));
        double last1 = Math.sqrt(here.to(before));
        if (last1 == 0) {
            return new float[] {here.x() + (next.x() - here.x()) / 3, here.y() + (next.y() - here.y()) / 3};
        }
        return new float[] {
            bend(before.x(), here.x(), next.x(), last1, next1), bend(before.y(), here.y(), next.y(), last1, next1)
        };
    }

    private static float bend(float before, float here, float next, double last, double on) {
        double slope = (here - before) / last - (next - before) / (last + on) + (next - here) / on;
        return (float) (here + slope * on / 3);
    }

    private static void curve(List<Sample> line, Point from, float[] a, float[] b, Point to) {
        double length = from.to(to);
        int steps = (int) Math.max(4, Math.min(200, Math.ceil(length / STEP)));
        if (length < STEP) {
            steps = turns(from, a, b, to) ? 4 : 1;
        }
        for (int i = line.isEmpty() ? 0 : 1; i <= steps; i++) {
            float t = (float) i / steps;
            float u = 1 - t;
            float dx = way(from.x(), a[0], b[0], to.x(), t);
            float dy = way(from.y(), a[1], b[1], to.y(), t);
            float speed = (float) Math.hypot(dx, dy);
            if (speed > 0) {
                line.add(new Sample(
                        at(from.x(), a[0], b[0], to.x(), t),
                        at(from.y(), a[1], b[1], to.y(), t),
                        u * from.radius() + t * to.radius(),
                        dx / speed,
                        dy / speed));
            }
        }
    }

    private static boolean turns(Point from, float[] a, float[] b, Point to) {
        double leaving = Math.atan2(a[1] - from.y(), a[0] - from.x());
        double arriving = Math.atan2(to.y() - b[1], to.x() - b[0]);
        return Math.cos(leaving - arriving) < Math.cos(SHARP / 2);
    }

    private static float at(float from, float a, float b, float to, float t) {
        float u = 1 - t;
        return u * u * u * from + 3 * u * u * t * a + 3 * u * t * t * b + t * t * t * to;
    }

    private static float way(float from, float a, float b, float to, float t) {
        float u = 1 - t;
        return u * u * (a - from) + 2 * u * t * (b - a) + t * t * (to - b);
    }

    /** A part of the line without sharp turns: along its left side, around its end, back along the right, around its start. */
    private static void piece(Path2D path, List<Sample> line) {
        Sample first = line.get(0);
        Sample last = line.get(line.size() - 1);
        path.moveTo(side(first, 1)[0], side(first, 1)[1]);
        along(path, line, 1);
        around(path, last.x, last.y, last.radius, last.dx, last.dy);
        List<Sample> back = new ArrayList<>(line);
        Collections.reverse(back);
        along(path, back, -1);
        around(path, first.x, first.y, first.radius, -first.dx, -first.dy);
        path.closePath();
        for (int i = 1; i + 1 < line.size(); i++) {
            Sample at = line.get(i);
            // Where the line bends more narrowly than it is wide, its inner side folds over; the ink there is a dot.
            double bent = line.get(i - 1).turn(at) + at.turn(line.get(i + 1));
            double step = Math.hypot(line.get(i + 1).x - line.get(i - 1).x, line.get(i + 1).y - line.get(i - 1).y);
            if (bent * at.radius > .8 * step) {
                circle(path, at.x, at.y, at.radius);
            }
        }
    }

    private static float[] side(Sample at, int side) {
        return new float[] {at.x + side * at.radius * at.dy, at.y - side * at.radius * at.dx};
    }

    /** Smoothly through the points beside the line: each piece leaves and arrives in the direction from the point before to the one after. */
    private static void along(Path2D path, List<Sample> line, int side) {
        for (int i = 0; i + 1 < line.size(); i++) {
            float[] before = side(line.get(Math.max(0, i - 1)), side);
            float[] from = side(line.get(i), side);
            float[] to = side(line.get(i + 1), side);
            float[] after = side(line.get(Math.min(line.size() - 1, i + 2)), side);
            path.curveTo(
                    from[0] + (to[0] - before[0]) / 6,
                    from[1] + (to[1] - before[1]) / 6,
                    to[0] - (after[0] - from[0]) / 6,
                    to[1] - (after[1] - from[1]) / 6,
                    to[0],
                    to[1]);
        }
    }

    /** Half a circle from the left of a direction over its front to its right. */
    private static void around(Path2D path, float x, float y, float r, float dx, float dy) {
        float frontX = x + r * dx;
        float frontY = y + r * dy;
        float rightX = x - r * dy;
        float rightY = y + r * dx;
        float k = ARC * r;
        path.curveTo(x + r * dy + k * dx, y - r * dx + k * dy, frontX + k * dy, frontY - k * dx, frontX, frontY);
        path.curveTo(frontX - k * dy, frontY + k * dx, rightX + k * dx, rightY + k * dy, rightX, rightY);
    }

    private static void circle(Path2D path, float x, float y, float r) {
        path.moveTo(x, y - r);
        around(path, x, y, r, 1, 0);
        around(path, x, y, r, -1, 0);
        path.closePath();
    }
}
