package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Settings;

/**
 * Has platforms install us in their own way: hands each step to the connection's connector and keeps what comes of it. Not itself a
 * transaction, since a step may ask the shop.
 */
@ApplicationScoped
public class Installing {

    private static final Logger LOG = Logger.getLogger(Installing.class.getName());

    @Inject
    ShopConnections connections;

    @Inject
    ShopLines lines;

    @Inject
    RateLimiter limiter;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What is answered; where a browser goes on to the studio the address is in it. */
    public HandshakeAnswer step(String publicId, String step, WebhookRequest request) {
        Optional<ShopLine> line = connections.lineOf(publicId);
        Optional<Handshake> handshake = line.flatMap(known -> lines.ability(known.connectionId(), Handshake.class));
        if (handshake.isEmpty()) {
            limiter.check("webhooks", "nobody");
            throw new DomainException(Kind.NOT_FOUND, "shop.error.noConnection");
        }
        HandshakeAnswer answer = step(handshake.get(), step, request, line.get());
        if (answer.status() >= 400) {
            limiter.check("webhooks", "connection " + line.get().connectionId());
            LOG.log(Level.WARNING, "Step {0} of installing connection {1} was refused: {2}", new Object[] {
                step, line.get().connectionId(), answer.status()
            });
        } else {
            connections.keep(line.get().connectionId(), answer);
        }
        return answer.goesToStudio() ? toStudio(answer, publicId) : answer;
    }

    private HandshakeAnswer step(Handshake handshake, String step, WebhookRequest request, ShopLine line) {
        try {
            return handshake.step(step, request, line, lines.http(), clock.instant());
        } catch (ShopFault fault) {
            connections.troubled(line.connectionId(), fault);
            throw new DomainException(Kind.UNAVAILABLE, "shop.error.handshake");
        }
    }

    /**
     * The owner begins; where their browser goes.
     *
     * @throws DomainException {@code NOT_FOUND}, {@code INVALID} where it begins in the shop or lacks what is needed
     */
    public String begin(String publicId) {
        ShopLine line = connections
                .lineOf(publicId)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "shop.error.noConnection"));
        HandshakeAnswer answer = lines.ability(line.connectionId(), Handshake.class)
                .flatMap(handshake -> begun(handshake, line))
                .orElseThrow(() -> new DomainException(Kind.INVALID, "shop.error.beginsInShop"));
        connections.keep(line.connectionId(), answer);
        return answer.headers().get("Location");
    }

    /** Whether the owner begins this connection's installing here, and not in the shop. */
    public boolean isBegunHere(String publicId) {
        return connections
                .lineOf(publicId)
                .filter(line -> line.shop() != null)
                .flatMap(line -> lines.ability(line.connectionId(), Handshake.class)
                        .flatMap(handshake -> begunIfItCan(handshake, line)))
                .isPresent();
    }

    private Optional<HandshakeAnswer> begunIfItCan(Handshake handshake, ShopLine line) {
        try {
            return handshake.begin(line, clock.instant());
        } catch (ShopFault fault) {
            return Optional.empty();
        }
    }

    private Optional<HandshakeAnswer> begun(Handshake handshake, ShopLine line) {
        try {
            return handshake.begin(line, clock.instant());
        } catch (ShopFault fault) {
            throw new DomainException(Kind.INVALID, "shop.fault." + fault.kind());
        }
    }

    private HandshakeAnswer toStudio(HandshakeAnswer answer, String publicId) {
        return answer.header("Location", settings.publicUrl() + "/studio/shop/" + publicId + "/install");
    }
}
