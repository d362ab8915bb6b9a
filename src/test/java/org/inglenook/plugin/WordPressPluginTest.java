package org.inglenook.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The companion plugin for WordPress, which no Java of ours runs. */
class WordPressPluginTest {

    private static final String ROOT = "https://here.example/our";

    @TempDir
    Path folder;

    @Test
    void everyFileIsPhp() throws IOException {
        Path plugin = Php.wordPress(folder, ROOT);
        try (var files = Files.walk(plugin)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".php")).toList()) {
                assertTrue(Php.run("-l", file.toString()).contains("No syntax errors"), file.toString());
            }
        }
    }

    @Test
    void itDoesWhatItSays() {
        Path plugin = Php.wordPress(folder, ROOT);
        assertEquals("whole\n", Php.run("src/test/php/wordpress.php", plugin.toString()));
    }

    @Test
    void itIsFreeSoftwareOfItsOwnAndKeepsToItsFolder() throws IOException {
        List<String> files = new FolderShelf().files("wordpress");
        assertTrue(files.stream().allMatch(file -> file.startsWith("inglenook/")), files.toString());
        String main = Files.readString(FolderShelf.HOME.resolve("wordpress/inglenook/inglenook.php"));
        assertTrue(main.contains("License: GPL-2.0-or-later"));
    }
}
