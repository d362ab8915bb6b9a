package org.inglenook.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The settings that the application has, read from the list that it carries itself. */
final class KnownSettings {

    private static final String LIST = "WEB-INF/classes/META-INF/microprofile-config.properties";

    private KnownSettings() {}

    /** Full keys, such as {@code inglenook.public.url}. */
    static Set<String> of(Path war) throws IOException {
        try (ZipFile file = new ZipFile(war.toFile())) {
            ZipEntry list = file.getEntry(LIST);
            if (list == null) {
                throw new IOException(war + " is not Inglenook: it has no list of settings.");
            }
            Properties settings = new Properties();
            try (InputStream in = file.getInputStream(list)) {
                settings.load(in);
            }
            return new TreeSet<>(settings.stringPropertyNames());
        }
    }
}
