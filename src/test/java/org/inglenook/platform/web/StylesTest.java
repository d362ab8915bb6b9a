package org.inglenook.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Colours that can be read, fonts that are there, and a stylesheet that stays light. */
class StylesTest {

    private static final Path ASSETS = Path.of("webapp/assets");
    private static final double EDGE = 3;
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");
    private static final Pattern FONT = Pattern.compile("\\.\\./fonts/([\\w-]+\\.woff2)\\?v=(\\w+)");

    @Test
    void everyColourOfTextIsReadableOnEveryGround() {
        for (Map<String, Colour> scheme : List.of(light(), dark())) {
            for (String text : List.of("ink", "soft", "accent", "leaf", "clay")) {
                for (String ground : List.of("paper", "sheet", "wash")) {
                    double contrast = scheme.get(text).contrast(scheme.get(ground));
                    assertTrue(contrast >= Colour.READABLE, text + " on " + ground + " has " + contrast);
                }
            }
            assertTrue(scheme.get("accent-ink").contrast(scheme.get("accent")) >= Colour.READABLE);
            assertTrue(scheme.get("card-ink").contrast(scheme.get("card")) >= Colour.READABLE);
            for (String ground : List.of("paper", "sheet", "wash")) {
                assertTrue(scheme.get("edge").contrast(scheme.get(ground)) >= EDGE, "edge on " + ground);
            }
        }
    }

    @Test
    void darkSetsEveryColourButTheCards() {
        assertEquals(
                light().keySet().stream()
                        .filter(name -> !name.startsWith("card"))
                        .toList(),
                List.copyOf(darkTokens().keySet()));
    }

    @Test
    void anyAccentOfAShopCanBeRead() {
        for (String accent : List.of("#ffee00", "#000000", "#ffffff", "#6d2f4a", "#7f7f7f", "#00ff88", "#1133ff")) {
            String css = Look.css(accent, Look.OUR_PAPER, Look.OUR_INK, "figtree");
            int darkPart = css.indexOf("@media");
            assertReadable(css.substring(0, darkPart), light());
            assertReadable(css.substring(darkPart), dark());
        }
    }

    @Test
    void anyGroundOfAShopCanBeReadOn() {
        List<String> colours = List.of(
                "#ffffff", "#000000", "#fbf8f2", "#101820", "#7f7f7f", "#c0c0c0", "#ff0000", "#ffee00", "#0044cc",
                "#335533", "#f4c2c2");
        for (String paper : colours) {
            for (String ink : colours) {
                for (String accent : colours) {
                    Map<String, Colour> scheme = new TreeMap<>();
                    Look.colours(accent, paper, ink).forEach((name, hex) -> scheme.put(name, Colour.of(hex)));
                    assertReadable(scheme, paper + " " + ink + " " + accent);
                }
            }
        }
    }

    private static void assertReadable(Map<String, Colour> scheme, String why) {
        for (String ground : List.of("paper", "sheet", "wash")) {
            for (String text : List.of("ink", "soft", "accent", "leaf", "clay")) {
                double contrast = scheme.get(text).contrast(scheme.get(ground));
                assertTrue(contrast >= Colour.READABLE, why + ": " + text + " on " + ground + " has " + contrast);
            }
            assertTrue(scheme.get("edge").contrast(scheme.get(ground)) >= EDGE, why + ": edge on " + ground);
        }
        assertTrue(scheme.get("accent-ink").contrast(scheme.get("accent")) >= Colour.READABLE, why);
    }

    @Test
    void aLightGroundIsForTheDayAndADarkOneForAlways() {
        assertTrue(Look.css("#6d2f4a", "#ffffff", "#222222", "figtree")
                .contains("@media print,(prefers-color-scheme:light){:root{--paper:#ffffff;"));
        String dark = Look.css("#6d2f4a", "#101010", "#eeeeee", "figtree");
        assertTrue(dark.contains("@media screen{:root{color-scheme:dark;--paper:#101010;"), dark);
    }

    @Test
    void everyColourOfTheStylesheetButTheCardsIsSetForAnotherGround() {
        assertEquals(
                List.copyOf(darkTokens().keySet()),
                List.copyOf(new TreeMap<>(Look.colours("#6d2f4a", "#ffffff", "#000000")).keySet()));
    }

    @Test
    void anAccentThatIsReadableStaysAsChosen() {
        assertTrue(Look.css("#6D2F4A", Look.OUR_PAPER, Look.OUR_INK, "fraunces").startsWith(":root{--accent:#6d2f4a;"));
    }

    @Test
    void whatIsNoColourNeverEntersTheStylesheet() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Look.css("red}body{display:none", "#ffffff", "#000000", "fraunces"));
        assertTrue(Look.css("#6d2f4a", Look.OUR_PAPER, Look.OUR_INK, "nonsense").contains("--display:Fraunces"));
    }

    @Test
    void theStylesheetHasTheLookThatNeedsNoOther() {
        assertEquals(Look.OUR_ACCENT, light().get("accent").hex());
        assertEquals(Look.OUR_PAPER, light().get("paper").hex());
        assertEquals(Look.OUR_INK, light().get("ink").hex());
    }

    @Test
    void everyFontIsThereSmallAndNamedByItsContent() {
        Matcher fonts = FONT.matcher(css());
        int found = 0;
        while (fonts.find()) {
            byte[] font = bytes(ASSETS.resolve("fonts").resolve(fonts.group(1)));
            assertTrue(font.length <= 40 * 1024, fonts.group(1) + " has " + font.length + " bytes");
            assertEquals(mark(font), fonts.group(2), "the mark of " + fonts.group(1));
            found++;
        }
        assertTrue(found >= 10, "fonts found: " + found);
    }

    @Test
    void everyFontHasItsLicence() {
        for (String family : List.of("figtree", "fraunces", "playpen-sans")) {
            assertTrue(Files.exists(ASSETS.resolve("fonts/LICENSE-" + family + ".txt")), family);
        }
    }

    @Test
    void stylesheetsAndScriptsStayLight() throws IOException {
        assertTrue(zipped(ASSETS.resolve("css/site.css")) < 15_000);
        try (Stream<Path> scripts = Files.list(ASSETS.resolve("js"))) {
            scripts.forEach(script -> assertTrue(zipped(script) < 4_000, script.toString()));
        }
    }

    @Test
    void stylesKeepToLogicalProperties() throws IOException {
        Pattern physical = Pattern.compile(
                "(?m)^\\s*(?:(?:margin|padding|border)-(?:left|right)|(?:left|right|float)|text-align:\\s*(?:left|right))\\b.*");
        try (Stream<Path> sheets = Files.list(ASSETS.resolve("css"))) {
            sheets.forEach(sheet -> {
                Matcher matcher = physical.matcher(text(sheet));
                assertTrue(!matcher.find(), () -> sheet + " breaks right-to-left: " + matcher.group());
            });
        }
    }

    private static void assertReadable(String css, Map<String, Colour> scheme) {
        Map<String, Colour> own = tokens(css.replace(";", ";\n").replace("}", ";}"));
        for (String ground : List.of("paper", "sheet", "wash")) {
            assertTrue(own.get("accent").contrast(scheme.get(ground)) >= Colour.READABLE, css + " on " + ground);
        }
        assertTrue(own.get("accent-ink").contrast(own.get("accent")) >= Colour.READABLE, css);
    }

    private static Map<String, Colour> light() {
        return tokens(css().substring(0, css().indexOf("@media")));
    }

    private static Map<String, Colour> dark() {
        Map<String, Colour> scheme = light();
        scheme.putAll(darkTokens());
        return scheme;
    }

    private static Map<String, Colour> darkTokens() {
        int start = css().indexOf("@media screen and (prefers-color-scheme: dark)");
        return tokens(css().substring(start, css().indexOf("@font-face")));
    }

    private static Map<String, Colour> tokens(String css) {
        Map<String, Colour> tokens = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), Colour.of(matcher.group(2)));
        }
        return tokens;
    }

    private static String css() {
        return text(ASSETS.resolve("css/site.css"));
    }

    private static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int zipped(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
