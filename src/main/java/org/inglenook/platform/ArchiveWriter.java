package org.inglenook.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive: lists of one record a line, files beside them, and at the end a manifest that says how many there are. A record is
 * named by the installation that made it and its number there, so that it keeps its name through all archives that it passes.
 */
public final class ArchiveWriter implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String FORMAT = "inglenook-archive";
    static final int VERSION = 1;

    /** The same content gives the same bytes, whenever it is written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A list that is open for more lines. */
    public interface Lines {
        void add(ArchiveFields line);
    }

    private final ZipOutputStream zip;
    private final ArchiveOrigins origins;
    private final Runnable step;
    private final String installation;
    private final Map<String, Map<Long, String>> brought = new HashMap<>();
    private final Map<String, Integer> lists = new TreeMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private int files;

    /** @param step called after each line and file: tells how far it is, and may refuse to go on */
    ArchiveWriter(OutputStream target, ArchiveOrigins origins, Runnable step) {
        this.zip = new ZipOutputStream(target, UTF_8);
        this.origins = origins;
        this.step = step;
        this.installation = origins.installation();
    }

    /** @param name folder and list, such as {@code story/chapters} */
    public void list(String name, Consumer<Lines> lines) {
        int[] count = {0};
        entry(
                name + ".jsonl",
                () -> lines.accept(line -> {
                    put((line.line() + "\n").getBytes(UTF_8));
                    count[0]++;
                    step.run();
                }));
        lists.put(name, count[0]);
    }

    /** Begins the line of a record. */
    public ArchiveFields line(String kind, long id) {
        String key = name(kind, id);
        written.add(kind + ' ' + key);
        return new ArchiveFields(this, key);
    }

    /** Begins a line of something that nothing refers to. */
    public ArchiveFields line() {
        return new ArchiveFields(this, "");
    }

    /** @param name folder and name, such as {@code media/files/12-480.jpg} */
    public void file(String name, byte[] content) {
        entry(name, () -> put(content));
        files++;
        step.run();
    }

    /** What a record is called in all archives; its line must be written too. */
    public String key(String kind, long id) {
        String key = name(kind, id);
        named.add(kind + ' ' + key);
        return key;
    }

    /** The same of one that may be gone for good. */
    public String loose(String kind, long id) {
        return name(kind, id);
    }

    private String name(String kind, long id) {
        String origin = brought.computeIfAbsent(kind, origins::byOwnId).get(id);
        return origin == null ? installation + "-" + id : origin;
    }

    /** Ends the archive, if everything that was referred to is in it. */
    void finish(JsonObject about) {
        named.removeAll(written);
        if (!named.isEmpty()) {
            throw moved();
        }
        JsonObjectBuilder counts = JsonBuilders.object();
        lists.forEach(counts::add);
        JsonObject manifest = JsonBuilders.object()
                .add("format", FORMAT)
                .add("version", VERSION)
                .addAll(JsonBuilders.object(about))
                .add("installation", installation)
                .add("lists", counts)
                .add("files", files)
                .build();
        entry(MANIFEST, () -> put(manifest.toString().getBytes(UTF_8)));
    }

    /** Something went away while the archive was written. */
    public static DomainException moved() {
        return new DomainException(DomainException.Kind.CONFLICT, "platform.archive.error.moved");
    }

    private void entry(String name, Runnable content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            content.run();
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(byte[] bytes) {
        try {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
