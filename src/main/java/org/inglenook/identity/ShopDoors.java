package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopLines;
import org.inglenook.shop.ShopperSource;
import org.inglenook.shop.ShopperWords;

/** The ways by which customers of connected shops sign in: one for each shop, chosen by the owner, none by default. */
@ApplicationScoped
@Transactional
public class ShopDoors {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_CLIENT = 300;
    private static final int LONGEST_SECRET = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    ShopConnections connections;

    @Inject
    ShopLines lines;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * A way in as its owner sees it, without its secret.
     *
     * @param returnAddress where the shop sends the browser back to
     */
    public record Way(
            String connection, String shop, ShopWay way, String address, String clientId, String returnAddress) {}

    /** A way in with what only the arrival needs. */
    record Opened(
            long connectionId,
            ConnectionView connection,
            ShopWay way,
            String address,
            String clientId,
            List<String> secrets) {}

    /** What the owner is told once; empty where they brought their own or there is none. */
    public record Made(Way way, Optional<String> secret) {}

    /** The ways in that stand open, in the order of their connections. */
    public List<Way> open() {
        List<ConnectionView> shops =
                connections.list().stream().filter(shop -> !shop.closed()).toList();
        if (shops.isEmpty()) {
            return List.of();
        }
        var doors = em.createQuery("select d from ShopDoor d", ShopDoor.class)
                .getResultStream()
                .collect(Collectors.toMap(ShopDoor::connectionId, Function.identity()));
        return shops.stream()
                .filter(shop -> doors.containsKey(shop.id()))
                .map(shop -> way(shop, doors.get(shop.id())))
                .toList();
    }

    /** The way in of one shop, if there is one. */
    public Optional<Way> of(String connection) {
        ConnectionView shop = connections.view(connection);
        return door(shop.id()).filter(door -> !shop.closed()).map(door -> way(shop, door));
    }

    /** The ways that this shop could have. */
    public List<ShopWay> possible(String connection) {
        long id = connections.view(connection).id();
        boolean looked = lines.ability(id, ShopperSource.class).isPresent();
        boolean speaks = lines.ability(id, ShopperWords.class).isPresent();
        return Stream.of(ShopWay.values())
                .filter(way -> way != ShopWay.LOOK_UP || looked)
                .filter(way -> way != ShopWay.SHOP_TOKEN || speaks)
                .toList();
    }

    private boolean canSayWho(long connectionId) {
        return lines.ability(connectionId, ShopperSource.class)
                .flatMap(source -> connections.line(connectionId).filter(source::canSayWho))
                .isPresent();
    }

    /** Where the page stands that our app put into this shop; an empty text where there is none or nobody knows. */
    public String page(String connection) {
        long id = connections.view(connection).id();
        return lines.ability(id, ShopperWords.class)
                .flatMap(speaks -> connections
                        .line(id)
                        .filter(line -> line.shop() != null)
                        .map(line -> line.at(speaks.page()).toString()))
                .orElse("");
    }

    /** The headers in which that page shows us the shop's word. */
    public List<String> headers(String connection) {
        return lines.ability(connections.view(connection).id(), ShopperWords.class)
                .map(speaks -> speaks.headers().stream().sorted().toList())
                .orElse(List.of());
    }

    /**
     * Opens the way, or leads it otherwise.
     *
     * @param address where the browser is sent; for OpenID Connect the issuer
     * @param secret the shop's; blank keeps the one that is there, or has one made where we are the ones who make it
     * @throws DomainException {@code INVALID}, naming the field
     */
    public Made lead(String connection, ShopWay way, String address, String clientId, String secret) {
        ConnectionView shop = connections.view(connection);
        if (!possible(connection).contains(way)) {
            throw invalid("way", "identity.door.error.way");
        }
        if (way == ShopWay.LOOK_UP && !canSayWho(shop.id())) {
            throw invalid("way", "identity.door.error.unasked");
        }
        String there = way.hasAddress() ? address(address) : "";
        String client = way.hasClient() ? client(clientId) : "";
        Optional<ShopDoor> known = door(shop.id());
        boolean same = known.filter(door -> door.way() == way).isPresent();
        Optional<String> made = way.hasSecret() && secret.isBlank() && !same && way != ShopWay.OPENID
                ? Optional.of(secrets.newToken() + secrets.newToken())
                : Optional.empty();
        String used = made.orElseGet(secret::strip);
        if (way.hasSecret() && !(same && used.isEmpty())) {
            check(way, used);
        }
        ShopDoor door = known.orElseGet(() -> {
            ShopDoor fresh = new ShopDoor(shop.id(), way, there, client, secrets.seal(used), clock.instant());
            em.persist(fresh);
            return fresh;
        });
        door.lead(way, there, client);
        if (known.isPresent() && !used.isEmpty()) {
            door.changeSecret(secrets.seal(used), clock.instant());
        }
        em.flush();
        return new Made(way(shop, door), made);
    }

    /** Closes the way. Whoever is here already stays until their session ends. */
    public void close(String connection) {
        door(connections.view(connection).id()).ifPresent(em::remove);
    }

    Optional<Opened> opened(String connection) {
        ConnectionView shop = connections.view(connection);
        return door(shop.id())
                .filter(door -> !shop.closed())
                .map(door -> new Opened(
                        shop.id(),
                        shop,
                        door.way(),
                        door.address(),
                        door.clientId(),
                        door.sealedSecrets(clock.instant()).stream()
                                .map(secrets::open)
                                .toList()));
    }

    private Optional<ShopDoor> door(long connectionId) {
        return Optional.ofNullable(em.find(ShopDoor.class, connectionId));
    }

    private Way way(ConnectionView shop, ShopDoor door) {
        return new Way(
                shop.publicId(),
                shop.name(),
                door.way(),
                door.address(),
                door.clientId(),
                returnAddress(settings, shop.publicId()).toString());
    }

    /** Where a shop sends the browser back to. */
    static URI returnAddress(Settings settings, String connection) {
        return URI.create(settings.publicUrl() + "/hand-over/" + connection);
    }

    private static String address(String typed) {
        String stripped = typed == null ? "" : typed.strip();
        try {
            URI address = URI.create(stripped);
            boolean whole =
                    ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                            && address.getHost() != null
                            && address.getUserInfo() == null
                            && address.getFragment() == null;
            if (whole && stripped.length() <= LONGEST_ADDRESS) {
                return stripped;
            }
        } catch (IllegalArgumentException e) {
            DomainException refusal = invalid("address", "identity.door.error.address");
            refusal.initCause(e);
            throw refusal;
        }
        throw invalid("address", "identity.door.error.address");
    }

    private static String client(String typed) {
        String stripped = typed == null ? "" : typed.strip();
        if (!stripped.matches("[!-~]{1," + LONGEST_CLIENT + "}")) {
            throw invalid("clientId", "identity.door.error.client");
        }
        return stripped;
    }

    private static void check(ShopWay way, String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        int least = way == ShopWay.HAND_OVER ? HandOver.SHORTEST_SECRET : way == ShopWay.DISCOURSE_CONNECT ? 10 : 1;
        if (bytes < least || secret.length() > LONGEST_SECRET) {
            throw DomainException.field("secret", Kind.INVALID, "identity.door.error.secret", least);
        }
    }

    private static DomainException invalid(String field, String key) {
        return DomainException.field(field, Kind.INVALID, key);
    }
}
