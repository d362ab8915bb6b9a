package org.inglenook.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopedStylesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a { color: red }|.x a { color: red }",
                ":root { --a: 1 }|.x { --a: 1 }",
                "body > main, html { margin: 0 }|.x > main,.x { margin: 0 }",
                "bodyguard { margin: 0 }|.x bodyguard { margin: 0 }",
                "*, ::before { margin: 0 }|.x *,.x ::before { margin: 0 }",
                "a:is(b, c)[d=\"e,f\"] { margin: 0 }|.x a:is(b, c)[d=\"e,f\"] { margin: 0 }",
                "@media print { a { top: 0 } b { top: 1px } } c { top: 2px }"
                        + "|@media print {.x a { top: 0 }.x b { top: 1px }}.x c { top: 2px }",
                "@font-face { font-family: F; src: url(\"a;{}.woff2\") }"
                        + "|@font-face { font-family: F; src: url(\"a;{}.woff2\") }",
                "@keyframes k { from { top: 0 } to { top: 1px } } a { top: 0 }"
                        + "|@keyframes k { from { top: 0 } to { top: 1px } }.x a { top: 0 }",
                "a::after { content: \"}\" } b { top: 0 }|.x a::after { content: \"}\" }.x b { top: 0 }",
                "/* a { */ b { top: 0 }|.x b { top: 0 }",
                "@media screen and (prefers-color-scheme: dark) { :root { --a: 2 } } a { top: 0 }|.x a { top: 0 }"
            })
    void aRuleHoldsWithinTheElementOnly(String css, String scoped) {
        assertEquals(
                scoped,
                ScopedStyles.within(".x", css)
                        .replace(" {\n", " {")
                        .replace("\n", "")
                        .strip());
    }

    @Test
    void noRuleOfOurStylesheetReachesOutOfIt() throws IOException {
        String css = Files.readString(Path.of("webapp/assets/css/site.css"));
        String scoped = RelayedPages.styles(css);
        Matcher rules = Pattern.compile("(?m)^([^@\\s}][^{}]*)\\{").matcher(scoped);
        int count = 0;
        while (rules.find()) {
            String selector = rules.group(1);
            if (!selector.matches("(?s)\\s*(from|to|\\d+%).*")) {
                assertTrue(selector.startsWith(".inglenook"), selector);
                count++;
            }
        }
        assertTrue(count > 300, "only " + count);
        assertFalse(scoped.contains("prefers-color-scheme"));
        assertEquals(
                scoped.chars().filter(c -> c == '{').count(),
                scoped.chars().filter(c -> c == '}').count());
    }
}
