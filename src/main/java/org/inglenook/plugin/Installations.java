package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.identity.ShopDoors;
import org.inglenook.identity.ShopSubjects;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.Settings;
import org.inglenook.plugin.Readiness.Check;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.LineHealth;
import org.inglenook.shop.PagesInShop;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopLines;

/** How far the installing of each shop is, as its owner is told. */
@ApplicationScoped
@Transactional
public class Installations {

    private static final String DEMO = "shop_connection";

    @PersistenceContext
    EntityManager em;

    @Inject
    ShopConnections connections;

    @Inject
    ShopLines lines;

    @Inject
    ShopDoors doors;

    @Inject
    ShopSubjects subjects;

    @Inject
    DemoRecords demo;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * @param settled finished once, or left by the owner: nobody is reminded any more
     * @param front the front page that was looked at, or an empty text, {@code fault} why it couldn't be read, the end of a message key, or null
     */
    public record Progress(
            ConnectionView connection,
            List<Check> checks,
            boolean settled,
            String front,
            String fault,
            Instant lookedAt) {

        public Progress {
            checks = List.copyOf(checks);
        }

        public long done() {
            return checks.stream().filter(Check::isDone).count();
        }

        public boolean isFinished() {
            return done() == checks.size();
        }
    }

    /**
     * @param atHome whether this is asked at our public address
     * @throws org.inglenook.platform.DomainException {@code NOT_FOUND}
     */
    public Progress progress(String connection, boolean atHome) {
        return progress(
                connections.view(connection), find(connections.view(connection).id()), atHome);
    }

    /** What was begun and neither finished nor left, the oldest first. The demo's shop doesn't exist. */
    public List<Progress> unfinished(boolean atHome) {
        List<ConnectionView> open =
                connections.list().stream().filter(shop -> !shop.closed()).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Set<Long> passed = settled();
        passed.addAll(demo.ids(DEMO));
        return open.stream()
                .filter(shop -> !passed.contains(shop.id()))
                .map(shop -> progress(shop, find(shop.id()), atHome))
                .filter(progress -> !progress.isFinished())
                .toList();
    }

    /** Keeps how the shop's front page was. */
    public void looked(String connection, String address, FrontLink found, String fault) {
        kept(connection).looked(address, found, fault, clock.instant());
    }

    /** Nobody is to be reminded of this one any more. */
    public void settle(String connection) {
        kept(connection).settle(clock.instant());
    }

    private Progress progress(ConnectionView shop, Optional<ShopInstallation> kept, boolean atHome) {
        return new Progress(
                shop,
                Readiness.of(facts(shop, kept, atHome)),
                kept.filter(ShopInstallation::isSettled).isPresent(),
                kept.map(ShopInstallation::front).orElse(""),
                kept.map(ShopInstallation::fault).orElse(null),
                kept.map(ShopInstallation::lookedAt).orElse(null));
    }

    private Readiness.Facts facts(ConnectionView shop, Optional<ShopInstallation> kept, boolean atHome) {
        LineHealth health = connections.health(shop.publicId());
        String host = settings.publicUrl().getHost();
        boolean door = doors.of(shop.publicId()).isPresent()
                || lines.ability(shop.id(), PagesInShop.class).isPresent();
        return new Readiness.Facts(
                atHome,
                OurHost.isOnThisMachine(host) && !settings.privateShops().contains(host),
                connections.heardAt(shop.id()).orElse(null),
                shop.lastRefusedAt(),
                shop.lastRefusal(),
                health.webhooks(),
                !connections.credentialNames(shop.publicId()).isEmpty() || connections.isAskable(shop.publicId()),
                connections.isAskable(shop.publicId()),
                health.askedAt(),
                health.trouble(),
                connections.namesCustomers(shop.publicId()),
                door,
                subjects.isAnybodyIn(shop.id()),
                kept.map(ShopInstallation::link).orElse(null));
    }

    private Set<Long> settled() {
        return em.createQuery("select i from ShopInstallation i where i.settledAt is not null", ShopInstallation.class)
                .getResultStream()
                .map(ShopInstallation::connectionId)
                .collect(Collectors.toSet());
    }

    private Optional<ShopInstallation> find(long connectionId) {
        return Optional.ofNullable(em.find(ShopInstallation.class, connectionId));
    }

    private ShopInstallation kept(String connection) {
        long id = connections.view(connection).id();
        return find(id).orElseGet(() -> {
            ShopInstallation fresh = new ShopInstallation(id);
            em.persist(fresh);
            return fresh;
        });
    }
}
