package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What an admin can set. Every key is listed with its default in {@code META-INF/microprofile-config.properties} and can be given
 * as an environment variable ({@code inglenook.db.url} is {@code INGLENOOK_DB_URL}). A wrong value stops the start with a sentence
 * that names the key.
 */
@ApplicationScoped
public class Settings {

    /** How many in how long, as {@code 10/60}: ten in sixty seconds. */
    public record Rate(int count, Duration window) {}

    /**
     * A mailbox that is read.
     *
     * @param tls whether through TLS from the first byte
     */
    public record Imap(String host, int port, String user, String password, String folder, boolean tls) {

        @Override
        public String toString() {
            return user + "@" + host + ":" + port;
        }
    }

    /** From which counts on a member of the boards is trusted more, and what a post may carry until then. */
    public record TrustSteps(
            int memberPosts,
            int memberDays,
            int regularPosts,
            int regularDays,
            int links,
            int pictures,
            int mentions) {}

    private static final int SHORTEST_SECRET = 24;

    /** A key has up to 56 characters, and a local part 64 (RFC 5321). */
    private static final Pattern REPLY_ADDRESS =
            Pattern.compile("(?=[^@]{1,9}@)[A-Za-z0-9._+-]*\\*[A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final Config config;

    public Settings() {
        this(ConfigProvider.getConfig(Settings.class.getClassLoader()));
    }

    public Settings(Config config) {
        this.config = config;
    }

    /** Reads every setting once, so that a wrong one stops the start and not a visitor. */
    public void check() {
        dataDirectory();
        publicUrl();
        database();
        mailPort();
        replyAddress();
        replySecret();
        imap();
        demo();
        trustedProxies();
        embedOrigins();
        pictureMaxBytes();
        pictureMaxPixels();
        picturesInAPost();
        archiveMaxBytes();
        trust();
        visitorSeconds();
        Stream.of(
                        "sign-in",
                        "posting",
                        "posting-new",
                        "pictures",
                        "link-previews",
                        "visitor",
                        "visitors",
                        "reply",
                        "replies-refused",
                        "reacting",
                        "preview",
                        "api",
                        "webhooks")
                .forEach(this::rate);
        notificationPatience();
        notificationMailsPerHour();
        liveReaders();
        liveReadersOfAddress();
    }

    /** Absolute directory for the database, the key, the search index and the mail folder of this installation. */
    public Path dataDirectory() {
        return read("inglenook.data.directory", Path::of, "is not a directory's path")
                .orElse(Path.of("inglenook-data"))
                .toAbsolutePath()
                .normalize();
    }

    /** The address that readers use, without a trailing slash: {@code https://shop.example/our}. */
    public URI publicUrl() {
        return read("inglenook.public.url", Settings::httpAddress, "must be a full http or https address")
                .orElse(URI.create("http://localhost:8080/our"));
    }

    /** JDBC address of a PostgreSQL database; empty means the embedded Derby. */
    public Optional<String> database() {
        return read(
                "inglenook.db.url",
                url -> {
                    if (!url.startsWith("jdbc:postgresql:")) {
                        throw new IllegalArgumentException(url);
                    }
                    return url;
                },
                "must start with jdbc:postgresql: (leave it empty for the embedded Derby)");
    }

    public Optional<String> databaseUser() {
        return text("inglenook.db.user");
    }

    public Optional<String> databasePassword() {
        return text("inglenook.db.password");
    }

    public Optional<String> secretKey() {
        return text("inglenook.secret.key");
    }

    public Optional<String> mailHost() {
        return text("inglenook.mail.host");
    }

    public int mailPort() {
        return read("inglenook.mail.port", Integer::valueOf, "must be a number").orElse(587);
    }

    public Optional<String> mailUser() {
        return text("inglenook.mail.user");
    }

    public Optional<String> mailPassword() {
        return text("inglenook.mail.password");
    }

    public Optional<String> mailFrom() {
        return text("inglenook.mail.from");
    }

    public boolean mailStartTls() {
        return flag("inglenook.mail.starttls", true);
    }

    /** Where mails are written as files instead of being sent, for trying things out. */
    public Optional<Path> mailDirectory() {
        return read("inglenook.mail.directory", Path::of, "is not a directory's path");
    }

    /** Address to which our mails are answered, with a star where each gets its key; empty means that they can't be. */
    public Optional<String> replyAddress() {
        return read(
                "inglenook.reply.address",
                address -> {
                    if (!REPLY_ADDRESS.matcher(address).matches()) {
                        throw new IllegalArgumentException(address);
                    }
                    return address;
                },
                "must look like reply+*@shop.example, with one star and at most 8 characters beside it before the @");
    }

    /** What a host that brings mails must say. */
    public Optional<String> replySecret() {
        return read(
                "inglenook.reply.secret",
                secret -> {
                    if (secret.length() < SHORTEST_SECRET) {
                        throw new IllegalArgumentException("short");
                    }
                    return secret;
                },
                "must have " + SHORTEST_SECRET + " characters or more");
    }

    /** The name under which our mail host says whether a mail is from whom it says; empty means that nobody's word is taken. */
    public Optional<String> replyProvenBy() {
        return text("inglenook.reply.proven.by");
    }

    /** The mailbox in which answers arrive; empty where none is read. */
    public Optional<Imap> imap() {
        int port = read("inglenook.imap.port", Integer::valueOf, "must be a number")
                .orElse(993);
        boolean tls = flag("inglenook.imap.tls", true);
        return text("inglenook.imap.host")
                .map(host -> new Imap(
                        host,
                        port,
                        text("inglenook.imap.user").orElse(""),
                        text("inglenook.imap.password").orElse(""),
                        text("inglenook.imap.folder").orElse("INBOX"),
                        tls));
    }

    /** How long a notification waits to be read in the page before it is mailed. */
    public Duration notificationPatience() {
        return read("inglenook.notifications.patience", Long::valueOf, "must be a number of seconds")
                .map(Duration::ofSeconds)
                .orElse(Duration.ofMinutes(2));
    }

    /** How many notifications a member gets by mail within an hour; what is more goes together. */
    public int notificationMailsPerHour() {
        return read("inglenook.notifications.mails", Integer::valueOf, "must be a number")
                .orElse(10);
    }

    /** How many open pages each node tells what is new. */
    public int liveReaders() {
        return read("inglenook.live.readers", Integer::valueOf, "must be a number")
                .orElse(2_000);
    }

    /** How many of them at one network address. */
    public int liveReadersOfAddress() {
        return read("inglenook.live.readers.address", Integer::valueOf, "must be a number")
                .orElse(50);
    }

    public Optional<String> bootstrapOwnerEmail() {
        return text("inglenook.bootstrap.owner.email");
    }

    public Optional<String> bootstrapApiToken() {
        return text("inglenook.bootstrap.api.token");
    }

    public boolean demo() {
        return flag("inglenook.demo", false);
    }

    /** Addresses of the proxies whose X-Forwarded-For is believed. */
    public List<String> trustedProxies() {
        return text("inglenook.trusted.proxies")
                .map(list -> Stream.of(list.split("[,\\s]+"))
                        .filter(s -> !s.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Origins, beside the shop's own, whose pages may show claims. */
    public List<String> embedOrigins() {
        return read(
                        "inglenook.embed.origins",
                        list -> Stream.of(list.split("[,\\s]+"))
                                .filter(s -> !s.isEmpty())
                                .map(origin -> httpAddress(origin).toString())
                                .toList(),
                        "must be full http or https addresses, separated by commas")
                .orElse(List.of());
    }

    /** How many bytes an uploaded picture may have. */
    public long pictureMaxBytes() {
        return read("inglenook.picture.max.bytes", Long::valueOf, "must be a number of bytes")
                .orElse(20_000_000L);
    }

    /** How many pixels an uploaded picture may unfold to. */
    public long pictureMaxPixels() {
        return read("inglenook.picture.max.pixels", Long::valueOf, "must be a number of pixels")
                .orElse(50_000_000L);
    }

    /** Most pictures in one post. */
    public int picturesInAPost() {
        return read("inglenook.post.pictures", Integer::valueOf, "must be a number")
                .orElse(10);
    }

    /** How many bytes an archive that is brought may have. */
    public long archiveMaxBytes() {
        return read("inglenook.archive.max.bytes", Long::valueOf, "must be a number of bytes")
                .orElse(2_000_000_000L);
    }

    /** Directory with further font files for scripts that the bundled fonts lack. */
    public Optional<Path> fontsDirectory() {
        return read("inglenook.fonts.directory", Path::of, "is not a directory's path");
    }

    public TrustSteps trust() {
        return new TrustSteps(
                count("inglenook.trust.member.posts", 3),
                count("inglenook.trust.member.days", 1),
                count("inglenook.trust.regular.posts", 30),
                count("inglenook.trust.regular.days", 10),
                count("inglenook.newcomer.links", 2),
                count("inglenook.newcomer.pictures", 1),
                count("inglenook.newcomer.mentions", 3));
    }

    /** A visitor who is done with a form sooner than this many seconds is asked to send it once more. */
    public int visitorSeconds() {
        return count("inglenook.visitor.seconds", 3);
    }

    /** How often {@code what} may be done, as listed under {@code inglenook.rate.*}. */
    public Rate rate(String what) {
        String key = "inglenook.rate." + what;
        return read(key, Settings::parseRate, "must look like 10/60: ten in sixty seconds")
                .orElseThrow(() -> new IllegalStateException("The setting " + key + " is missing."));
    }

    private int count(String key, int otherwise) {
        return read(
                        key,
                        value -> {
                            int count = Integer.parseInt(value);
                            if (count < 0) {
                                throw new IllegalArgumentException(value);
                            }
                            return count;
                        },
                        "must be a number, 0 or more")
                .orElse(otherwise);
    }

    private boolean flag(String key, boolean otherwise) {
        return read(
                        key,
                        value -> switch (value.toLowerCase(java.util.Locale.ROOT)) {
                            case "true", "yes", "on", "1" -> true;
                            case "false", "no", "off", "0" -> false;
                            default -> throw new IllegalArgumentException(value);
                        },
                        "must be true or false")
                .orElse(otherwise);
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(s -> !s.isEmpty());
    }

    private <T> Optional<T> read(String key, Function<String, T> parser, String rule) {
        return text(key).map(value -> {
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The setting " + key + " " + rule + ".", e);
            }
        });
    }

    private static URI httpAddress(String value) {
        URI uri = URI.create(value.replaceAll("/+$", ""));
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(value);
        }
        return uri;
    }

    private static Rate parseRate(String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(value);
        }
        int count = Integer.parseInt(parts[0].strip());
        long seconds = Long.parseLong(parts[1].strip());
        if (count < 1 || seconds < 1) {
            throw new IllegalArgumentException(value);
        }
        return new Rate(count, Duration.ofSeconds(seconds));
    }
}
