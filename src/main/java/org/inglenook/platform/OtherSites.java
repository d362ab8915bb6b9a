package org.inglenook.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Reads what another site shows to everybody, where the owner wants such reading. Whoever names the address must not learn of, or reach,
 * anything that stands behind the same wall as the server: the host's addresses are looked up once, all of them must be public, and the
 * connection goes to what was looked at. Redirects are looked at in the same way; there are no cookies, and no word on who asks for whom.
 */
@ApplicationScoped
public class OtherSites {

    private static final Logger LOG = Logger.getLogger(OtherSites.class.getName());
    private static final int REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OPEN_AT_ONCE = 4;

    /**
     * What a site answered.
     *
     * @param at where it was found in the end
     * @param type of the content, without its parameters, in small letters
     * @param charset that the site said, or null
     * @param bytes of the content, no more than were wanted
     * @param whole whether there were no more
     * @param robots what the site asks of machines that read it ({@code X-Robots-Tag}), in small letters
     */
    public record Found(URI at, String type, String charset, byte[] bytes, boolean whole, String robots) {}

    @Inject
    Settings settings;

    private Predicate<InetAddress> allowed = PublicAddresses::isPublic;
    private Predicate<URI> place = OtherSites::isUsualPort;
    private DnsLookup dns = InetAddress::getAllByName;
    private Duration patience = PATIENCE;
    private CloseableHttpClient client;

    /** How a name becomes addresses. */
    interface DnsLookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    @PostConstruct
    void open() {
        Timeout wait = Timeout.of(patience);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked())
                        .setMaxConnTotal(OPEN_AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(wait)
                        .setConnectionRequestTimeout(wait)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Inglenook (+" + settings.publicUrl() + ")")
                .build();
    }

    /** For tests, whose sites stand on this machine. */
    void open(Predicate<InetAddress> addresses, DnsLookup names, Predicate<URI> places, Duration longest) {
        patience = longest;
        allowed = addresses;
        dns = names;
        place = places;
        open();
    }

    void names(DnsLookup names) {
        dns = names;
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /**
     * What is at an address, or nothing: where it may not be read, is not there, is of another kind, or takes longer than
     * five seconds.
     *
     * @param most so many bytes of it
     * @param types what its content type begins with, such as {@code text/html}
     */
    public Optional<Found> read(URI address, int most, String... types) {
        URI next = address;
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                if (!isReadable(next)) {
                    return Optional.empty();
                }
                Answer answer = ask(next, end, most, types);
                if (answer.onTo() == null) {
                    return Optional.ofNullable(answer.found());
                }
                URI target = next.resolve(answer.onTo());
                if ("https".equals(next.getScheme()) && !"https".equals(target.getScheme())) {
                    return Optional.empty();
                }
                next = target;
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.FINE, e, () -> "Nothing can be read at " + address.getHost());
        }
        return Optional.empty();
    }

    /** @param onTo where the site sends its readers, or null */
    private record Answer(String onTo, Found found) {}

    private Answer ask(URI address, long end, int most, String... types) throws IOException {
        HttpGet request = new HttpGet(address);
        // A site that sends a byte now and then would never run into the time of a single wait.
        CompletableFuture<Void> enough = CompletableFuture.runAsync(
                request::cancel,
                CompletableFuture.delayedExecutor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        try {
            return client.execute(request, response -> read(address, response, most, types));
        } finally {
            enough.cancel(false);
            // What is left of an answer isn't waited for.
            request.cancel();
        }
    }

    private static Answer read(URI address, ClassicHttpResponse response, int most, String... types)
            throws IOException {
        Header location = response.getFirstHeader("Location");
        HttpEntity entity = response.getEntity();
        if (response.getCode() >= 300 && response.getCode() < 400 && location != null) {
            return new Answer(location.getValue(), null);
        }
        ContentType said = entity == null ? null : ContentType.parseLenient(entity.getContentType());
        String type = said == null ? "" : said.getMimeType().toLowerCase(Locale.ROOT);
        if (response.getCode() != 200 || Arrays.stream(types).noneMatch(type::startsWith)) {
            return new Answer(null, null);
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(most + 1);
            boolean whole = bytes.length <= most;
            return new Answer(
                    null,
                    new Found(
                            address,
                            type,
                            said.getCharset() == null ? null : said.getCharset().name(),
                            whole ? bytes : Arrays.copyOf(bytes, most),
                            whole,
                            Arrays.stream(response.getHeaders("X-Robots-Tag"))
                                    .map(header ->
                                            String.valueOf(header.getValue()).toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(","))));
        }
    }

    private boolean isReadable(URI address) {
        String scheme = address.getScheme();
        return ("http".equals(scheme) || "https".equals(scheme))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && !name(address).equals(name(settings.publicUrl()))
                && place.test(address);
    }

    /** A dot at the end of a name changes nothing. */
    private static String name(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static boolean isUsualPort(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getPort() == -1 || address.getPort() == usual;
    }

    private final class Checked implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = dns.of(host);
            if (!Arrays.stream(addresses).allMatch(allowed)) {
                throw new UnknownHostException("Not public: " + host);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
