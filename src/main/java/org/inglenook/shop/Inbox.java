package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Faults;
import org.inglenook.platform.RateLimiter;
import org.inglenook.shop.ShopConnections.Receiver;

/**
 * Where shops call. What is answered with success is stored; what is not is logged once, in words that hold nothing of the
 * body. Not itself a transaction: when the database refuses, it must still be able to say so.
 */
@ApplicationScoped
public class Inbox {

    /** The largest body that is read; the largest order recorded, of 120 lines, has 43 kB. */
    static final int LARGEST = 1_048_576;

    private static final int MOST_ATTEMPTS = 5;

    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());

    /** What became of a request. */
    public enum Receipt {
        KEPT,
        KNOWN,
        PING
    }

    @Inject
    ShopConnections connections;

    @Inject
    Deliveries deliveries;

    @Inject
    ShopLines lines;

    @Inject
    RateLimiter limiter;

    @Inject
    Clock clock;

    /** Takes a request in that had no query. */
    Receipt receive(String publicId, Map<String, List<String>> headers, InputStream body) {
        return receive(publicId, "", headers, body);
    }

    /**
     * Takes a request in.
     *
     * @param publicId the connection's name in the address
     * @param rawQuery what stands behind the question mark, or an empty text
     * @param body read to its end, or to the limit
     * @throws DomainException {@code NOT_FOUND}, {@code GONE}, {@code TOO_LARGE}, {@code SIGN_IN} for a bad signature,
     *     {@code MALFORMED}, {@code INVALID}, {@code TOO_MANY} refusals, {@code UNAVAILABLE} if it can't be stored
     */
    public Receipt receive(String publicId, String rawQuery, Map<String, List<String>> headers, InputStream body) {
        Receiver receiver = receiver(publicId);
        WebhookRequest request = new WebhookRequest("POST", rawQuery, headers, read(receiver, body));
        Verdict verdict = verdict(receiver, request);
        if (verdict instanceof Verdict.Verified verified) {
            return keep(receiver, verified, request.body()) ? Receipt.KEPT : Receipt.KNOWN;
        }
        if (verdict instanceof Verdict.Refused refused) {
            throw refused(receiver, refused);
        }
        return Receipt.PING;
    }

    private Verdict verdict(Receiver receiver, WebhookRequest request) {
        Verdict verdict = receiver.connector().verify(request, receiver.line(), clock.instant());
        boolean unknownKey = verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.UNKNOWN_KEY;
        if (!unknownKey || !(receiver.connector() instanceof FreshCredentials fresh)) {
            return verdict;
        }
        try {
            limiter.check("keys", name(receiver));
            ShopLine renewed = lines.renewed(receiver.line(), fresh);
            return receiver.connector().verify(request, renewed, clock.instant());
        } catch (ShopFault | RateLimiter.TooManyException e) {
            LOG.log(Level.WARNING, "The keys of {0} can''t be read anew: {1}", new Object[] {
                name(receiver), e.getMessage()
            });
            return verdict;
        }
    }

    private Receiver receiver(String publicId) {
        Receiver receiver = whileStoreAnswers(() -> connections.receiver(publicId))
                .orElseThrow(() -> refusal("nobody", Kind.NOT_FOUND, "shop.error.noConnection"));
        if (receiver.closed()) {
            throw refusal(name(receiver), Kind.GONE, "shop.error.closed");
        }
        return receiver;
    }

    private byte[] read(Receiver receiver, InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw refusal(name(receiver), Kind.TOO_LARGE, "shop.error.tooLarge");
            }
            return bytes;
        } catch (IOException e) {
            throw refusal(name(receiver), Kind.MALFORMED, "shop.error.brokenOff");
        }
    }

    private boolean keep(Receiver receiver, Verdict.Verified verified, byte[] body) {
        return whileStoreAnswers(() -> keep(receiver, verified, body, MOST_ATTEMPTS));
    }

    private boolean keep(Receiver receiver, Verdict.Verified verified, byte[] body, int attempts) {
        try {
            return deliveries.keep(receiver.id(), verified, body);
        } catch (RuntimeException e) {
            if (Faults.isDuplicateKey(e) && deliveries.isKept(receiver.id(), verified)) {
                return false;
            }
            if (Faults.isLockConflict(e) && attempts > 1) {
                // Some shops send only once: a moment's crowding is no reason to refuse.
                return keep(receiver, verified, body, attempts - 1);
            }
            throw e;
        }
    }

    /** Refusals are limited, not deliveries: a shop that sells well must lose nothing, and some shops send only once. */
    private DomainException refused(Receiver receiver, Verdict.Refused refused) {
        limiter.check("webhooks", name(receiver));
        whileStoreAnswers(() -> {
            connections.refused(receiver.id(), refused.refusal());
            return null;
        });
        LOG.log(Level.WARNING, "Webhook refused at {0}: {1} {2}", new Object[] {
            name(receiver), refused.refusal(), refused.detail()
        });
        return switch (refused.refusal()) {
            case BAD_SIGNATURE, UNKNOWN_KEY -> new DomainException(Kind.SIGN_IN, "shop.error.signature");
            case STALE -> new DomainException(Kind.SIGN_IN, "shop.error.stale");
            case NOT_JSON -> new DomainException(Kind.MALFORMED, "shop.error.notJson");
            case INCOMPLETE -> new DomainException(Kind.MALFORMED, "shop.error.incomplete", refused.detail());
            case AGAINST_SCHEMA -> new DomainException(Kind.INVALID, "shop.error.schema", refused.detail());
        };
    }

    private DomainException refusal(String who, Kind kind, String key) {
        limiter.check("webhooks", who);
        LOG.log(Level.WARNING, "Webhook refused at {0}: {1}", new Object[] {who, key});
        return new DomainException(kind, key);
    }

    private static String name(Receiver receiver) {
        return "connection " + receiver.id();
    }

    private interface Asked<T> {
        T ask();
    }

    private static <T> T whileStoreAnswers(Asked<T> asked) {
        try {
            return asked.ask();
        } catch (DomainException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The inbox can't be written; the shop is asked to send again", e);
            throw new DomainException(Kind.UNAVAILABLE, "shop.error.unavailable");
        }
    }
}
