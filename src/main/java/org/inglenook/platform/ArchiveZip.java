package org.inglenook.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.inglenook.platform.DomainException.Kind;

/** A ZIP file that nobody vouches for. Nothing in it is unpacked by its name, and nothing is believed of what it says of its sizes. */
final class ArchiveZip implements AutoCloseable {

    /** A list may unfold to this many bytes. */
    static final long LARGEST_LIST = 1_000_000_000;

    /** No picture and no document that is taken in is larger. */
    static final long LARGEST_FILE = 64_000_000;

    private static final Pattern LIST = Pattern.compile("[a-z]{1,40}/[a-z-]{1,40}\\.jsonl");
    private static final Pattern FILE = Pattern.compile("[a-z]{1,40}/files/[A-Za-z0-9-]{1,140}\\.[a-z]{2,4}");
    private static final Pattern FOLDER = Pattern.compile("[a-z]{1,40}/(?:files/)?");

    /** The table of contents is read into memory. */
    private static final int LARGEST_CONTENTS = 64_000_000;

    private static final int LONGEST_END = 22 + 65_535;
    private static final int END_MARK = 0x06054b50;

    private final ZipFile zip;
    private final Set<String> names;

    ArchiveZip(Path file) {
        checkContents(file);
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw refusal(e, "platform.archive.error.zip");
        }
        try {
            names = names();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Set<String> names() {
        Set<String> seen = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            boolean known = name.equals(ArchiveWriter.MANIFEST)
                    || LIST.matcher(name).matches()
                    || FILE.matcher(name).matches()
                    || FOLDER.matcher(name).matches();
            if (!known || !seen.add(name)) {
                throw new DomainException(Kind.INVALID, "platform.archive.error.name", shortened(name));
            }
        });
        return seen.stream().filter(name -> !name.endsWith("/")).collect(Collectors.toSet());
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }

    /** Looks at the end of the file how long the table of contents is, before anything reads it. */
    private static void checkContents(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(bytes.length(), LONGEST_END)];
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
            for (int i = end.length - 22; i >= 0; i--) {
                if (number(end, i) == END_MARK) {
                    if (Integer.toUnsignedLong(number(end, i + 12)) > LARGEST_CONTENTS) {
                        throw new DomainException(Kind.TOO_LARGE, "platform.archive.error.manyFiles");
                    }
                    return;
                }
            }
        } catch (IOException e) {
            throw refusal(e, "platform.archive.error.zip");
        }
        throw new DomainException(Kind.INVALID, "platform.archive.error.zip");
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    /** The lists' names, without their ending. */
    List<String> lists() {
        return names.stream()
                .filter(name -> LIST.matcher(name).matches())
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .sorted()
                .toList();
    }

    List<String> files() {
        return names.stream()
                .filter(name -> FILE.matcher(name).matches())
                .sorted()
                .toList();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Refuses to go on reading after so many bytes, whatever the archive says, and at the end what was damaged. */
    InputStream open(String name, long most) {
        ZipEntry entry = Optional.ofNullable(names.contains(name) ? zip.getEntry(name) : null)
                .orElseThrow(() -> new DomainException(Kind.INVALID, "platform.archive.error.missing", name));
        try {
            return new Counted(zip.getInputStream(entry), entry, most);
        } catch (IOException e) {
            throw refusal(e, "platform.archive.error.damaged", name);
        }
    }

    static DomainException refusal(Exception cause, String key, Object... args) {
        DomainException refusal = new DomainException(Kind.INVALID, key, args);
        refusal.initCause(cause);
        return refusal;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw refusal(e, "platform.archive.error.zip");
        }
    }

    private static final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private final long most;
        private final CRC32 sum = new CRC32();
        private long count;

        private Counted(InputStream in, ZipEntry entry, long most) {
            super(in);
            this.entry = entry;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int got;
            try {
                got = super.read(bytes, from, length);
            } catch (IOException e) {
                throw refusal(e, "platform.archive.error.damaged", entry.getName());
            }
            if (got < 0) {
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    throw new DomainException(Kind.INVALID, "platform.archive.error.damaged", entry.getName());
                }
                return got;
            }
            sum.update(bytes, from, got);
            count += got;
            if (count > most) {
                throw new DomainException(
                        Kind.TOO_LARGE, "platform.archive.error.unfolds", entry.getName(), most / 1_000_000);
            }
            return got;
        }
    }
}
