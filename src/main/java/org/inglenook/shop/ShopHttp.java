package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.inglenook.platform.PublicAddresses;

/**
 * The only way out to a shop. A host's addresses are looked up once, all of them must be public unless the installation's settings say that
 * this host stands on its own network, and the connection goes to what was looked at. Everybody else is asked by https only, and the
 * certificate must hold. An answer sends us on only within the same host. Ten seconds and ten megabytes in all; no cookies are kept, and
 * nothing of headers or bodies is logged.
 */
public final class ShopHttp implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final int LARGEST = 10_000_000;

    private static final int REDIRECTS = 3;
    private static final int OPEN_AT_ONCE = 20;
    private static final int OPEN_AT_A_SHOP = 4;

    private final Set<String> here;
    private final DnsLookup dns;
    private final Duration patience;
    private final CloseableHttpClient client;

    /** How a name becomes addresses. */
    interface DnsLookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** What a shop answered. Header names are in small letters. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** @throws ShopFault {@code NOT_JSON} */
        public JsonValue json() {
            return JsonBody.parse(body).orElseThrow(() -> new ShopFault(ShopFault.Kind.NOT_JSON, status, ""));
        }

        /** @throws ShopFault {@code NOT_JSON}, {@code UNEXPECTED} where it is something else than an object */
        public JsonObject object() {
            if (json() instanceof JsonObject object) {
                return object;
            }
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, status, "no object");
        }

        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        @Override
        public String toString() {
            return "Answer[" + status + ", " + body.length + " bytes]";
        }
    }

    /**
     * @param at where it was found in the end
     */
    public record Seen(URI at, Answer answer) {}

    /**
     * @param userAgent how we name ourselves
     * @param here hosts that stand on this installation's own network, in small letters; {@code *} is every host
     */
    public ShopHttp(String userAgent, Set<String> here) {
        this(userAgent, here, PATIENCE, InetAddress::getAllByName, null);
    }

    /** For tests, whose shops stand on this machine: every host may, and nobody waits longer than this. */
    public static ShopHttp forShopsHere(Duration patience) {
        return new ShopHttp("Inglenook", Set.of("*"), patience, InetAddress::getAllByName, null);
    }

    /** @param trusted who is believed about certificates, or null for whom this machine believes */
    ShopHttp(String userAgent, Set<String> here, Duration patience, DnsLookup dns, SSLContext trusted) {
        this.here = Set.copyOf(here);
        this.dns = dns;
        this.patience = patience;
        Timeout wait = Timeout.of(patience);
        PoolingHttpClientConnectionManagerBuilder connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked())
                .setMaxConnTotal(OPEN_AT_ONCE)
                .setMaxConnPerRoute(OPEN_AT_A_SHOP)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(wait)
                        .setSocketTimeout(wait)
                        .build());
        if (trusted != null) {
            connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted));
        }
        client = HttpClients.custom()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(wait)
                        .setConnectionRequestTimeout(wait)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent(userAgent)
                .build();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** @throws ShopFault as for every other way to ask, also for any status but 2xx */
    public Answer get(URI address, Map<String, String> headers) {
        return good(exchange("GET", address, headers, new byte[0]));
    }

    /** The headers say the body's {@code Content-Type}. */
    public Answer post(URI address, Map<String, String> headers, byte[] body) {
        return good(exchange("POST", address, headers, body));
    }

    public Answer post(URI address, Map<String, String> headers, JsonValue body) {
        return good(exchange("POST", address, json(headers), bytes(body)));
    }

    /**
     * What everybody sees at an address. As nothing of ours is told, the shop may send us on to another host, which is looked at as the first
     * one was.
     *
     * @throws ShopFault as {@link #get}
     */
    public Seen read(URI address, Map<String, String> headers) {
        URI next = address;
        long end = System.nanoTime() + patience.toNanos();
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Answer answer = ask("GET", next, headers, new byte[0], end);
            Optional<String> onTo =
                    answer.header("location").filter(there -> answer.status() >= 300 && answer.status() < 400);
            if (onTo.isEmpty()) {
                return new Seen(next, good(answer));
            }
            next = target(next, onTo.get(), answer.status());
        }
        throw new ShopFault(ShopFault.Kind.UNEXPECTED, "redirects");
    }

    /** As a form. */
    public Answer postForm(URI address, Map<String, String> headers, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return good(exchange("POST", address, all, form(fields).getBytes(UTF_8)));
    }

    public Answer put(URI address, Map<String, String> headers, byte[] body) {
        return good(exchange("PUT", address, headers, body));
    }

    public Answer put(URI address, Map<String, String> headers, JsonValue body) {
        return good(exchange("PUT", address, json(headers), bytes(body)));
    }

    public Answer delete(URI address, Map<String, String> headers) {
        return good(exchange("DELETE", address, headers, new byte[0]));
    }

    /** Names and values as a form or a query writes them. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Asks and gives the answer whatever its status, for platforms that say in a body why they refuse.
     *
     * @throws ShopFault {@code UNREACHABLE}, {@code SLOW}, {@code CERTIFICATE}, {@code INWARD}, {@code UNEXPECTED} for an answer that is too
     *     large or sends us to another host
     */
    public Answer exchange(String method, URI address, Map<String, String> headers, byte[] body) {
        URI next = address;
        long end = System.nanoTime() + patience.toNanos();
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Answer answer = ask(method, next, headers, body, end);
            Optional<String> onTo = answer.header("location")
                    .filter(there -> answer.status() >= 300 && answer.status() < 400 && method.equals("GET"));
            if (onTo.isEmpty()) {
                return answer;
            }
            next = onTo(next, onTo.get(), answer.status());
        }
        throw new ShopFault(ShopFault.Kind.UNEXPECTED, "redirects");
    }

    private Answer ask(String method, URI address, Map<String, String> headers, byte[] body, long end) {
        check(address);
        HttpUriRequestBase request = new HttpUriRequestBase(method, address);
        headers.forEach(request::setHeader);
        if (body.length > 0) {
            request.setEntity(new ByteArrayEntity(body, type(headers)));
        }
        AtomicBoolean late = new AtomicBoolean();
        // A shop that sends a byte now and then would never run into the time of a single wait.
        CompletableFuture<Void> enough = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                CompletableFuture.delayedExecutor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        try {
            return client.execute(request, ShopHttp::read);
        } catch (IOException | IllegalStateException e) {
            throw fault(e, late.get());
        } finally {
            enough.cancel(false);
            // What is left of an answer isn't waited for.
            request.cancel();
        }
    }

    private void check(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new ShopFault(ShopFault.Kind.UNREACHABLE, "no web address");
        }
        if ("http".equals(address.getScheme()) && !isHere(address.getHost())) {
            throw new ShopFault(inward(address.getHost()) ? ShopFault.Kind.INWARD : ShopFault.Kind.CERTIFICATE, "http");
        }
    }

    private static URI target(URI from, String location, int status) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, status, "redirect");
        }
    }

    private URI onTo(URI from, String location, int status) {
        URI target = target(from, location, status);
        boolean same = target.getHost() != null
                && from.getHost().equalsIgnoreCase(target.getHost())
                && from.getPort() == target.getPort()
                && from.getScheme().equals(target.getScheme());
        if (!same) {
            boolean inward = target.getHost() != null && inward(target.getHost());
            throw new ShopFault(inward ? ShopFault.Kind.INWARD : ShopFault.Kind.UNEXPECTED, status, "redirect");
        }
        return target;
    }

    private boolean isHere(String host) {
        return here.contains("*") || here.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether a name leads into this server's network; one that leads nowhere does not. */
    private boolean inward(String host) {
        try {
            return !Arrays.stream(dns.of(host)).allMatch(PublicAddresses::isPublic);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = Stream.of(response.getHeaders())
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        header -> String.valueOf(header.getValue()),
                        (first, second) -> first));
        return new Answer(response.getCode(), headers, content(response));
    }

    private static byte[] content(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ShopFault(ShopFault.Kind.UNEXPECTED, response.getCode(), "too large");
            }
            return bytes;
        }
    }

    private static Answer good(Answer answer) {
        if (!answer.isGood()) {
            throw new ShopFault(ShopFault.of(answer.status()), answer.status(), "");
        }
        return answer;
    }

    private static ShopFault fault(Exception e, boolean late) {
        if (e instanceof Inward) {
            return new ShopFault(ShopFault.Kind.INWARD, "");
        }
        if (late || e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException)) {
            return new ShopFault(ShopFault.Kind.SLOW, "");
        }
        if (e instanceof SSLException) {
            return new ShopFault(ShopFault.Kind.CERTIFICATE, isExpired(e) ? "expired" : "");
        }
        boolean nobody = e instanceof UnknownHostException
                || e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof NoRouteToHostException;
        return new ShopFault(ShopFault.Kind.UNREACHABLE, nobody ? "" : "broken off");
    }

    private static boolean isExpired(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(CertificateExpiredException.class::isInstance);
    }

    private static ContentType type(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .findAny()
                .map(header -> ContentType.parseLenient(header.getValue()))
                .orElse(ContentType.APPLICATION_OCTET_STREAM);
    }

    private static Map<String, String> json(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        all.putIfAbsent("Accept", "application/json");
        return all;
    }

    private static byte[] bytes(JsonValue body) {
        return body.toString().getBytes(UTF_8);
    }

    /** The name leads into the house. */
    private static final class Inward extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Inward(String host) {
            super("Not public: " + host);
        }
    }

    private final class Checked implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = dns.of(host);
            if (!isHere(host) && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
                throw new Inward(host);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
