package org.inglenook.shop;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.Faults;
import org.inglenook.platform.Settings;

/**
 * Asks shops. What a connector can do beyond webhooks is asked for here and nowhere else, outside any transaction: credentials are renewed
 * before they run out, and what goes wrong is kept with the connection, where its owner reads it.
 */
@ApplicationScoped
public class ShopLines {

    private static final String RENEWAL = "credentials";
    private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(30);

    @Inject
    ShopConnections connections;

    @Inject
    Turns turns;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private ShopHttp http;

    /** Something that only an ability's connector can do. */
    public interface Question<A, T> {
        T ask(A ability, ShopLine line, ShopHttp http);
    }

    @PostConstruct
    void open() {
        http = new ShopHttp("Inglenook (+" + settings.publicUrl() + ")", settings.privateShops());
    }

    /** With a way out of a test's own. */
    void open(ShopHttp ownWay) {
        http = ownWay;
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** What a connection's connector can do besides webhooks, if it can; nothing for a connection that is closed. */
    public <A> Optional<A> ability(long connectionId, Class<A> ability) {
        return connections
                .line(connectionId)
                .map(line -> connections.connectorOf(connectionId))
                .filter(ability::isInstance)
                .map(ability::cast);
    }

    /**
     * Asks a shop.
     *
     * @throws ShopFault which is kept as the connection's trouble
     * @throws IllegalArgumentException if its connector has no such ability
     */
    public <A, T> T ask(long connectionId, Class<A> ability, Question<A, T> question) {
        try {
            T answer = tried(connectionId, ability, question);
            connections.answered(connectionId);
            return answer;
        } catch (ShopFault fault) {
            connections.troubled(connectionId, fault);
            throw fault;
        }
    }

    /** The same, but nobody is told of what goes wrong: for what may well be refused while all else is well. */
    <A, T> T tried(long connectionId, Class<A> ability, Question<A, T> question) {
        A able = ability(connectionId, ability)
                .orElseThrow(() -> new IllegalArgumentException(connectionId + " is no " + ability.getSimpleName()));
        return asked(connectionId, able, question);
    }

    /** Whether this shop can be asked for its orders now. */
    boolean canAsk(long connectionId) {
        return ability(connectionId, AskedShop.class)
                .flatMap(asked -> connections.line(connectionId).filter(asked::canAsk))
                .isPresent();
    }

    private <A, T> T asked(long connectionId, A able, Question<A, T> question) {
        ShopLine line = line(connectionId);
        if (!(connections.connectorOf(connectionId) instanceof FreshCredentials fresh)) {
            return question.ask(able, line, http);
        }
        boolean stale = fresh.areStale(line, clock.instant());
        ShopLine usable = stale ? renewed(line, fresh) : line;
        try {
            return question.ask(able, usable, http);
        } catch (ShopFault fault) {
            if (stale || fault.kind() != ShopFault.Kind.KEY_REFUSED) {
                throw fault;
            }
            return question.ask(able, renewed(usable, fresh), http);
        }
    }

    /**
     * The connection with renewed credentials.
     *
     * @throws ShopFault {@code BUSY} while another node renews them
     */
    ShopLine renewed(ShopLine line, FreshCredentials fresh) {
        long id = line.connectionId();
        String ticket = turn(id).orElseThrow(() -> new ShopFault(ShopFault.Kind.BUSY, "credentials are being renewed"));
        try {
            ShopLine now = line(id);
            if (!now.credentials().equals(line.credentials())) {
                return now;
            }
            Map<String, String> renewed = fresh.renewed(now, http, clock.instant());
            connections.keepCredentials(id, renewed);
            return line(id);
        } finally {
            turns.giveBack(id, RENEWAL, ticket);
        }
    }

    private Optional<String> turn(long connectionId) {
        return turn(connectionId, RENEWAL, LONGEST_RENEWAL);
    }

    /** Takes a turn at a connection; nothing while somebody else has it. */
    Optional<String> turn(long connectionId, String task, Duration longest) {
        try {
            return turns.take(connectionId, task, longest);
        } catch (RuntimeException e) {
            if (Faults.isDuplicateKey(e) || Faults.isLockConflict(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void giveBack(long connectionId, String task, String ticket) {
        turns.giveBack(connectionId, task, ticket);
    }

    private ShopLine line(long connectionId) {
        return connections.line(connectionId).orElseThrow(() -> new ShopFault(ShopFault.Kind.KEY_REFUSED, "closed"));
    }

    ShopHttp http() {
        return http;
    }
}
