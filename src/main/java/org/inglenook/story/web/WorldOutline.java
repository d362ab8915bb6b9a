package org.inglenook.story.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Where land is and where countries meet: the bundled drawing that maps are cut from. Read once, when the first map is drawn. */
final class WorldOutline {

    private static final String FILE = "/map/world.txt";
    private static final double STEP = 100;
    private static final double HALF_ROUND = 180 * STEP;

    /** A line of points, and the box that it lies in, in degrees. */
    record Line(double[] east, double[] north, double west, double south, double easternmost, double northernmost) {

        static Line of(double[] east, double[] north) {
            double[] box = {east[0], north[0], east[0], north[0]};
            for (int i = 0; i < east.length; i++) {
                box[0] = Math.min(box[0], east[i]);
                box[1] = Math.min(box[1], north[i]);
                box[2] = Math.max(box[2], east[i]);
                box[3] = Math.max(box[3], north[i]);
            }
            return new Line(east, north, box[0], box[1], box[2], box[3]);
        }
    }

    private final List<Line> land = new ArrayList<>();
    private final List<Line> borders = new ArrayList<>();

    private WorldOutline() {
        try (InputStream file = WorldOutline.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorldOutline get() {
        return Once.WORLD;
    }

    /** Rings: each ends where it begins. */
    List<Line> land() {
        return land;
    }

    List<Line> borders() {
        return borders;
    }

    private void read(String line) {
        StringTokenizer words = new StringTokenizer(line);
        List<Line> kind = "land".equals(words.nextToken()) ? land : borders;
        int points = words.countTokens() / 2;
        List<double[]> read = new ArrayList<>(points + 2);
        double turn = 0;
        int x = 0;
        int y = 0;
        for (int i = 0; i < points; i++) {
            int step = Integer.parseInt(words.nextToken());
            // Who crosses the date line goes on, rather than round the whole globe the other way.
            turn -= i > 0 && Math.abs(step) > HALF_ROUND ? Math.signum(step) * 2 * HALF_ROUND : 0;
            x += step;
            y += Integer.parseInt(words.nextToken());
            read.add(new double[] {(x + turn) / STEP, y / STEP});
        }
        if (kind == land && turn != 0) {
            // Antarctica goes all the way round: it ends at the pole.
            read.add(new double[] {read.get(points - 1)[0], -90});
            read.add(new double[] {read.get(0)[0], -90});
        }
        double[] east = read.stream().mapToDouble(point -> point[0]).toArray();
        double[] north = read.stream().mapToDouble(point -> point[1]).toArray();
        kind.add(Line.of(east, north));
    }

    private static final class Once {
        private static final WorldOutline WORLD = new WorldOutline();
    }
}
