package org.inglenook.story.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The piece of the world on which somebody points at a place. Each press answers a place, and a closer piece with it in the middle.
 *
 * @param north of its middle, in degrees
 * @param east of its middle, in degrees
 * @param high from its upper to its lower edge, in degrees
 */
record MapSection(double north, double east, double high) {

    static final MapSection WORLD = new MapSection(15, 10, 270);

    private static final double CLOSEST = 4;
    private static final double AROUND_A_PLACE = 16;
    private static final double STEP = 4;
    private static final double MOST_NORTH = 85;
    private static final Pattern WRITTEN =
            Pattern.compile("(-?\\d{1,2}\\.\\d{1,3}),(-?\\d{1,3}\\.\\d{1,3}),(\\d{1,3}\\.\\d{1,3})");

    /** The one that was written so, else the world. */
    static MapSection parse(String written) {
        Matcher numbers = WRITTEN.matcher(written == null ? "" : written);
        return numbers.matches()
                ? new MapSection(number(numbers, 1), number(numbers, 2), number(numbers, 3)).tidy()
                : WORLD;
    }

    /** Around a place that is known already, or the world for null. */
    static MapSection around(Position place) {
        return place == null ? WORLD : new MapSection(place.latitude(), place.longitude(), AROUND_A_PLACE).tidy();
    }

    MapWindow window() {
        return MapWindow.at(north, east, high);
    }

    /** What lies at a point of it, each from 0 to 1 from the upper left corner. */
    Position at(double right, double down) {
        MapWindow window = window();
        double longitude = window.east(right * MapWindow.WIDTH);
        return new Position(
                rounded(Math.max(-MOST_NORTH, Math.min(MOST_NORTH, window.north(down * MapWindow.HEIGHT)))),
                rounded(longitude - 360 * Math.floor((longitude + 180) / 360)));
    }

    MapSection closerTo(Position place) {
        return new MapSection(place.latitude(), place.longitude(), high / STEP).tidy();
    }

    MapSection movedTo(Position place) {
        return new MapSection(place.latitude(), place.longitude(), high).tidy();
    }

    MapSection wider() {
        return new MapSection(north, east, high * STEP).tidy();
    }

    private MapSection tidy() {
        return high >= WORLD.high
                ? WORLD
                : new MapSection(
                        Math.max(-MOST_NORTH, Math.min(MOST_NORTH, north)),
                        Math.max(-180, Math.min(180, east)),
                        Math.max(CLOSEST, high));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f,%.3f,%.3f", north, east, high);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    private static double number(Matcher numbers, int group) {
        return Double.parseDouble(numbers.group(group));
    }
}
