package org.inglenook.platform.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that came with a form. */
public final class Uploads {

    private Uploads() {}

    /** Whether a file was chosen: a browser sends an empty part for a field that was left alone. */
    public static boolean isThere(Part part) {
        return part != null && part.getSize() > 0;
    }

    /** Whether a file was chosen, be it empty: what takes files in says that of it. */
    public static boolean isNamed(Part part) {
        return part != null
                && part.getSubmittedFileName() != null
                && !part.getSubmittedFileName().isBlank();
    }

    public static byte[] bytes(Part part) {
        try (InputStream input = part.getInputStream()) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
