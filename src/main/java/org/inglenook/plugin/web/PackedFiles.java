package org.inglenook.plugin.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.plugin.PluginFiles;

/** The files for platforms as they lie in the application's own archive. */
final class PackedFiles implements PluginFiles.Shelf {

    private static final String HOME = "/WEB-INF/plugin-manifest/";

    private final ServletContext context;

    PackedFiles(ServletContext context) {
        this.context = context;
    }

    @Override
    public List<String> folders() {
        return Optional.ofNullable(context.getResourcePaths(HOME)).orElse(Set.of()).stream()
                .map(path -> path.substring(HOME.length()).replace("/", ""))
                .sorted()
                .toList();
    }

    @Override
    public List<String> files(String platform) {
        String folder = HOME + platform + "/";
        return below(folder)
                .map(path -> path.substring(folder.length()))
                .sorted()
                .toList();
    }

    private Stream<String> below(String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null
                ? Stream.empty()
                : paths.stream().flatMap(path -> path.endsWith("/") ? below(path) : Stream.of(path));
    }

    @Override
    public byte[] read(String platform, String file) {
        try (InputStream in = context.getResourceAsStream(HOME + platform + "/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
