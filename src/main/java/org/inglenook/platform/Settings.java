package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** From which counts on a member of the boards is trusted more, and what a post may carry until then. */
    public record TrustSteps(
            int memberPosts,
            int memberDays,
            int regularPosts,
            int regularDays,
            int links,
            int pictures,
            int mentions) {}

    private final SettingText text;

    public Settings() {
        this(ConfigProvider.getConfig(Settings.class.getClassLoader()));
    }

    public Settings(Config config) {
        text = new SettingText(config);
    }

    /** Reads every setting once, so that a wrong one stops the start and not a visitor. */
    public void check() {
        dataDirectory();
        publicUrl();
        database();
        mail().port();
        mail().directory();
        replies().address();
        replies().secret();
        replies().imap();
        demo();
        trustedProxies();
        embedOrigins();
        privateShops();
        pictureMaxBytes();
        pictureMaxPixels();
        picturesInAPost();
        archiveMaxBytes();
        trust();
        visitorSeconds();
        notePageDays();
        noteMailAfterHours();
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
                        "note-guesses",
                        "reacting",
                        "preview",
                        "api",
                        "webhooks",
                        "keys")
                .forEach(this::rate);
        notificationPatience();
        notificationMailsPerHour();
        liveReaders();
        liveReadersOfAddress();
    }

    /** Absolute directory for the database, the key, the search index and the mail folder of this installation. */
    public Path dataDirectory() {
        return text.read("inglenook.data.directory", Path::of, "is not a directory's path")
                .orElse(Path.of("inglenook-data"))
                .toAbsolutePath()
                .normalize();
    }

    /** The address that readers use, without a trailing slash: {@code https://shop.example/our}. */
    public URI publicUrl() {
        return text.read("inglenook.public.url", SettingText::httpAddress, "must be a full http or https address")
                .orElse(URI.create("http://localhost:8080/our"));
    }

    /** JDBC address of a PostgreSQL database; empty means the embedded Derby. */
    public Optional<String> database() {
        return text.read(
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
        return text.text("inglenook.db.user");
    }

    public Optional<String> databasePassword() {
        return text.text("inglenook.db.password");
    }

    public Optional<String> secretKey() {
        return text.text("inglenook.secret.key");
    }

    /** How mails are sent. */
    public MailSettings mail() {
        return new MailSettings(text);
    }

    /** How our mails are answered. */
    public ReplySettings replies() {
        return new ReplySettings(text);
    }

    /** How long a notification waits to be read in the page before it is mailed. */
    public Duration notificationPatience() {
        return text.read("inglenook.notifications.patience", Long::valueOf, "must be a number of seconds")
                .map(Duration::ofSeconds)
                .orElse(Duration.ofMinutes(2));
    }

    /** How many notifications a member gets by mail within an hour; what is more goes together. */
    public int notificationMailsPerHour() {
        return text.read("inglenook.notifications.mails", Integer::valueOf, "must be a number")
                .orElse(10);
    }

    /** How many open pages each node tells what is new. */
    public int liveReaders() {
        return text.read("inglenook.live.readers", Integer::valueOf, "must be a number")
                .orElse(2_000);
    }

    /** How many of them at one network address. */
    public int liveReadersOfAddress() {
        return text.read("inglenook.live.readers.address", Integer::valueOf, "must be a number")
                .orElse(50);
    }

    public Optional<String> bootstrapOwnerEmail() {
        return text.text("inglenook.bootstrap.owner.email");
    }

    public Optional<String> bootstrapApiToken() {
        return text.text("inglenook.bootstrap.api.token");
    }

    public boolean demo() {
        return text.flag("inglenook.demo", false);
    }

    /** Addresses of the proxies whose X-Forwarded-For is believed. */
    public List<String> trustedProxies() {
        return text.text("inglenook.trusted.proxies")
                .map(list -> Stream.of(list.split("[,\\s]+"))
                        .filter(s -> !s.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Origins, beside the shop's own and the connected shops', whose pages may show ours. */
    public List<String> embedOrigins() {
        return text.read(
                        "inglenook.embed.origins",
                        list -> Stream.of(list.split("[,\\s]+"))
                                .filter(s -> !s.isEmpty())
                                .map(origin -> SettingText.httpAddress(origin).toString())
                                .toList(),
                        "must be full http or https addresses, separated by commas")
                .orElse(List.of());
    }

    /** Hosts of shops that stand on this server's own network, in small letters. */
    public Set<String> privateShops() {
        return text.text("inglenook.shop.private").stream()
                .flatMap(list -> Stream.of(list.split("[,\\s]+")))
                .filter(host -> !host.isEmpty())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** How many bytes an uploaded picture may have. */
    public long pictureMaxBytes() {
        return text.read("inglenook.picture.max.bytes", Long::valueOf, "must be a number of bytes")
                .orElse(20_000_000L);
    }

    /** How many pixels an uploaded picture may unfold to. */
    public long pictureMaxPixels() {
        return text.read("inglenook.picture.max.pixels", Long::valueOf, "must be a number of pixels")
                .orElse(50_000_000L);
    }

    /** Most pictures in one post. */
    public int picturesInAPost() {
        return text.read("inglenook.post.pictures", Integer::valueOf, "must be a number")
                .orElse(10);
    }

    /** How many bytes an archive that is brought may have. */
    public long archiveMaxBytes() {
        return text.read("inglenook.archive.max.bytes", Long::valueOf, "must be a number of bytes")
                .orElse(2_000_000_000L);
    }

    /** Directory with further font files for scripts that the bundled fonts lack. */
    public Optional<Path> fontsDirectory() {
        return text.read("inglenook.fonts.directory", Path::of, "is not a directory's path");
    }

    public TrustSteps trust() {
        return new TrustSteps(
                text.count("inglenook.trust.member.posts", 3),
                text.count("inglenook.trust.member.days", 1),
                text.count("inglenook.trust.regular.posts", 30),
                text.count("inglenook.trust.regular.days", 10),
                text.count("inglenook.newcomer.links", 2),
                text.count("inglenook.newcomer.pictures", 1),
                text.count("inglenook.newcomer.mentions", 3));
    }

    /** A visitor who is done with a form sooner than this many seconds is asked to send it once more. */
    public int visitorSeconds() {
        return text.count("inglenook.visitor.seconds", 3);
    }

    /** How many days after its printing the private page of a thank-you note is there. */
    public int notePageDays() {
        return text.count("inglenook.note.page.days", 730);
    }

    /** How many hours after an order without a parcel is done its thank-you note goes by mail. */
    public int noteMailAfterHours() {
        return text.count("inglenook.note.mail.hours", 24);
    }

    /** How often {@code what} may be done, as listed under {@code inglenook.rate.*}. */
    public Rate rate(String what) {
        String key = "inglenook.rate." + what;
        return text.read(key, Settings::parseRate, "must look like 10/60: ten in sixty seconds")
                .orElseThrow(() -> new IllegalStateException("The setting " + key + " is missing."));
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
