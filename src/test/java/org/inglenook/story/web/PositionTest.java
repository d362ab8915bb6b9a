package org.inglenook.story.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final double CLOSE = 0.00001;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "43.96, 5.78 | 43.96 | 5.78",
                "43,96; 5,78 | 43.96 | 5.78",
                "43,96 5,78 | 43.96 | 5.78",
                "-33.9,18.4 | -33.9 | 18.4",
                "43.96° N, 5.78° E | 43.96 | 5.78",
                "33.9S 70.6W | -33.9 | -70.6",
                "43°57′36″N 5°46′48″E | 43.96 | 5.78",
                "43° 57' 36\" n, 5° 46' 48\" w | 43.96 | -5.78",
                "43°57.6'N 5°46.8'E | 43.96 | 5.78",
                "−33.5, −70 | -33.5 | -70"
            })
    void positionIsReadAsMapsShowIt(String written, double latitude, double longitude) {
        Position position = Position.parse("where", written);
        assertEquals(latitude, position.latitude(), CLOSE);
        assertEquals(longitude, position.longitude(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forcalquier",
                "43.96",
                "43.96, 5.78, 3",
                "<script>",
                "5.78E 43.96N",
                "https://maps.example/@43,5"
            })
    void whatIsNoPositionIsRefusedBesideItsField(String written) {
        DomainException refusal = assertThrows(DomainException.class, () -> Position.parse("where", written));
        assertEquals("where", refusal.field().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNoPosition(String written) {
        assertNull(Position.parse("where", written));
    }
}
