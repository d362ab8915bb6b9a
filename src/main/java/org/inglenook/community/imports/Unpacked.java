package org.inglenook.community.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bytes of a file as they are when it isn't compressed; what can't be text is refused by how it begins. */
final class Unpacked {

    private static final int BEGINNING = 512;
    private static final String GZIP = "\u001f\u008b";
    private static final String ZIP = "PK\u0003\u0004";
    private static final int TAR_MARK = 257;
    private static final String ARCHIVE = "manifest\\.json|(?:community|media|story|values)/.+";

    /** By their first bytes, formats that are often brought by mistake. */
    private static final Map<String, String> OTHERS = Map.of(
            "BZh", "bzip2",
            "7z\u00bc\u00af", "7z",
            "\u00fd7zXZ", "xz",
            "(\u00b5/\u00fd", "zstd",
            "Rar!", "RAR");

    private Unpacked() {}

    static InputStream of(InputStream bytes) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(bytes, 1 << 16);
        String start = start(begun);
        if (start.isEmpty()) {
            throw Unreadable.because("empty");
        }
        InputStream plain = begun;
        if (start.startsWith(GZIP)) {
            plain = text(new GZIPInputStream(begun, 1 << 16));
        } else if (start.startsWith(ZIP)) {
            plain = text(new OnlyEntry(new ZipInputStream(begun)));
        } else {
            refuseOthers(start);
        }
        return plain;
    }

    private static InputStream text(InputStream unpacked) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(unpacked, 1 << 16);
        String start = start(begun);
        if (start.isEmpty()) {
            throw Unreadable.because("empty");
        }
        if (start.startsWith(GZIP) || start.startsWith(ZIP)) {
            throw Unreadable.because("twice");
        }
        refuseOthers(start);
        return begun;
    }

    private static void refuseOthers(String start) {
        OTHERS.forEach((mark, name) -> {
            if (start.startsWith(mark)) {
                throw Unreadable.because("packed", name);
            }
        });
        if (start.startsWith("ustar", TAR_MARK)) {
            throw Unreadable.because("packed", "tar");
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            throw Unreadable.because("utf16");
        }
        if (start.indexOf('\0') >= 0 || start.startsWith("PGDMP")) {
            throw Unreadable.because("noText");
        }
    }

    private static String start(BufferedInputStream begun) throws IOException {
        begun.mark(BEGINNING);
        String start = new String(begun.readNBytes(BEGINNING), ISO_8859_1);
        begun.reset();
        return start;
    }

    /** The one file in a ZIP; a second one is refused when the first is read. */
    private static final class OnlyEntry extends InputStream {
        private final ZipInputStream zip;
        private boolean ended;

        private OnlyEntry(ZipInputStream zip) throws IOException {
            this.zip = zip;
            ended = !advance();
        }

        private boolean advance() throws IOException {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && isAside(entry)) {
                entry = zip.getNextEntry();
            }
            if (entry != null && entry.getName().matches(ARCHIVE)) {
                throw Unreadable.because("archive");
            }
            return entry != null;
        }

        /** Folders, and what a Mac puts beside each file. */
        private static boolean isAside(ZipEntry entry) {
            return entry.isDirectory()
                    || entry.getName().startsWith("__MACOSX/")
                    || entry.getName().endsWith(".DS_Store");
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = ended ? -1 : zip.read(into, from, length);
            if (got < 0 && !ended) {
                ended = true;
                if (advance()) {
                    throw Unreadable.because("several");
                }
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
