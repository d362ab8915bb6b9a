package org.inglenook.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts Payara Micro with Inglenook in it and watches it come up. The server itself says "ready" even when the application failed to
 * deploy; this ends with a non-zero exit and the reason instead. Ctrl-C stops the server and waits until the database is closed.
 *
 * <p>Settings are taken as {@code --key=value} for {@code inglenook.key}, or from the environment: {@code --demo=true
 * --port=8080 --context=/our --data.directory=/srv/inglenook}.
 */
public final class Launcher {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Options options;

    private Launcher(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(args, System.getenv());
        } catch (IllegalArgumentException e) {
            say(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new Launcher(options).run());
    }

    private int run() throws IOException, InterruptedException {
        if (Probe.answers(options.port())) {
            say("Port " + options.port() + " is taken already. Stop what runs there, or choose another: --port=8090");
            return 1;
        }
        Files.createDirectories(options.dataDirectory());
        Process server;
        try {
            server = start();
        } catch (IllegalArgumentException e) {
            say(e.getMessage());
            return 2;
        }
        ServerLog log = new ServerLog(server.getInputStream());
        log.start();
        Thread stop = new Thread(() -> stop(server, log));
        Runtime.getRuntime().addShutdownHook(stop);
        Probe.Outcome outcome = Probe.await(server, log, options, LONGEST_START);
        if (outcome != Probe.Outcome.UP) {
            say(outcome.sentence());
            log.expectEnd();
            server.destroy();
            server.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            return 1;
        }
        log.invite();
        int exit = server.waitFor();
        return exit == 143 || exit == 130 ? 0 : exit;
    }

    private Process start() throws IOException {
        Path runtime = options.dataDirectory().resolve("runtime");
        Files.createDirectories(runtime);
        // What an earlier start deployed there would be deployed again, beside this one.
        Folders.remove(runtime.resolve("server"));
        Path server = given("payara-micro.jar", options.server(), runtime);
        Path war = given("inglenook.war", options.war(), runtime);
        options.refuseUnknown(KnownSettings.of(war));
        Path boot = runtime.resolve("boot.txt");
        Path log = runtime.resolve("logging.properties");
        copy("boot.txt", boot);
        copy("logging.properties", log);

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.nodes().jvm());
        command.addAll(options.jvm());
        options.settings().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(server.toString());
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", options.context(), "--nohostaware"));
        command.addAll(options.nodes().server());
        command.addAll(List.of("--rootdir", runtime.resolve("server").toString()));
        command.addAll(List.of("--port", String.valueOf(options.port())));
        command.addAll(List.of("--prebootcommandfile", boot.toString(), "--logproperties", log.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(options.dataDirectory().toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File(nowhere())));
        return builder.start();
    }

    private static String nowhere() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? "NUL" : "/dev/null";
    }

    /** A file named on the command line, or the one packed into this jar, unpacked once per version. */
    private static Path given(String name, Path path, Path runtime) throws IOException {
        if (path != null) {
            return path.toAbsolutePath();
        }
        Path unpacked = runtime.resolve(name);
        copy(name, unpacked);
        return unpacked;
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = Launcher.class.getResourceAsStream("/launcher/" + resource)) {
            if (in == null) {
                throw new IOException("This jar lacks " + resource + "; name the file with --server= or --war=");
            }
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void stop(Process server, ServerLog log) {
        if (server.isAlive()) {
            log.expectEnd();
            server.destroy();
            try {
                if (!server.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    say("The server did not stop in " + LONGEST_STOP.toSeconds() + " seconds and is ended.");
                    server.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void say(String sentence) {
        ServerLog.print("Inglenook: " + sentence);
    }
}
