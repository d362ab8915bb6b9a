package org.inglenook.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param nodes the servers that share the database, or this one by itself
 * @param jvm options of the server's JVM
 * @param settings settings for the application, full keys
 */
record Options(
        int port,
        String context,
        Path dataDirectory,
        Path server,
        Path war,
        Nodes nodes,
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
        Nodes nodes = Nodes.of(given.remove("nodes"), given.remove("node"));
        if (!nodes.isAlone()) {
            share("db.url", "one database: name a PostgreSQL", given, environment);
            share("secret.key", "one key: give each the same", given, environment);
        }
        Map<String, String> settings = new TreeMap<>();
        given.forEach((key, value) -> settings.put(PREFIX + key, value));
        return new Options(port, context, directory, server, war, nodes, jvm, settings);
    }

    private static void share(String key, String what, Map<String, String> given, Map<String, String> environment) {
        String variable = "INGLENOOK_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
        if (!given.containsKey(key) && environment.getOrDefault(variable, "").isBlank()) {
            throw new IllegalArgumentException(
                    "Several nodes need " + what + " with --" + key + "= or " + variable + ".");
        }
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
