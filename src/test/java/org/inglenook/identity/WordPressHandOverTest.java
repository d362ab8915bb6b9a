package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.inglenook.plugin.Php;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token that the WordPress plugin makes is one that we let in. */
class WordPressHandOverTest {

    private static final String ROOT = "https://here.example/our";
    private static final String SECRET = "a secret that is long enough for anybody";
    private static final String NONCE = "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";

    @TempDir
    Path folder;

    @Test
    void whatWordPressSignsIsLetIn() {
        String plugin = Php.wordPress(folder, ROOT).toString();
        String token = Php.run("src/test/php/wordpress.php", plugin, SECRET, NONCE);
        HandOver.Word word =
                HandOver.read(token, List.of(SECRET), ROOT, Instant.now()).orElseThrow(() -> new AssertionError(token));
        assertEquals("41", word.shopper().subject());
        assertEquals("Mara", word.shopper().name());
        assertFalse(word.shopper().emailVerified());
        assertEquals(NONCE, word.nonce());
        assertTrue(
                HandOver.read(token, List.of(SECRET + "x"), ROOT, Instant.now()).isEmpty());
    }
}
