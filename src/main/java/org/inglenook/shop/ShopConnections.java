package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;

/** The lines to shops: opened by the owner, called by the shop, closed by the owner. */
@ApplicationScoped
@Transactional
public class ShopConnections {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SECRET = 200;
    private static final int LONGEST_DETAIL = 300;
    private static final Duration ASKED_AGO = Duration.ofMinutes(1);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration AT_FIRST = Duration.ofHours(2);

    /** A connection was given what to ask its shop with. */
    record ShopLineChanged(long connectionId) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<ShopLineChanged> changed;

    @Inject
    @Any
    Instance<ShopConnector> connectors;

    /**
     * What the owner is told once.
     *
     * @param secret the secret if we made it; empty if the owner brought it
     */
    public record Opened(ConnectionView connection, Optional<String> secret) {}

    /** Who answers at an address, for the inbox. */
    record Receiver(long id, ShopConnector connector, ShopLine line, boolean closed) {}

    /** The platforms that can be connected. */
    public List<String> platforms() {
        return all().map(ShopConnector::platform).sorted().toList();
    }

    /**
     * Opens a line.
     *
     * @param secret that the shop already signs with; blank has one made
     * @throws DomainException {@code INVALID}, naming the field
     */
    public Opened open(String platform, String name, String secret) {
        ShopConnector connector = all().filter(known -> known.platform().equals(platform))
                .findAny()
                .orElseThrow(() -> invalid("platform", "shop.error.platform"));
        String plainName = PlainText.line(name, LONGEST_NAME);
        if (plainName.isEmpty()) {
            throw invalid("name", "shop.error.name");
        }
        String used = usable(connector, secret);
        ShopConnection connection =
                new ShopConnection(secrets.newToken(), platform, plainName, secrets.seal(used), clock.instant());
        if (connector instanceof Handshake handshake && handshake.isPendingAtFirst()) {
            connection.awaitHandshake();
        }
        em.persist(connection);
        em.flush();
        return new Opened(view(connection), secret.isBlank() ? Optional.of(used) : Optional.empty());
    }

    /** Changes the secret; the old one holds for a week more. */
    public Opened changeSecret(String publicId, String secret) {
        ShopConnection connection = get(publicId);
        if (isFiledApp(publicId)) {
            throw invalid("secret", "shop.error.secret.filed");
        }
        String used = usable(connector(connection.getPlatform()), secret);
        connection.changeSecret(secrets.seal(used), clock.instant());
        return new Opened(view(connection), secret.isBlank() ? Optional.of(used) : Optional.empty());
    }

    /** Hangs up for good: the shop is told that the address is gone. Orders stay. */
    public void close(String publicId) {
        get(publicId).close(clock.instant());
    }

    /** All lines, the oldest first; a shop has a few at most. */
    public List<ConnectionView> list() {
        return em
                .createQuery("select c from ShopConnection c order by c.id", ShopConnection.class)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    /** What each connection is called in addresses, by its key. */
    public Map<Long, String> publicIds() {
        return em.createQuery("select c from ShopConnection c", ShopConnection.class)
                .getResultStream()
                .collect(Collectors.toMap(ShopConnection::getId, ShopConnection::getPublicId));
    }

    /** @throws DomainException {@code NOT_FOUND} */
    public ConnectionView view(String publicId) {
        return view(get(publicId));
    }

    /**
     * The key of the connection that a list is narrowed to; nothing when {@code publicId} is null.
     *
     * @throws DomainException {@code NOT_FOUND}
     */
    public Optional<Long> chosen(String publicId) {
        return Optional.ofNullable(publicId).map(id -> get(id).getId());
    }

    Optional<Receiver> receiver(String publicId) {
        return find(publicId)
                .map(connection -> new Receiver(
                        connection.getId(),
                        connector(connection.getPlatform()),
                        line(connection),
                        connection.isClosed()));
    }

    /** What a connector may know of this connection; nothing when there is none or it is closed. */
    public Optional<ShopLine> line(long id) {
        return Optional.ofNullable(em.find(ShopConnection.class, id))
                .filter(connection -> !connection.isClosed())
                .map(this::line);
    }

    /** The same by its name in addresses. */
    public Optional<ShopLine> lineOf(String publicId) {
        return find(publicId).filter(connection -> !connection.isClosed()).map(this::line);
    }

    private ShopLine line(ShopConnection connection) {
        URI home = URI.create(settings.publicUrl() + "/api/v1/shops/" + connection.getPublicId() + "/");
        String shop = connection.shopAddress();
        return new ShopLine(
                connection.getId(),
                connection.getPublicId(),
                connection.getPlatform(),
                shop.isEmpty() ? null : URI.create(shop),
                Credentials.open(connection.sealedCredentials(), secrets),
                connection.sealedSecrets(clock.instant()).stream()
                        .map(secrets::open)
                        .toList(),
                home.resolve("webhooks"),
                home.resolve("install/"));
    }

    /**
     * Keeps what came of a step of a platform's own installing.
     *
     * @throws DomainException {@code CONFLICT} where what may be used once was used meanwhile
     */
    void keep(long id, HandshakeAnswer answer) {
        ShopConnection connection = em.find(ShopConnection.class, id, LockModeType.PESSIMISTIC_WRITE);
        Map<String, String> all = Credentials.open(connection.sealedCredentials(), secrets);
        boolean spent = answer.spent().entrySet().stream()
                .anyMatch(once -> !once.getValue().equals(all.get(once.getKey())));
        if (spent) {
            throw new DomainException(Kind.CONFLICT, "shop.error.stepRepeated");
        }
        connection.keepCredentials(Credentials.seal(Credentials.changed(all, answer.kept()), secrets));
        answer.secret().ifPresent(made -> connection.changeSecret(secrets.seal(made), clock.instant()));
        answer.shop().ifPresent(shop -> connection.standAt(shop.toString()));
        if (answer.isActive()) {
            connection.activate();
        }
        if (!answer.kept().isEmpty() || answer.isActive()) {
            changed.fire(new ShopLineChanged(id));
        }
    }

    /** Keeps credentials over those that are there; a blank one is forgotten. */
    void keepCredentials(long id, Map<String, String> changes) {
        ShopConnection connection = em.find(ShopConnection.class, id, LockModeType.PESSIMISTIC_WRITE);
        Map<String, String> all = Credentials.open(connection.sealedCredentials(), secrets);
        connection.keepCredentials(Credentials.seal(Credentials.changed(all, changes), secrets));
    }

    /** What may be asked: lines that are neither closed nor taken out in the shop, in the order in which they were made. */
    List<Long> open() {
        return em.createQuery(
                        "select c.id from ShopConnection c where c.state <> :closed and c.uninstalledAt is null order by c.id",
                        Long.class)
                .setParameter("closed", ShopConnection.State.CLOSED)
                .getResultList();
    }

    /** From when on a shop's changes are to be looked through: since the last one seen, by its own clock, and a little before. */
    Instant lookFrom(long id) {
        ShopConnection connection = em.find(ShopConnection.class, id);
        Instant to = connection.reconciledTo();
        return to == null ? connection.getCreatedAt().minus(AT_FIRST) : to.minus(OVERLAP);
    }

    Instant connectedAt(long id) {
        return em.find(ShopConnection.class, id).getCreatedAt();
    }

    Optional<Instant> reconciledAt(long id) {
        return Optional.ofNullable(em.find(ShopConnection.class, id).reconciledAt());
    }

    /** @param latest change that was seen, by the shop's clock, if any */
    void reconciled(long id, Optional<Instant> latest, int found) {
        ShopConnection connection = em.find(ShopConnection.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        Instant before = connection.reconciledTo() == null ? lookFrom(id) : connection.reconciledTo();
        // A shop whose clock is ahead, and is put right some day, must not hide what it changes in between.
        Instant to = latest.filter(seen -> seen.isAfter(before))
                .map(seen -> seen.isAfter(now) ? now : seen)
                .orElse(before);
        connection.reconciled(to.isAfter(before) ? to : before, now, found);
    }

    void webhooksSeen(long id, KeptWebhooks.WebhookState state, boolean repaired) {
        ShopConnection connection = em.find(ShopConnection.class, id, LockModeType.PESSIMISTIC_WRITE);
        connection.webhooksSeen(state, clock.instant());
        if (repaired) {
            connection.repaired(clock.instant());
        }
    }

    /** How asking this shop goes. */
    public LineHealth health(String publicId) {
        return get(publicId).health();
    }

    /** {@code PENDING}, {@code ACTIVE} or {@code CLOSED}. */
    public String state(String publicId) {
        return get(publicId).getState().name();
    }

    /** What an owner fills in for this connection besides the shop's address. */
    public List<CredentialName> credentialNames(String publicId) {
        return connector(get(publicId).getPlatform()).credentialNames();
    }

    /** Whether this shop can be asked for its orders as it stands. */
    public boolean isAskable(String publicId) {
        ShopConnection connection = get(publicId);
        return !connection.isClosed()
                && connector(connection.getPlatform()) instanceof AskedShop shop
                && shop.canAsk(line(connection));
    }

    /** Which of the names have something filled in; what is filled in is told only where it is no secret. */
    public Map<String, String> filledIn(String publicId) {
        Map<String, String> all = line(get(publicId)).credentials();
        return credentialNames(publicId).stream()
                .filter(name -> all.containsKey(name.name()))
                .collect(Collectors.toMap(CredentialName::name, name -> name.secret() ? "" : all.get(name.name())));
    }

    /** Where the shop is, or an empty text. */
    public String shopAddress(String publicId) {
        return get(publicId).shopAddress();
    }

    /**
     * Keeps where the shop is and what it is asked with. A blank value leaves what is there. Keys for one shop are never shown to another:
     * with another host they are forgotten, unless they are given anew.
     *
     * @throws DomainException {@code INVALID}, naming the field
     */
    public void fillIn(String publicId, String address, Map<String, String> values) {
        ShopConnection connection = locked(publicId);
        String home = ShopAddress.of(address, settings.privateShops());
        Map<String, String> all = new LinkedHashMap<>(Credentials.open(connection.sealedCredentials(), secrets));
        Set<String> lasting = lasting(connection);
        if (!ShopAddress.sameHost(home, connection.shopAddress())) {
            all.keySet().retainAll(lasting);
        }
        for (CredentialName name : credentialNames(publicId)) {
            String value = values.getOrDefault(name.name(), "").strip();
            if (!value.isEmpty() && !name.pattern().matcher(value).matches()) {
                throw invalid(name.name(), "shop.error.credential");
            }
            if (!value.isEmpty()) {
                all.put(name.name(), value);
            }
        }
        connection.standAt(home);
        connection.keepCredentials(Credentials.seal(all, secrets));
        connection.activateIfFilled(!lasting.containsAll(all.keySet()));
        changed.fire(new ShopLineChanged(connection.getId()));
    }

    /** Says where the shop is, whatever the owner may type. */
    void standAt(String publicId, String address) {
        locked(publicId).standAt(address);
    }

    /** Forgets what the shop is asked with. */
    public void forgetCredentials(String publicId) {
        ShopConnection connection = locked(publicId);
        connection.keepCredentials(whatLasts(connection));
    }

    /** Whether shops of its platform are asked for orders. */
    public boolean isAsked(String publicId) {
        return connector(get(publicId).getPlatform()) instanceof AskedShop;
    }

    /** Whether a shop of its platform can say who its customers are. */
    public boolean namesCustomers(String publicId) {
        return connector(get(publicId).getPlatform()).namesCustomers();
    }

    /** Whether a secret that we made for it is pasted into the shop. */
    public boolean isMadeSecretPasted(String publicId) {
        return connector(get(publicId).getPlatform()).isMadeSecretPasted();
    }

    /** Whether the platform takes us in as an app with a secret in its file, so that no secret is the owner's to change. */
    public boolean isFiledApp(String publicId) {
        return connector(get(publicId).getPlatform()) instanceof FiledApp;
    }

    /** The secret that stands in the file of such an app, for its owner. */
    public Optional<String> appSecret(String publicId) {
        return lineOf(publicId)
                .flatMap(line ->
                        connector(line.platform()) instanceof FiledApp app ? app.appSecret(line) : Optional.empty());
    }

    private ShopConnection locked(String publicId) {
        return em.find(ShopConnection.class, get(publicId).getId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The owner took us out of the shop. */
    void uninstalled(long id, Instant when) {
        ShopConnection connection = em.find(ShopConnection.class, id, LockModeType.PESSIMISTIC_WRITE);
        connection.uninstalled(when, whatLasts(connection));
    }

    /** Names of the credentials that belong to the app's file and not to what the shop is asked with. */
    private Set<String> lasting(ShopConnection connection) {
        return connector(connection.getPlatform()) instanceof FiledApp app ? app.lasting() : Set.of();
    }

    private String whatLasts(ShopConnection connection) {
        Map<String, String> left = new LinkedHashMap<>(Credentials.open(connection.sealedCredentials(), secrets));
        left.keySet().retainAll(lasting(connection));
        return Credentials.seal(left, secrets);
    }

    /** The shop was asked and answered. Written only where it is news, or some minutes old. */
    void answered(long id) {
        em.createQuery("update ShopConnection c set c.askedAt = :now, c.trouble = null, c.troubleDetail = null,"
                        + " c.troubleSince = null where c.id = :id and (c.trouble is not null or c.askedAt is null"
                        + " or c.askedAt < :before)")
                .setParameter("now", clock.instant())
                .setParameter("before", clock.instant().minus(ASKED_AGO))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The shop was asked in vain. */
    void troubled(long id, ShopFault fault) {
        em.createQuery("update ShopConnection c set c.troubleSince = :now where c.id = :id and c.troubleSince is null")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("update ShopConnection c set c.trouble = :kind, c.troubleDetail = :detail where c.id = :id")
                .setParameter("kind", fault.kind())
                .setParameter("detail", PlainText.line(fault.detail(), LONGEST_DETAIL))
                .setParameter("id", id)
                .executeUpdate();
    }

    ShopConnector connectorOf(long id) {
        return connector(em.find(ShopConnection.class, id).getPlatform());
    }

    /** Who reads our own order event. */
    ShopConnector generic() {
        return connector("generic");
    }

    /** Counts a refusal without a lock on what else may be changing in the row. */
    void refused(long id, Refusal refusal) {
        em.createQuery("update ShopConnection c set c.refusals = c.refusals + 1, c.lastRefusedAt = :now,"
                        + " c.lastRefusal = :refusal where c.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("refusal", refusal)
                .setParameter("id", id)
                .executeUpdate();
    }

    private String usable(ShopConnector connector, String secret) {
        if (secret.isBlank()) {
            return connector.newSecret();
        }
        if (secret.length() > LONGEST_SECRET || !connector.accepts(secret)) {
            throw invalid("secret", "shop.error.secret." + connector.platform());
        }
        return secret;
    }

    private ConnectionView view(ShopConnection connection) {
        return new ConnectionView(
                connection.getId(),
                connection.getPublicId(),
                connection.getPlatform(),
                connection.getName(),
                settings.publicUrl() + "/api/v1/shops/" + connection.getPublicId() + "/webhooks",
                connection.getCreatedAt(),
                connection.isClosed(),
                lastDelivery(connection.getId()),
                count(connection.getId(), Delivery.State.WAITING),
                count(connection.getId(), Delivery.State.DEAD),
                connection.getRefusals(),
                connection.getLastRefusedAt(),
                connection.getLastRefusal());
    }

    private Instant lastDelivery(long id) {
        return em.createQuery(
                        "select d.receivedAt from Delivery d where d.connectionId = :id order by d.receivedAt desc",
                        Instant.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findAny()
                .orElse(null);
    }

    /** When the shop itself last sent something; what we asked it for or sent ourselves to try doesn't count. */
    public Optional<Instant> heardAt(long id) {
        return em.createQuery(
                        "select d.receivedAt from Delivery d where d.connectionId = :id and d.topic not in :ours"
                                + " order by d.receivedAt desc",
                        Instant.class)
                .setParameter("id", id)
                .setParameter("ours", List.of(ShopConnector.FETCHED, ShopConnector.POLLED, TestOrders.TOPIC))
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    private long count(long id, Delivery.State state) {
        return em.createQuery(
                        "select count(d) from Delivery d where d.state = :state and d.connectionId = :id", Long.class)
                .setParameter("state", state)
                .setParameter("id", id)
                .getSingleResult();
    }

    private ShopConnection get(String publicId) {
        return find(publicId).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "shop.error.noConnection"));
    }

    private Optional<ShopConnection> find(String publicId) {
        return em.createQuery("select c from ShopConnection c where c.publicId = :id", ShopConnection.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findAny();
    }

    private ShopConnector connector(String platform) {
        return all().filter(known -> known.platform().equals(platform))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("No connector speaks " + platform));
    }

    private Stream<ShopConnector> all() {
        return connectors.stream();
    }

    private static DomainException invalid(String field, String key) {
        return DomainException.field(field, Kind.INVALID, key);
    }
}
