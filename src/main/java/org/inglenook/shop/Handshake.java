package org.inglenook.shop;

import java.time.Instant;
import java.util.Optional;

/**
 * What a {@link ShopConnector} can also do where the platform has a way of installing of its own. The connection exists first, so its
 * unguessable name in the address says which shop it is; the steps are called at {@link ShopLine#install()} and their name, by GET or
 * POST, by the shop or by the owner's browser. What is to be kept is said in the answer and stored by the shop room, not by the connector.
 */
public interface Handshake {

    /**
     * The owner, signed in with us, begins. Usually a redirect into the shop and a nonce to keep. Nothing where it begins in the shop.
     */
    default Optional<HandshakeAnswer> begin(ShopLine line, Instant now) {
        return Optional.empty();
    }

    /** Whether a new connection waits for the handshake before it counts as connected. */
    default boolean isPendingAtFirst() {
        return true;
    }

    /**
     * One step. Called without a transaction; the request is whoever's and must prove itself.
     *
     * @param step the last part of the address: letters, digits and hyphens
     * @throws ShopFault told to the owner, and to the caller as 502
     */
    HandshakeAnswer step(String step, WebhookRequest request, ShopLine line, ShopHttp http, Instant now);
}
