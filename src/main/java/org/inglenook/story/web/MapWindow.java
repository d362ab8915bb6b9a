package org.inglenook.story.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The piece of the world that a map shows: degrees go in, tenths of the drawing's units come out. Near its middle a degree east is as
 * much shorter than one north as it is on the globe.
 */
final class MapWindow {

    /** Of the drawing, in its own units; pages scale it. */
    static final int WIDTH = 480;

    static final int HEIGHT = 360;

    private static final int TENTHS = 10;
    /** A few hundred kilometres: less would show a field of one colour. */
    private static final double SMALLEST = 3.5;
    /** What is cut off is cut outside of what is seen, so that the cut isn't drawn. */
    private static final double MARGIN = 40;

    private static final double CLOSEST = 8;

    private final double middleEast;
    private final double middleNorth;
    private final double perDegreeNorth;
    private final double perDegreeEast;

    private MapWindow(double middleEast, double middleNorth, double degreesHigh) {
        this.middleEast = middleEast;
        this.middleNorth = middleNorth;
        this.perDegreeNorth = HEIGHT * TENTHS / degreesHigh;
        this.perDegreeEast = perDegreeNorth * shortening(middleNorth);
    }

    /** The window that has all these points well inside; at least one. */
    static MapWindow around(double[] east, double[] north) {
        double[] x = span(east);
        double[] y = span(north);
        double middle = (y[0] + y[1]) / 2;
        double wide = (x[1] - x[0]) * shortening(middle) * HEIGHT / WIDTH;
        double high = Math.max(SMALLEST, Math.max(y[1] - y[0], wide) * 1.45);
        return new MapWindow((x[0] + x[1]) / 2, middle, high);
    }

    /**
     * @param high from the upper to the lower edge, in degrees
     */
    static MapWindow at(double north, double east, double high) {
        return new MapWindow(east, north, high);
    }

    private static double shortening(double north) {
        return Math.max(0.25, Math.cos(Math.toRadians(north)));
    }

    private static double[] span(double[] values) {
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {least, most};
    }

    double x(double east) {
        return WIDTH * TENTHS / 2.0 + (east - middleEast) * perDegreeEast;
    }

    double y(double north) {
        return HEIGHT * TENTHS / 2.0 - (north - middleNorth) * perDegreeNorth;
    }

    /** The other way: which degree east a unit of the drawing is. */
    double east(double unit) {
        return middleEast + (unit - WIDTH / 2.0) * TENTHS / perDegreeEast;
    }

    double north(double unit) {
        return middleNorth - (unit - HEIGHT / 2.0) * TENTHS / perDegreeNorth;
    }

    /** An SVG path of all rings, closed and cut to the window. */
    String areas(List<WorldOutline.Line> rings) {
        StringBuilder path = new StringBuilder();
        for (double round : new double[] {-360, 0, 360}) {
            for (WorldOutline.Line ring : rings) {
                if (touches(ring, round)) {
                    List<double[]> points = points(ring, round);
                    for (int side = 0; side < 4; side++) {
                        points = cut(points, side);
                    }
                    if (write(points, path) > 2) {
                        path.append('z');
                    }
                }
            }
        }
        return path.toString();
    }

    /** An SVG path of what lies of these lines in the window. */
    String lines(List<WorldOutline.Line> lines) {
        StringBuilder path = new StringBuilder();
        for (double round : new double[] {-360, 0, 360}) {
            for (WorldOutline.Line line : lines) {
                if (touches(line, round)) {
                    inside(points(line, round)).forEach(piece -> write(piece, path));
                }
            }
        }
        return path.toString();
    }

    private boolean touches(WorldOutline.Line line, double round) {
        boolean tiny =
                x(line.easternmost()) - x(line.west()) < CLOSEST && y(line.south()) - y(line.northernmost()) < CLOSEST;
        return !tiny
                && x(line.easternmost() + round) > -MARGIN
                && x(line.west() + round) < WIDTH * TENTHS + MARGIN
                && y(line.south()) > -MARGIN
                && y(line.northernmost()) < HEIGHT * TENTHS + MARGIN;
    }

    private List<double[]> points(WorldOutline.Line line, double round) {
        List<double[]> points = new ArrayList<>(line.east().length);
        for (int i = 0; i < line.east().length; i++) {
            points.add(new double[] {x(line.east()[i] + round), y(line.north()[i])});
        }
        return points;
    }

    /** How far inside of one side of the window a point lies; negative when outside. */
    private static double within(double[] point, int side) {
        return switch (side) {
            case 0 -> point[0] + MARGIN;
            case 1 -> WIDTH * TENTHS + MARGIN - point[0];
            case 2 -> point[1] + MARGIN;
            default -> HEIGHT * TENTHS + MARGIN - point[1];
        };
    }

    /** After Sutherland and Hodgman: what of a ring lies on the inner side of one edge. */
    private static List<double[]> cut(List<double[]> ring, int side) {
        List<double[]> kept = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            double[] from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
            double[] to = ring.get(i);
            double before = within(from, side);
            double after = within(to, side);
            if (before < 0 != after < 0) {
                double part = before / (before - after);
                kept.add(new double[] {from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part});
            }
            if (after >= 0) {
                kept.add(to);
            }
        }
        return kept;
    }

    private static List<List<double[]>> inside(List<double[]> line) {
        List<List<double[]>> pieces = new ArrayList<>();
        List<double[]> piece = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            if (isInside(line.get(i - 1)) || isInside(line.get(i))) {
                if (piece.isEmpty()) {
                    piece.add(line.get(i - 1));
                }
                piece.add(line.get(i));
            } else if (!piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        pieces.add(piece);
        return pieces;
    }

    private static boolean isInside(double[] point) {
        return within(point, 0) >= 0 && within(point, 1) >= 0 && within(point, 2) >= 0 && within(point, 3) >= 0;
    }

    /** Leaves out points that nobody could tell from the one before; answers how many were written. */
    private static int write(List<double[]> points, StringBuilder path) {
        int written = 0;
        long lastX = 0;
        long lastY = 0;
        for (int i = 0; i < points.size(); i++) {
            long x = Math.round(points.get(i)[0]);
            long y = Math.round(points.get(i)[1]);
            if (written == 0) {
                path.append('M').append(x).append(' ').append(y);
            } else if (Math.hypot(x - lastX, y - lastY) < CLOSEST && i < points.size() - 1) {
                continue;
            } else {
                path.append(written == 1 ? "l" : separator(x - lastX)).append(x - lastX);
                path.append(separator(y - lastY)).append(y - lastY);
            }
            lastX = x;
            lastY = y;
            written++;
        }
        return written;
    }

    /** A minus sign tells two numbers apart by itself. */
    private static String separator(long number) {
        return number < 0 ? "" : " ";
    }
}
