package org.inglenook.plugin.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class EmbedSizeTest {

    private static final int MOST = 8 * 1000;

    @Test
    void scriptForTheShopsPagesIsSmallAndAsksNoOtherHouse() throws IOException {
        String script = whole();
        int size = zipped(script).length;
        assertTrue(size <= MOST, "It has " + size + " bytes compressed");
        assertFalse(script.contains("document.cookie"), "no cookie is read or written");
        assertFalse(script.contains("import "), "it needs nothing else");
        assertFalse(script.replace("https://shop.example/our", "").contains("https://"), "no other address is in it");
    }

    private static String whole() throws IOException {
        try (InputStream script = Files.newInputStream(Path.of("webapp/assets/js/embed.js"))) {
            return EmbedServlet.whole(script, "https://shop.example/our");
        }
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
