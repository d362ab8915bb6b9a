package org.inglenook.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A shop and our pages on one host, as an owner's nginx serves them: {@code /our/} is ours, everything else is the shop's. */
final class OneHost {

    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");

    private OneHost() {}

    /** @param shop and {@code ours}: their addresses on this machine, without a path */
    static void start(int port, String shop, String ours) throws IOException, InterruptedException {
        Path home = Path.of("target", "shop", "nginx").toAbsolutePath();
        Files.createDirectories(home);
        Path file = home.resolve("nginx.conf");
        Files.writeString(file, """
                worker_processes 1; daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 128; }
                http {
                  access_log off; client_max_body_size 30m;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    proxy_set_header Host $http_host;
                    proxy_set_header X-Forwarded-For $remote_addr;
                    location /our/ { proxy_pass %3$s; }
                    location / { proxy_pass %4$s; }
                  }
                }
                """.formatted(home, port, ours, shop));
        Process process = new ProcessBuilder(nginx().toString(), "-c", file.toString(), "-p", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("nginx.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        if (process.waitFor(2, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nginx ended:\n" + Files.readString(home.resolve("nginx.log")));
        }
    }

    private static Path nginx() {
        return Stream.ofNullable(System.getenv("NGINX"))
                .map(Path::of)
                .findFirst()
                .or(() -> PLACES.stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "The profile shop needs nginx. Install it (Debian, Ubuntu: apt-get install nginx-light), or name it in the"
                                + " environment variable NGINX."));
    }
}
