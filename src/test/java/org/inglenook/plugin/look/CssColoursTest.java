package org.inglenook.plugin.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.inglenook.platform.web.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssColoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#6D2F4A|#6d2f4a",
                "#abc|#aabbcc",
                "#abcf|#aabbcc",
                "#112233ff|#112233",
                "rgb(18, 18, 18)|#121212",
                "rgb(18 18 18 / 100%)|#121212",
                "rgba(10%, 20%, 30%, 1)|#1a334d",
                "hsl(222 47% 11%)|#0f1729",
                "hsl(-30deg, 100%, 50%)|#ff0080",
                "oklch(0.637 0.237 25.331)|#fb2c36",
                "oklch(62.3% 0.214 259.815)|#2b7fff",
                "oklch(1 0 0)|#ffffff",
                "RebeccaPurple|#663399",
                "white|#ffffff"
            })
    void aColourIsReadAsBrowsersReadIt(String written, String hex) {
        assertEquals(Optional.of(Colour.of(hex)), CssColours.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transparent",
                "currentColor",
                "inherit",
                "#12",
                "#12345",
                "rgba(0,0,0,.5)",
                "#11223344",
                "rgb(1,2)",
                "rgb(a b c)",
                ""
            })
    void whatIsNoColourOrCanBeSeenThroughIsNone(String written) {
        assertEquals(Optional.empty(), CssColours.of(written));
    }

    @Test
    void theColourOfABackgroundIsFoundAmongItsOtherParts() {
        assertEquals(Optional.of(Colour.of("#aabbcc")), CssColours.in("no-repeat center url(a.png) #abc"));
        assertEquals(Optional.empty(), CssColours.in("none"));
    }
}
