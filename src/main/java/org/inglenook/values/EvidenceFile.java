package org.inglenook.values;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.inglenook.platform.DomainException.Kind.INVALID;
import static org.inglenook.platform.DomainException.Kind.TOO_LARGE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Slugs;

/** A file made fit to show: a PDF as it came, named plainly. */
public final class EvidenceFile {

    static final int LONGEST = 12_000_000;

    private final String name;
    private final String mime;
    private final byte[] content;

    private EvidenceFile(String name, String mime, byte[] content) {
        this.name = name;
        this.mime = mime;
        this.content = content;
    }

    static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(5, bytes.length), ISO_8859_1).equals("%PDF-");
    }

    static EvidenceFile ofPdf(String name, byte[] bytes) {
        if (!isPdf(bytes)) {
            throw DomainException.field("file", INVALID, "media.picture.error.format");
        }
        if (bytes.length > LONGEST) {
            throw DomainException.field(
                    "file", TOO_LARGE, "values.evidence.error.size", bytes.length / 1_000_000, LONGEST / 1_000_000);
        }
        return new EvidenceFile(plain(name) + ".pdf", "application/pdf", bytes.clone());
    }

    /** Letters, digits and hyphens; the ending comes from what the file is, not from what it was called. */
    private static String plain(String name) {
        String last = Objects.toString(name, "")
                .replace('\\', '/')
                .replaceAll(".*/", "")
                .replaceAll("\\.[^.]*$", "");
        String slug = Slugs.of(last.toLowerCase(Locale.ROOT)).replaceAll("[^a-z0-9-]", "");
        return slug.replace("-", "").isEmpty() ? "evidence" : slug;
    }

    String name() {
        return name;
    }

    String mime() {
        return mime;
    }

    int size() {
        return content.length;
    }

    byte[] content() {
        return Arrays.copyOf(content, content.length);
    }
}
