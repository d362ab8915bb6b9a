package org.inglenook.shop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.inglenook.it.Application;

/**
 * EverShop as an owner runs it: from the npm registry, built, on a PostgreSQL of its own, with one kind of soap in it and our extension.
 * What is installed and built stays under {@code target} for the next time.
 */
final class EverShop {

    static final String ADMIN = "admin@shop.test";
    static final String PASSWORD = "an-admin-of-one-test-1";
    static final String PRODUCT = "/fig-leaf-soap";

    private static final Path HOME = Path.of("target", "shop", "evershop").toAbsolutePath();
    private static final Path INSTALLED = HOME.resolve("node_modules/@evershop/evershop/package.json");
    private static final Path BUILT = HOME.resolve(".evershop/built");
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private EverShop(int port, Map<String, String> environment) {
        this.port = port;
        this.environment = environment;
    }

    /**
     * Installs and builds what isn't there yet, and starts the shop with nothing sold.
     *
     * @param publicUrl where browsers find it
     * @param told where our extension sends what happens, and the secret it signs with
     */
    static EverShop start(String publicUrl, URI told, String secret) throws IOException, InterruptedException {
        install();
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        int port = Application.freePort();
        EverShop shop = new EverShop(
                port,
                Map.ofEntries(
                        Map.entry("PORT", String.valueOf(port)),
                        Map.entry("NODE_CONFIG", "{\"shop\":{\"homeUrl\":\"" + publicUrl + "\"}}"),
                        Map.entry("DB_HOST", "127.0.0.1"),
                        Map.entry("DB_PORT", String.valueOf(postgres.getPort())),
                        Map.entry("DB_NAME", "postgres"),
                        Map.entry("DB_USER", "postgres"),
                        Map.entry("DB_PASSWORD", "postgres"),
                        Map.entry("DB_SSLMODE", "disable"),
                        Map.entry("JWT_ADMIN_SECRET", "of-one-test-alone-0123456789-admin"),
                        Map.entry("JWT_ADMIN_REFRESH_SECRET", "of-one-test-alone-0123456789-admin-refresh"),
                        Map.entry("JWT_CUSTOMER_SECRET", "of-one-test-alone-0123456789-customer"),
                        Map.entry("JWT_CUSTOMER_REFRESH_SECRET", "of-one-test-alone-0123456789-customer-refresh"),
                        Map.entry("INGLENOOK_WEBHOOKS", told.toString()),
                        Map.entry("INGLENOOK_SECRET", secret)));
        shop.build();
        shop.open();
        shop.furnish();
        return shop;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME.resolve("config"));
        for (String folder : List.of("media", "public", "themes")) {
            Files.createDirectories(HOME.resolve(folder));
        }
        Files.copy(
                Path.of("it-tests/evershop/package.json"),
                HOME.resolve("package.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                HOME.resolve("config/default.json"),
                "{\"shop\":{\"currency\":\"EUR\",\"language\":\"en\"},\"system\":{\"cod\":{\"status\":1},"
                        + "\"extensions\":[{\"name\":\"inglenook\",\"resolve\":\"extensions/inglenook\",\"enabled\":true,"
                        + "\"priority\":10}]}}");
        copy(Path.of("plugin-manifest/evershop/extension"), HOME.resolve("extensions/inglenook"));
        if (!Files.exists(INSTALLED)) {
            run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
        }
    }

    private void build() throws IOException, InterruptedException {
        if (!Files.exists(BUILT)) {
            run(environment, "npx", "evershop", "build");
            Files.createDirectories(BUILT.getParent());
            Files.createFile(BUILT);
        }
    }

    private void open() throws IOException, InterruptedException {
        Path log = HOME.resolve("shop.log");
        process = process(environment, log, "npx", "evershop", "start");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!answers()) {
            if (process.waitFor(500, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("The shop did not come up:\n" + Files.readString(log));
            }
        }
        run(environment, "npx", "evershop", "user:create", "--name", "Admin", "--email", ADMIN, "--password", PASSWORD);
    }

    private boolean answers() throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(url() + "/"))
                                            .timeout(Duration.ofSeconds(20))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The shop and all that it began. */
    private void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** A soap, a country it is sent to, and a way to send it. */
    private void furnish() throws IOException, InterruptedException {
        String admin = ask("/api/user/tokens", "{\"email\":\"" + ADMIN + "\",\"password\":\"" + PASSWORD + "\"}", "")
                .getJsonObject("data")
                .getString("accessToken");
        String zone = made("/api/shippingZones", "{\"name\":\"Europe\",\"countries\":[\"LV\"]}", admin)
                .getString("uuid");
        String method = made("/api/shippingProviders/core/methods", "{\"name\":\"Post\",\"is_enabled\":true}", admin)
                .getString("uuid");
        made(
                "/api/shippingProviders/core/rates",
                "{\"method_id\":\"" + method + "\",\"zone_id\":\"" + zone + "\",\"is_enabled\":true,\"cost\":\"4.90\"}",
                admin);
        int box = made(
                        "/api/packages",
                        "{\"name\":\"Box\",\"length\":20,\"width\":10,\"height\":5,\"weight\":0,\"is_default\":true}",
                        admin)
                .getInt("package_id");
        made(
                "/api/products",
                "{\"package_id\":" + box + ",\"name\":\"Fig leaf soap\",\"sku\":\"FIG-1\",\"price\":8.5,\"weight\":0.1,"
                        + "\"qty\":100,\"manage_stock\":0,\"stock_availability\":1,\"status\":1,\"visibility\":1,"
                        + "\"url_key\":\"fig-leaf-soap\",\"group_id\":1,\"tax_class\":null,\"description\":[],"
                        + "\"meta_title\":\"Soap\",\"meta_description\":\"Soap\",\"meta_keywords\":\"soap\",\"images\":[],"
                        + "\"attributes\":[],\"category_id\":null}",
                admin);
    }

    private JsonObject made(String path, String json, String token) throws IOException, InterruptedException {
        return ask(path, json, token).getJsonObject("data");
    }

    private JsonObject ask(String path, String json, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " " + answer.statusCode() + ": " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static void run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = HOME.resolve(command[0] + ".log");
        Process work = process(environment, log, command);
        if (!work.waitFor(LONGEST.toMinutes(), TimeUnit.MINUTES) || work.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + Files.readString(log));
        }
    }

    private static Process process(Map<String, String> environment, Path log, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException("The profile shop needs Node.js 20 or later with npm on the path", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
