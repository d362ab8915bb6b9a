package org.inglenook.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The built application, started once for all tests of a run the way an admin starts it: by the launcher, with the demo shop, an owner
 * and an API token by bootstrap. Derby, or PostgreSQL when the system property {@code inglenook.it.database} says so, as {@link PostgresqlSuite} does.
 */
public final class Application {

    /** E-mail address of the bootstrap owner. */
    public static final String OWNER = "owner@example.org";

    private static final String TOKEN = "integration-tests-only-0123456789abcdef";
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final String USUAL = "/our";
    private static final Path HOME = Path.of("target", "it", database());

    private static Application running;
    private static IllegalStateException failed;
    private static EmbeddedPostgres postgres;

    private final Path home;
    private final String url;
    private final Process process;

    private Application(Path home, String url, Process process) {
        this.home = home;
        this.url = url;
        this.process = process;
    }

    /** Address of the application with its context root, such as {@code http://127.0.0.1:41234/our}. */
    public static String url() {
        return get().url;
    }

    /** An API token of the owner with every scope. */
    public static String token() {
        get();
        return TOKEN;
    }

    /** Where the application writes its mails. */
    public static Path mailDirectory() {
        get();
        return HOME.resolve("mail").toAbsolutePath();
    }

    /** What the server logged so far. */
    public static String log() {
        get();
        try {
            return Files.readString(HOME.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's own database, on PostgreSQL only. */
    public static DataSource dataSource() {
        get();
        return postgres.getPostgresDatabase();
    }

    public static String database() {
        return System.getProperty("inglenook.it.database", "derby");
    }

    /** Lets the start begin while a test still waits for something else. */
    static void startAhead() {
        new Thread(Application::get, "starts the application").start();
    }

    private static synchronized Application get() {
        if (failed != null) {
            throw new IllegalStateException("The application did not start for an earlier test", failed);
        }
        if (running == null) {
            try {
                running = start();
            } catch (IllegalStateException e) {
                failed = e;
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Application started = running;
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
        }
        return running;
    }

    private static Application start() throws IOException, InterruptedException {
        empty(HOME);
        int port = freePort();
        List<String> options = new ArrayList<>();
        if ("postgresql".equals(database())) {
            postgres = EmbeddedPostgres.builder().start();
            options.add("--db.url=" + postgres.getJdbcUrl("postgres", "postgres"));
            options.add("--db.user=postgres");
        }
        return start(HOME, port, USUAL, "http://127.0.0.1:" + port + USUAL, options);
    }

    /**
     * One more beside that of the run, at a path of its own, for tests of where it stands; whoever starts it stops it.
     *
     * @param context the path, with its slash
     * @param publicUrl where browsers find it
     */
    static Application another(String context, String publicUrl, List<String> options)
            throws IOException, InterruptedException {
        Path home = HOME.resolveSibling(database() + context.replace('/', '-'));
        empty(home);
        return start(home, freePort(), context, publicUrl, options);
    }

    /** Where this one answers itself, with its path. */
    String address() {
        return url;
    }

    /** Where this one writes its mails. */
    Path mails() {
        return home.resolve("mail").toAbsolutePath();
    }

    /**
     * Starts it otherwise than usual, before anybody asks for it: beside a shop, behind a proxy.
     *
     * @param publicUrl where browsers find it
     */
    public static synchronized void startAt(int port, String publicUrl, List<String> options)
            throws IOException, InterruptedException {
        if (running != null) {
            throw new IllegalStateException("It runs already");
        }
        empty(HOME);
        running = start(HOME, port, USUAL, publicUrl, options);
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
    }

    private static Application start(Path home, int port, String context, String publicUrl, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes").toAbsolutePath().toString(),
                "org.inglenook.launcher.Launcher",
                "--server=" + Path.of("target", "payara-micro.jar").toAbsolutePath(),
                "--war=" + Path.of("target", "inglenook.war").toAbsolutePath(),
                "--port=" + port,
                "--context=" + context,
                "--public.url=" + publicUrl,
                "--data.directory=" + home.resolve("data").toAbsolutePath(),
                "--mail.directory=" + home.resolve("mail").toAbsolutePath(),
                "--demo=true",
                "--bootstrap.owner.email=" + OWNER,
                "--bootstrap.api.token=" + TOKEN,
                // A test that is about one visitor says which.
                "--trusted.proxies=127.0.0.1",
                // The others come from one address and are many.
                "--rate.api=100000/60",
                "--rate.posting=100000/60",
                "--visitor.seconds=0",
                "--rate.sign-in=100000/60",
                "--rate.preview=100000/60",
                "--rate.webhooks=100000/60",
                "--jvm=-XX:TieredStopAtLevel=1",
                "--jvm=-XX:+UseSerialGC"));
        command.addAll(options);
        Path log = home.resolve("server.log").toAbsolutePath();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Application application = new Application(home, "http://127.0.0.1:" + port + context, process);
        application.awaitUp(log);
        return application;
    }

    private void awaitUp(Path log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The application ended at its start:\n" + Files.readString(log));
            }
            if (Files.readString(log).contains("Inglenook is at") && answers(client)) {
                return;
            }
        }
        stop();
        throw new IllegalStateException("The application did not come up:\n" + Files.readString(log));
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/story"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Leaves a folder there and empty. */
    public static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException fault) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Files.createDirectories(directory);
    }
}
