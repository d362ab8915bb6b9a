package org.inglenook.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks shops for the orders that thin deliveries named, beside the inbox's own work, so that a shop that answers slowly holds up nobody
 * else's orders. What is lost here with a crash is still waiting in the inbox.
 */
@ApplicationScoped
public class Fetcher {

    private static final Logger LOG = Logger.getLogger(Fetcher.class.getName());

    @Inject
    ShopLines lines;

    @Inject
    Deliveries deliveries;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Queue<Deliveries.Wanted> wanted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger nudges = new AtomicInteger();

    void fetch(Deliveries.Wanted order) {
        wanted.add(order);
        if (nudges.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    void work() {
        int seen;
        do {
            seen = nudges.get();
            fetchAll();
        } while (!nudges.compareAndSet(seen, 0));
    }

    /** A shop that didn't answer once isn't asked for the next of its orders in the same breath: each would wait ten seconds. */
    private void fetchAll() {
        Map<Long, ShopFault> silent = new HashMap<>();
        for (Deliveries.Wanted next = wanted.poll(); next != null; next = wanted.poll()) {
            try {
                fetch(next, silent);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Delivery " + next.deliveryId() + " was not fetched and is tried again", e);
            }
        }
    }

    private void fetch(Deliveries.Wanted order, Map<Long, ShopFault> silent) {
        try {
            ShopFault known = silent.get(order.connectionId());
            if (known != null) {
                throw known;
            }
            Optional<byte[]> body = lines.ask(
                    order.connectionId(),
                    AskedShop.class,
                    (shop, line, http) -> ifThere(() -> shop.order(line, http, order.shopOrderId())));
            body.ifPresentOrElse(
                    there -> deliveries.fetched(order, there),
                    () -> deliveries.ignored(order.deliveryId(), ShopEvent.Reason.GONE));
        } catch (IllegalArgumentException e) {
            deliveries.ignored(order.deliveryId(), ShopEvent.Reason.CANNOT_ASK);
        } catch (ShopFault fault) {
            // A key that doesn't hold for one question may hold for another.
            if (fault.kind() != ShopFault.Kind.KEY_REFUSED) {
                silent.put(order.connectionId(), fault);
            }
            deliveries.unanswered(order.deliveryId(), fault);
        }
    }

    /** That an order is gone is an answer. */
    private static Optional<byte[]> ifThere(Supplier<byte[]> order) {
        try {
            return Optional.of(order.get());
        } catch (ShopFault fault) {
            if (fault.kind() == ShopFault.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }
}
