package org.inglenook.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A web server of this machine that stands before the application as a shop's does, with the very lines that the application hands out.
 * Everything else there is the shop.
 */
final class WebServer implements AutoCloseable {

    /** What the shop answers at each of its addresses. */
    static final String SHOP = "This is the shop.";

    /** Some systems build them in; the lines ask for the last three. */
    private static final List<String> MODULES =
            List.of("mpm_event", "authz_core", "alias", "dir", "proxy", "proxy_http", "headers");

    private final Process process;

    private WebServer(Process process) {
        this.process = process;
    }

    /** @param kind {@code nginx}, {@code apache} or {@code caddy} */
    static WebServer start(String kind, Path home, int port, String lines) throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path conf = home.resolve("server.conf");
        String program = find(kind).toString();
        return switch (kind) {
            case "nginx" ->
                start(
                        home,
                        port,
                        nginx(home, port, lines),
                        program,
                        "-p",
                        home + "/",
                        "-e",
                        home.resolve("error.log").toString(),
                        "-c",
                        conf.toString());
            case "caddy" ->
                start(
                        home,
                        port,
                        caddy(port, lines),
                        program,
                        "run",
                        "--config",
                        conf.toString(),
                        "--adapter",
                        "caddyfile");
            default -> start(home, port, apache(home, port, lines), program, "-X", "-f", conf.toString());
        };
    }

    /** The program that this machine has; a test that needs it is passed over where it is missing, and says what to install. */
    static Path find(String kind) {
        return switch (kind) {
            case "nginx" ->
                needed("nginx", "nginx-light", "NGINX", "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");
            case "caddy" -> needed("Caddy", "caddy", "CADDY", "/usr/bin/caddy", "/usr/local/bin/caddy");
            default ->
                needed("Apache", "apache2", "APACHE", "/usr/sbin/apache2", "/usr/sbin/httpd", "/usr/local/sbin/httpd");
        };
    }

    private static Path needed(String what, String debian, String variable, String... places) {
        return Stream.concat(Stream.ofNullable(System.getenv(variable)), Stream.of(places))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("The lines for " + what + " are tried with " + what
                        + ". Install it (Debian, Ubuntu: apt-get install " + debian
                        + "), or name it in the environment variable " + variable + "."));
    }

    private static String nginx(Path home, int port, String lines) {
        return """
                worker_processes 1; daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 128; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    location / { return 200 "%3$s"; }
                %4$s
                  }
                }
                """.formatted(home, port, SHOP, lines);
    }

    /** The shop has a handle of its own that takes whatever comes. */
    private static String caddy(int port, String lines) {
        return """
                {
                	admin off
                	auto_https off
                }
                http://127.0.0.1:%1$d {
                	handle {
                		respond "%2$s"
                	}
                %3$s
                }
                """.formatted(port, SHOP, lines);
    }

    private static String apache(Path home, int port, String lines) throws IOException {
        Files.createDirectories(home.resolve("shop"));
        Files.writeString(home.resolve("shop/index.html"), SHOP);
        return """
                ServerRoot "%1$s"
                PidFile "%1$s/httpd.pid"
                ErrorLog "%1$s/error.log"
                %2$s
                ServerName 127.0.0.1
                Listen 127.0.0.1:%3$d
                <VirtualHost 127.0.0.1:%3$d>
                DocumentRoot "%1$s/shop"
                FallbackResource /index.html
                %4$s
                </VirtualHost>
                """.formatted(home, modules(), port, lines);
    }

    private static String modules() {
        Optional<Path> folder = Stream.of(
                        "/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        return MODULES.stream()
                .filter(module -> folder.map(place -> Files.exists(library(place, module)))
                        .orElse(false))
                .map(module -> "LoadModule " + module + "_module " + library(folder.orElseThrow(), module))
                .collect(Collectors.joining("\n"));
    }

    private static Path library(Path folder, String module) {
        return folder.resolve("mod_" + module + ".so");
    }

    private static WebServer start(Path home, int port, String conf, String... command)
            throws IOException, InterruptedException {
        Files.writeString(home.resolve("server.conf"), conf);
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.out").toFile());
        // Where Caddy would write what it keeps, else in the home of whoever runs the tests.
        program.environment().putAll(Map.of("XDG_CONFIG_HOME", home.toString(), "XDG_DATA_HOME", home.toString()));
        WebServer server = new WebServer(program.start());
        // Looks until it answers, and no more once it has ended.
        for (int tries = 0; tries < 100; tries++) {
            if (answers(port)) {
                return server;
            }
            if (server.process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        server.close();
        Path errors = home.resolve("error.log");
        throw new IllegalStateException("The web server did not come up:\n"
                + Files.readString(home.resolve("server.out")) + (Files.exists(errors) ? Files.readString(errors) : "")
                + conf);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
