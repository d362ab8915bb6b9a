package org.inglenook.story.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MapSectionTest {

    @Test
    void whatIsPressedIsWhatLiesThere() {
        MapSection section = new MapSection(44, 6, 16);
        assertEquals(new Position(44, 6), section.at(0.5, 0.5));
        Position pressed = new Position(43.96, 5.78);
        MapWindow window = section.window();
        double right = window.x(pressed.longitude()) / 10 / MapWindow.WIDTH;
        double down = window.y(pressed.latitude()) / 10 / MapWindow.HEIGHT;
        assertTrue(right < 0.5 && down > 0.5, "south-west of the middle is left and below");
        assertEquals(pressed, section.at(right, down));
    }

    @Test
    void fourPressesFindAVillageInTheWorld() {
        Position forcalquier = new Position(43.96, 5.78);
        MapSection section = MapSection.WORLD;
        for (int press = 0; press < 4; press++) {
            MapWindow window = section.window();
            // As well as a finger does on a drawing of 240 by 180 pixels.
            double right = Math.round(window.x(5.78) / 10 / 2) / 240.0;
            double down = Math.round(window.y(43.96) / 10 / 2) / 180.0;
            section = section.closerTo(section.at(right, down));
        }
        assertEquals(forcalquier.latitude(), section.north(), 0.05);
        assertEquals(forcalquier.longitude(), section.east(), 0.05);
        assertEquals(section, section.closerTo(new Position(section.north(), section.east())), "it ends there");
    }

    @Test
    void whatWasWrittenIsReadAndAnythingElseIsTheWorld() {
        MapSection section = new MapSection(-33.9, -18.4, 16);
        assertEquals(section, MapSection.parse(section.toString()));
        for (String written : new String[] {null, "", "x", "99999.000,1.000,1.000", "<svg>"}) {
            assertEquals(MapSection.WORLD, MapSection.parse(written));
        }
        assertEquals(MapSection.WORLD, section.wider().wider().wider().wider());
    }

    @Test
    void placesBeyondTheDateLineAreWithinTheGlobe() {
        MapSection fiji = new MapSection(-17, 179, 16);
        assertTrue(fiji.at(1, 0.5).longitude() < -160);
        assertEquals(-85, new MapSection(-84, 0, 67).at(0.5, 1).latitude());
    }
}
