package org.inglenook.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

    @ParameterizedTest
    @CsvSource({
        "/story/the-stall, /story/the-stall",
        "/story/смолa, /story/%D1%81%D0%BC%D0%BE%D0%BBa",
        "/story/雨, /story/%E9%9B%A8"
    })
    void pathIsWrittenInAscii(String path, String encoded) {
        assertEquals(encoded, Paths.encoded(path));
    }
}
