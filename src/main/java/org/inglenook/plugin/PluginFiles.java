package org.inglenook.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a shop's platform reads of us: the files of one folder of {@code plugin-manifest}, filled in for this installation. */
public final class PluginFiles {

    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** All entries bear this time, so that the same files make the same archive. */
    private static final long SOME_DAY = 1_735_689_600_000L;

    /** Where the files lie. */
    public interface Shelf {

        /** Names of all folders, in order. */
        List<String> folders();

        /** Paths of all files of a platform, below its folder, in order; none where there is no such folder. */
        List<String> files(String platform);

        byte[] read(String platform, String file);
    }

    private final Shelf shelf;
    private final Filling filling;

    PluginFiles(Shelf shelf, Filling filling) {
        this.shelf = shelf;
        this.filling = filling;
    }

    /** Paths of all files of a platform; none where we know no such platform. */
    public List<String> all(String platform) {
        return PLATFORM.matcher(platform).matches() ? shelf.files(platform) : List.of();
    }

    /** Whether a file means one connection, so that it can be had for a named one only. */
    public boolean needsConnection(String platform, String file) {
        return Filling.isText(file) && Filling.needsConnection(new String(shelf.read(platform, file), UTF_8));
    }

    /** One file, or nothing: where it isn't there, or needs a connection and none was named. */
    public Optional<byte[]> file(String platform, String file) {
        return all(platform).contains(file) ? filled(platform, file) : Optional.empty();
    }

    private Optional<byte[]> filled(String platform, String file) {
        byte[] bytes = shelf.read(platform, file);
        return Filling.isText(file)
                ? filling.in(file, new String(bytes, UTF_8)).map(text -> text.getBytes(UTF_8))
                : Optional.of(bytes);
    }

    /**
     * All files of a platform, or those of one folder with the folder's name before them, as the shop's back office takes them.
     *
     * @param folder within the platform's, or an empty text
     */
    public Optional<byte[]> zip(String platform, String folder) {
        List<String> wanted = all(platform).stream()
                .filter(file -> folder.isEmpty() || file.startsWith(folder + "/"))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String file : wanted) {
                Optional<byte[]> bytes = filled(platform, file);
                if (bytes.isEmpty()) {
                    return Optional.empty();
                }
                ZipEntry entry = new ZipEntry(file);
                entry.setTime(SOME_DAY);
                zip.putNextEntry(entry);
                zip.write(bytes.get());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wanted.isEmpty() ? Optional.empty() : Optional.of(out.toByteArray());
    }
}
