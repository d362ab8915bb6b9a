package org.inglenook.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutAWordItListensOn8080AtOur() {
        Options options = Options.of(new String[0], Map.of());
        assertEquals(8080, options.port());
        assertEquals("/our", options.context());
        assertTrue(options.dataDirectory().isAbsolute());
        assertEquals("http://localhost:8080/our", options.settings().get("inglenook.public.url"));
    }

    @Test
    void theEnvironmentIsNotOverruledByADefault() {
        Options options = Options.of(
                new String[0],
                Map.of(
                        "INGLENOOK_PUBLIC_URL",
                        "https://shop.example/our",
                        "INGLENOOK_DATA_DIRECTORY",
                        "/srv/inglenook"));
        assertEquals(null, options.settings().get("inglenook.public.url"));
        assertEquals("/srv/inglenook", options.dataDirectory().toString());
    }

    @Test
    void anOptionOfTheApplicationBecomesItsSetting() {
        Options options = Options.of(new String[] {"--demo", "--port=8090", "--context=community"}, Map.of());
        assertEquals("true", options.settings().get("inglenook.demo"));
        assertEquals("http://localhost:8090/community", options.settings().get("inglenook.public.url"));
    }

    @Test
    void optionThatNobodyReadsIsRefusedByName() {
        Options options = Options.of(new String[] {"--publc.url=https://shop.example/our", "--demo"}, Map.of());
        Set<String> known = Set.of("inglenook.demo", "inglenook.data.directory", "inglenook.public.url");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> options.refuseUnknown(known));
        assertTrue(refused.getMessage().contains("--publc.url"), refused.getMessage());
        Options.of(new String[] {"--demo"}, Map.of()).refuseUnknown(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "--port=eighty", "-p"})
    void whatIsNotUnderstoodIsSaid(String word) {
        assertThrows(IllegalArgumentException.class, () -> Options.of(new String[] {word}, Map.of()));
    }
}
