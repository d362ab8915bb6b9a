package org.inglenook.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException.Kind;

/** Reads an archive, line by line and file by file, and knows which of its records are here already. */
public final class ArchiveReader implements AutoCloseable {

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** A story of a hundred long chapters in several languages has ten. */
    private static final int LONGEST_LINE = 32_000_000;

    private static final int LARGEST_MANIFEST = 1_000_000;
    private static final Pattern INSTALLATION = Pattern.compile("[0-9a-f]{16}");

    private final ArchiveZip zip;
    private final ArchiveOrigins origins;
    private final long archiveId;
    private final boolean live;
    private final Instant now;
    private final Runnable step;
    private final String installation;
    private final Map<String, Map<String, Long>> known = new HashMap<>();
    private final ArchiveOutcome outcome = new ArchiveOutcome();

    /** @param step called after each line and file: tells how far it is, and may refuse to go on */
    ArchiveReader(Path file, ArchiveOrigins origins, Archive archive, Instant now, Runnable step) {
        this.zip = new ArchiveZip(file);
        this.origins = origins;
        this.archiveId = archive.getId();
        this.live = archive.isLive();
        this.now = now;
        this.step = step;
        this.installation = origins.installation();
    }

    /** Whether what was public where it comes from is to be public here at once. */
    public boolean isLive() {
        return live;
    }

    /** Reads everything once and takes in nothing: whether it is whole, and all of it is known here. */
    int check(Set<String> parts) {
        JsonObject manifest = manifest();
        JsonObject counts = manifest.get("lists") instanceof JsonObject lists ? lists : JsonValue.EMPTY_JSON_OBJECT;
        for (String list : counts.keySet()) {
            if (!parts.contains(list.split("/", 2)[0])) {
                throw new DomainException(Kind.INVALID, "platform.archive.error.unknown", list);
            }
        }
        int steps = 0;
        for (String list : counts.keySet()) {
            int[] lines = {0};
            lines(list, line -> lines[0]++);
            if (!said(counts, list, lines[0])) {
                throw new DomainException(Kind.INVALID, "platform.archive.error.count", list, lines[0]);
            }
            steps += lines[0];
        }
        List<String> surplus =
                zip.lists().stream().filter(list -> !counts.containsKey(list)).toList();
        if (!surplus.isEmpty()) {
            throw new DomainException(Kind.INVALID, "platform.archive.error.name", surplus.get(0));
        }
        List<String> files = zip.files();
        for (String file : files) {
            skim(file);
        }
        if (!said(manifest, "files", files.size())) {
            throw new DomainException(Kind.INVALID, "platform.archive.error.files", files.size());
        }
        return steps + files.size();
    }

    private JsonObject manifest() {
        if (!zip.has(ArchiveWriter.MANIFEST)) {
            throw new DomainException(Kind.INVALID, "platform.archive.error.manifest");
        }
        JsonObject manifest;
        try (InputStream in = zip.open(ArchiveWriter.MANIFEST, LARGEST_MANIFEST)) {
            manifest = object(in.readAllBytes());
        } catch (IOException | JsonException | ClassCastException e) {
            throw ArchiveZip.refusal(e, "platform.archive.error.manifest");
        }
        if (!ArchiveWriter.FORMAT.equals(manifest.getString("format", ""))
                || !INSTALLATION.matcher(manifest.getString("installation", "")).matches()) {
            throw new DomainException(Kind.INVALID, "platform.archive.error.manifest");
        }
        if (!said(manifest, "version", ArchiveWriter.VERSION)) {
            throw new DomainException(
                    Kind.INVALID,
                    "platform.archive.error.version",
                    String.valueOf(manifest.get("version")),
                    ArchiveWriter.VERSION);
        }
        return manifest;
    }

    private static boolean said(JsonObject object, String name, int number) {
        return object.get(name) instanceof JsonNumber said && said.doubleValue() == number;
    }

    private void skim(String file) {
        try (InputStream in = zip.open(file, ArchiveZip.LARGEST_FILE)) {
            in.transferTo(OutputStream.nullOutputStream());
            step.run();
        } catch (IOException e) {
            throw ArchiveZip.refusal(e, "platform.archive.error.damaged", file);
        }
    }

    /**
     * Reads a list; one that isn't there is empty. What a line's reader refuses is told with the list's name and the line's number.
     *
     * @param name folder and list, such as {@code story/chapters}
     */
    public void lines(String name, Consumer<ArchiveLine> reader) {
        if (!zip.has(name + ".jsonl")) {
            return;
        }
        int[] at = {0};
        try (InputStream in = new BufferedInputStream(zip.open(name + ".jsonl", ArchiveZip.LARGEST_LIST))) {
            for (byte[] line = line(in); line != null; line = line(in)) {
                at[0]++;
                reader.accept(new ArchiveLine(this, object(line)));
                step.run();
            }
        } catch (IOException | JsonException | ClassCastException e) {
            throw ArchiveZip.refusal(e, "platform.archive.error.line", name, at[0]);
        } catch (JsonbException e) {
            // Also what a record refused while it was made of JSON.
            throw DomainException.within(e)
                    .map(refused -> refusal(name, at[0], refused))
                    .orElseGet(() -> ArchiveZip.refusal(e, "platform.archive.error.line", name, at[0]));
        } catch (DomainException e) {
            throw at[0] == 0 || !e.reasons().isEmpty() ? e : refusal(name, at[0], e);
        }
    }

    private static DomainException refusal(String list, int line, DomainException because) {
        return DomainException.forAll(
                List.of(ArchiveZip.refusal(because, "platform.archive.error.line", list, line), because));
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw new DomainException(Kind.TOO_LARGE, "platform.archive.error.longLine");
            }
        }
        return line.toByteArray();
    }

    private static JsonObject object(byte[] json) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(json), UTF_8)) {
            return reader.readObject();
        }
    }

    /** When it is taken in. */
    public Instant now() {
        return now;
    }

    /** A file beside the lists; one that isn't there, or is larger, is refused. */
    public byte[] file(String name, long most) {
        try (InputStream in = zip.open(name, Math.min(most, ArchiveZip.LARGEST_FILE))) {
            byte[] content = in.readAllBytes();
            step.run();
            return content;
        } catch (IOException e) {
            throw ArchiveZip.refusal(e, "platform.archive.error.damaged", name);
        }
    }

    public boolean hasFile(String name) {
        return zip.has(name);
    }

    /** Which record here the key means, or null when it hasn't come yet. What it was may be gone meanwhile. */
    public Long known(String kind, String key) {
        Long brought = known.computeIfAbsent(kind, origins::byKey).get(key);
        if (brought != null || !key.startsWith(installation + "-")) {
            return brought;
        }
        String own = key.substring(installation.length() + 1);
        return own.matches("\\d{1,18}") ? Long.valueOf(own) : null;
    }

    /** The record here that the key means; refuses one that is neither here nor in the archive. */
    Long record(String kind, String key) {
        Long id = known(kind, key);
        if (id == null) {
            throw new DomainException(Kind.INVALID, "platform.archive.error.reference", key);
        }
        return id;
    }

    /** A record of the archive is here now. */
    public void took(String kind, String key, long ownId) {
        remember(kind, key, ownId);
        outcome.took(kind);
    }

    /** A record that nothing refers to by a key is here now. */
    public void took(String kind) {
        outcome.took(kind);
    }

    /** From now on this key means this record; nothing is counted. */
    public void remember(String kind, String key, long ownId) {
        if (known.computeIfAbsent(kind, origins::byKey).put(key, ownId) == null) {
            origins.bind(kind, key, ownId, archiveId);
        } else {
            origins.bindAgain(kind, key, ownId, archiveId);
        }
    }

    /** A record of the archive was here already and stays as it is here. */
    public void left(String kind) {
        outcome.left(kind);
    }

    /** What this archive's preparation brought of a kind. */
    public List<Long> brought(String kind) {
        return origins.broughtBy(archiveId, kind);
    }

    /** Forgets what was taken away again. */
    public void forget(String kind) {
        origins.forget(archiveId, kind);
        known.remove(kind);
    }

    ArchiveOutcome outcome() {
        return outcome;
    }

    @Override
    public void close() {
        zip.close();
    }
}
