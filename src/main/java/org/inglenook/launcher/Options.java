package org.inglenook.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the command line asks for.
 *
 * @param port where the server listens
 * @param context the context root, with its slash
 * @param dataDirectory absolute
 * @param server Payara Micro's jar, or null for the one packed into this jar
 * @param war our WAR, or null for the one packed into this jar
 * @param jvm options of the server's JVM
 * @param settings settings for the application, full keys
 */
record Options(
        int port,
        String context,
        Path dataDirectory,
        Path server,
        Path war,
        List<String> jvm,
        Map<String, String> settings) {

    private static final String PREFIX = "inglenook.";

    static Options of(String[] args, Map<String, String> environment) {
        Map<String, String> given = new TreeMap<>();
        List<String> jvm = new ArrayList<>(List.of("-Xmx1g", "-Djava.awt.headless=true"));
        for (String arg : args) {
            if (arg.startsWith("--jvm=")) {
                jvm.add(arg.substring("--jvm=".length()));
            } else if (arg.startsWith("--") && arg.contains("=")) {
                given.put(arg.substring(2, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
            } else if ("--demo".equals(arg)) {
                given.put("demo", "true");
            } else {
                throw new IllegalArgumentException(
                        "“" + arg + "” is not understood. Options look like --port=8090 or --demo.");
            }
        }
        given.values().removeIf(String::isEmpty);
        int port = port(given.remove("port"));
        String context = context(given.remove("context"));
        String data = given.getOrDefault(
                "data.directory", environment.getOrDefault("INGLENOOK_DATA_DIRECTORY", "inglenook-data"));
        Path directory = Path.of(data).toAbsolutePath().normalize();
        given.put("data.directory", directory.toString());
        if (!given.containsKey("public.url") && !environment.containsKey("INGLENOOK_PUBLIC_URL")) {
            given.put("public.url", "http://localhost:" + port + context);
        }
        Path server = path(given.remove("server"));
        Path war = path(given.remove("war"));
        Map<String, String> settings = new TreeMap<>();
        given.forEach((key, value) -> settings.put(PREFIX + key, value));
        return new Options(port, context, directory, server, war, jvm, settings);
    }

    /**
     * Refuses what nobody would read: a mistyped option would otherwise be taken in silence.
     *
     * @param known full keys of the application's settings
     * @throws IllegalArgumentException with a sentence that names the options
     */
    void refuseUnknown(Set<String> known) {
        List<String> unknown = settings.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> "--" + key.substring(PREFIX.length()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no option " + String.join(", ", unknown)
                    + ". README lists them; each setting there is one, such as --public.url=https://shop.example/our");
        }
    }

    URI application() {
        return URI.create("http://127.0.0.1:" + port + context + "/openapi");
    }

    private static int port(String value) {
        try {
            return value == null ? 8080 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + value + "” is no port. Try --port=8090", e);
        }
    }

    private static String context(String value) {
        return value == null ? "/our" : value.startsWith("/") ? value : "/" + value;
    }

    private static Path path(String value) {
        return value == null ? null : Path.of(value);
    }
}
