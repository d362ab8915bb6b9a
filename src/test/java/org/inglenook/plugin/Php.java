package org.inglenook.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** PHP where this machine has it, and the WordPress plugin as an owner gets it. */
public final class Php {

    private static final Path EXECUTABLE = Path.of("/usr/bin/php");

    private Php() {}

    /** What PHP says; a test that needs it is passed over where it is missing, and says what to install. */
    public static String run(String... arguments) {
        Assumptions.assumeTrue(
                Files.isExecutable(EXECUTABLE),
                "The WordPress plugin is tried with PHP. Install it (Debian, Ubuntu: apt-get install php-cli).");
        List<String> command = Stream.concat(Stream.of(EXECUTABLE.toString()), Stream.of(arguments))
                .toList();
        try {
            Process php = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(php.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the plugin, filled in for a shop whose name has a quotation mark. */
    public static Path wordPress(Path folder, String root) {
        PluginFiles files = new PluginFiles(
                new FolderShelf(),
                new Filling(Map.of(
                        "root",
                        root,
                        "name",
                        "Linden's",
                        "connection",
                        "c0nnection-c0nnection",
                        "webhooks",
                        root + "/api/v1/shops/c0nnection-c0nnection/webhooks")));
        for (String file : files.all("wordpress")) {
            try {
                Path target = folder.resolve(file);
                Files.createDirectories(target.getParent());
                Files.write(target, files.file("wordpress", file).orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder.resolve("inglenook");
    }
}
