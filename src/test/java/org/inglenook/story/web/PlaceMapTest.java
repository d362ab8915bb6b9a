package org.inglenook.story.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.web.PlaceMap.Pin;
import org.junit.jupiter.api.Test;

class PlaceMapTest {

    @Test
    void mapHasItsPlacesInsideAndNorthAbove() {
        PlaceMap map = map(43.96, 5.78, 43.3, 5.4, 44.5, 6.1);
        assertEquals(
                List.of(1, 2, 3), map.getPins().stream().map(Pin::getNumber).toList());
        for (Pin pin : map.getPins()) {
            assertTrue(pin.getX() > 20 && pin.getX() < map.getWidth() - 20, () -> "x " + pin.getX());
            assertTrue(pin.getY() > 20 && pin.getY() < map.getHeight() - 20, () -> "y " + pin.getY());
        }
        assertTrue(map.getPins().get(2).getY() < map.getPins().get(1).getY());
        assertTrue(map.getPins().get(2).getX() > map.getPins().get(1).getX());
        assertTrue(map.getLand().startsWith("M"));
        assertFalse(map.getBorders().isEmpty());
    }

    /** Where the date line cuts a country, no line is drawn round the other side of the globe. */
    @Test
    void noOutlineJumpsAcrossTheMap() {
        for (WorldOutline.Line ring : WorldOutline.get().land()) {
            for (int i = 1; i < ring.east().length; i++) {
                boolean alongThePole = ring.north()[i] < -85 && ring.north()[i - 1] < -85;
                double step = Math.abs(ring.east()[i] - ring.east()[i - 1]);
                assertTrue(
                        step < 180 || alongThePole, () -> "a jump in the ring at " + ring.west() + " " + ring.south());
            }
        }
    }

    @Test
    void placesOfTheWholeWorldAreOnOneMapOfAModestSize() {
        PlaceMap map = map(64.1, -21.9, -34.6, -58.4, 35.7, 139.7, -33.9, 18.4, -41.3, 174.8);
        map.getPins()
                .forEach(pin -> assertTrue(
                        pin.getX() > 0 && pin.getX() < 480 && pin.getY() > 0 && pin.getY() < 360,
                        () -> pin.getNumber() + " at " + pin.getX() + " " + pin.getY()));
        assertTrue(map.getLand().length() < 45_000, () -> map.getLand().length() + " characters");
    }

    @Test
    void neighboursAcrossTheDateLineAreNeighboursOnTheMap() {
        PlaceMap map = map(-17.7, 178.0, -13.8, -171.8);
        Pin fiji = map.getPins().get(0);
        Pin samoa = map.getPins().get(1);
        assertTrue(samoa.getX() > fiji.getX());
        assertTrue(map.getLand().contains("M"), "islands are drawn");
    }

    @Test
    void pinsOfOneTownStandApart() {
        PlaceMap map = map(43.96, 5.78, 43.96, 5.78, 43.961, 5.781, 43.96, 5.779);
        List<Pin> pins = map.getPins();
        for (int i = 0; i < pins.size(); i++) {
            for (int j = 0; j < i; j++) {
                double apart = Math.hypot(
                        pins.get(i).getX() - pins.get(j).getX(),
                        pins.get(i).getY() - pins.get(j).getY());
                assertTrue(apart > 20, "apart " + apart);
            }
        }
        assertEquals(pins.get(0).getPlaceX(), pins.get(1).getPlaceX());
    }

    @Test
    void openSeaAndThePolesAreMapsToo() {
        assertEquals("", map(0, -140).getLand());
        assertTrue(map(-90, 0).getLand().contains("z"));
        assertTrue(map(90, 180).getPins().get(0).getX() > 0);
    }

    @Test
    void withoutAPositionThereIsNoMap() {
        assertNull(PlaceMap.of(List.of(
                new PartView(new ChapterPart(1, "", "Somewhere", "", "", null, null, null), 1, null, Locale.ENGLISH))));
    }

    private static PlaceMap map(double... places) {
        List<PartView> parts = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            ChapterPart part = new ChapterPart(null, "", "Place", "", "", null, places[i], places[i + 1]);
            parts.add(new PartView(part, i / 2 + 1, null, Locale.ENGLISH));
        }
        return PlaceMap.of(parts);
    }
}
