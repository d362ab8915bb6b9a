package org.inglenook.story.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;

/** A map of a chapter's places, drawn from what we bring along: land, borders, and a numbered pin for each place. */
public final class PlaceMap {

    private static final double PIN = 13;
    private static final int ROUNDS = 60;
    private static final int MOST_KEPT = 100;

    /** A pin of the map. Where pins would hide one another they stand apart, each tied to its place by a line. */
    public static final class Pin {

        private final int number;
        private final double placeX;
        private final double placeY;
        private double x;
        private double y;

        private Pin(int number, double x, double y) {
            this.number = number;
            this.placeX = x;
            this.placeY = y;
            this.x = x;
            this.y = y;
        }

        public int getNumber() {
            return number;
        }

        public long getX() {
            return Math.round(x);
        }

        public long getY() {
            return Math.round(y);
        }

        public long getPlaceX() {
            return Math.round(placeX);
        }

        public long getPlaceY() {
            return Math.round(placeY);
        }

        /** Away from another one, half of what is missing; the later ones of one place go round it. */
        private boolean leave(Pin other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double distance = Math.hypot(dx, dy);
            double missing = 2 * PIN + 2 - distance;
            if (missing <= 0.1) {
                return false;
            }
            double angle = distance < 0.01 ? number * 2.4 : Math.atan2(dy, dx);
            x = between(x + Math.cos(angle) * missing / 2, MapWindow.WIDTH);
            y = between(y + Math.sin(angle) * missing / 2, MapWindow.HEIGHT);
            other.x = between(other.x - Math.cos(angle) * missing / 2, MapWindow.WIDTH);
            other.y = between(other.y - Math.sin(angle) * missing / 2, MapWindow.HEIGHT);
            return true;
        }

        private static double between(double value, double size) {
            return Math.max(PIN + 2, Math.min(size - PIN - 2, value));
        }
    }

    /** A place, and the number of its pin. */
    private record Place(int number, double longitude, double latitude) {}

    /** The last ones that were drawn: a map is the same for as long as its places are. */
    private static final LoadingCache<List<Place>, PlaceMap> DRAWN =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build(PlaceMap::new);

    private final String land;
    private final String borders;
    private final List<Pin> pins = new ArrayList<>();

    private PlaceMap(List<Place> places) {
        double[] east = places.stream().mapToDouble(Place::longitude).toArray();
        double[] north = places.stream().mapToDouble(Place::latitude).toArray();
        acrossTheDateLine(east);
        MapWindow window = MapWindow.around(east, north);
        land = window.areas(WorldOutline.get().land());
        borders = window.lines(WorldOutline.get().borders());
        for (int i = 0; i < east.length; i++) {
            pins.add(new Pin(places.get(i).number(), window.x(east[i]) / 10, window.y(north[i]) / 10));
        }
        spread();
    }

    /** Null when no part says where it is. */
    static PlaceMap of(List<PartView> parts) {
        List<Place> places = parts.stream()
                .filter(PartView::isPlaced)
                .map(part -> new Place(part.getNumber(), part.getLongitude(), part.getLatitude()))
                .toList();
        return places.isEmpty() ? null : DRAWN.get(places);
    }

    /** Auckland and Honolulu are neighbours: what lies far west counts on eastwards if that brings them together. */
    private static void acrossTheDateLine(double[] east) {
        double[] shifted = new double[east.length];
        for (int i = 0; i < east.length; i++) {
            shifted[i] = east[i] < 0 ? east[i] + 360 : east[i];
        }
        if (width(shifted) < width(east)) {
            System.arraycopy(shifted, 0, east, 0, east.length);
        }
    }

    private static double width(double[] values) {
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    private void spread() {
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int i = 0; i < pins.size(); i++) {
                for (int j = 0; j < i; j++) {
                    moved |= pins.get(i).leave(pins.get(j));
                }
            }
        }
    }

    public String getLand() {
        return land;
    }

    public String getBorders() {
        return borders;
    }

    public List<Pin> getPins() {
        return pins;
    }

    public int getWidth() {
        return MapWindow.WIDTH;
    }

    public int getHeight() {
        return MapWindow.HEIGHT;
    }
}
