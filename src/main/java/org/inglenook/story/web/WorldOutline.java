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

    /** A line of points, and the box that it lies in, in degrees. */
    record Line(double[] east, double[] north, double west, double south, double easternmost, double northernmost) {

        static Line of(double[] east, double[] north) {
            double[] box = {180, 90, -180, -90};
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
        double[] east = new double[points];
        double[] north = new double[points];
        int x = 0;
        int y = 0;
        for (int i = 0; i < points; i++) {
            x += Integer.parseInt(words.nextToken());
            y += Integer.parseInt(words.nextToken());
            east[i] = x / STEP;
            north[i] = y / STEP;
        }
        kind.add(Line.of(east, north));
    }

    private static final class Once {
        private static final WorldOutline WORLD = new WorldOutline();
    }
}
