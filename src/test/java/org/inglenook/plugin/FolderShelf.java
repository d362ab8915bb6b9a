package org.inglenook.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files for platforms as they lie in the sources. */
final class FolderShelf implements PluginFiles.Shelf {

    static final Path HOME = Path.of("plugin-manifest");

    static List<String> platforms() {
        try (var folders = Files.list(HOME)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> folders() {
        return platforms();
    }

    @Override
    public List<String> files(String platform) {
        Path home = HOME.resolve(platform);
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String platform, String file) {
        try {
            return Files.readAllBytes(HOME.resolve(platform).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
