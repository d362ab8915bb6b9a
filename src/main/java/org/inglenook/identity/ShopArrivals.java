package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Secrets;
import org.inglenook.shop.Shopper;

/**
 * Those who are on the way in from a shop. They set out here, which gives their browser a ticket; the shop's word is taken once, for the
 * nonce that went with them, from the browser that it went with; and they come in with the browser that they set out with, as the member whom the shop's customer is here.
 */
@ApplicationScoped
@Transactional
public class ShopArrivals {

    /** How long one may take to sign in at the shop, and then to choose a name. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LONGEST_CLOSED = 4_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    ShopSubjects subjects;

    @Inject
    Sessions sessions;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /**
     * @param nonce that goes with them and comes back in the shop's word
     * @param ticket that stays in the browser
     */
    record Begun(String nonce, String ticket) {}

    /** Somebody whom the shop has named, and who isn't in yet. */
    public record Awaited(long connectionId, Shopper shopper, String returnPath) {}

    /** The door is open. */
    public record Entry(String sessionToken, String returnPath) {}

    /** @param verifier of PKCE, or an empty text */
    Begun begin(long connectionId, String returnPath, String verifier) {
        Instant now = clock.instant();
        em.createQuery("delete from ShopArrival a where a.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        Begun begun = new Begun(secrets.newToken(), secrets.newToken());
        em.persist(new ShopArrival(
                connectionId,
                Secrets.hash(begun.nonce()),
                Secrets.hash(begun.ticket()),
                ReturnPath.or(returnPath, null),
                verifier.isEmpty() ? null : secrets.seal(verifier),
                now,
                now.plus(PATIENCE)));
        return begun;
    }

    /** Whether this browser set out with this nonce, for ways that bring the browser itself back; and PKCE's verifier, if there was one. */
    Optional<String> verifier(long connectionId, String nonce, String ticket) {
        return find("nonceHash", nonce)
                .filter(arrival -> arrival.connectionId() == connectionId)
                .filter(arrival -> arrival.sealedShopper() == null)
                .filter(arrival -> Secrets.same(arrival.browserHash(), Secrets.hash(ticket)))
                .map(arrival -> arrival.sealedVerifier() == null ? "" : secrets.open(arrival.sealedVerifier()));
    }

    /** Whether somebody set out with this nonce whom the shop hasn't named yet. */
    boolean awaits(long connectionId, String nonce) {
        return find("nonceHash", nonce)
                .filter(arrival -> arrival.connectionId() == connectionId && arrival.sealedShopper() == null)
                .isPresent();
    }

    /** The shop's word, closed, for the browser that brought it to carry on to where its ticket is seen. */
    String closed(long connectionId, String nonce, Shopper shopper) {
        return secrets.seal(JsonBuilders.object()
                .add("handOver", connectionId)
                .add("nonce", nonce)
                .add("shopper", text(shopper))
                .build()
                .toString());
    }

    /** Takes what {@link #closed} made from the browser with this ticket; false for anything else. */
    boolean brought(long connectionId, String closed, String ticket) {
        if (closed == null || closed.length() > LONGEST_CLOSED) {
            return false;
        }
        String opened;
        try {
            opened = secrets.open(closed);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Nobody but we close them.
            return false;
        }
        if (!opened.startsWith("{\"handOver\":")) {
            return false;
        }
        try (JsonReader reader = Json.createReader(new StringReader(opened))) {
            JsonObject word = reader.readObject();
            return word.getJsonNumber("handOver").longValueExact() == connectionId
                    && named(connectionId, word.getString("nonce"), ticket, shopper(word.getString("shopper")));
        }
    }

    /**
     * Takes the shop's word, once for each nonce, and only from the browser that set out with it: otherwise somebody could have another
     * person's shop name them for their own nonce, and come in as that person.
     *
     * @return false where this browser didn't set out with it, or the shop has given its word already
     */
    boolean named(long connectionId, String nonce, String ticket, Shopper shopper) {
        return find("nonceHash", nonce)
                        .filter(arrival -> arrival.connectionId() == connectionId && shopper.isNamed())
                        .filter(arrival -> Secrets.same(arrival.browserHash(), Secrets.hash(ticket)))
                        .map(arrival -> em.createQuery("update ShopArrival a set a.shopper = :shopper"
                                        + " where a.id = :id and a.shopper is null and a.usedAt is null")
                                .setParameter("shopper", secrets.seal(text(shopper)))
                                .setParameter("id", arrival.id())
                                .executeUpdate())
                        .orElse(0)
                == 1;
    }

    /**
     * Lets a token in once.
     *
     * @param end when it ends by itself
     */
    boolean isFirst(long connectionId, String tokenId, Instant end) {
        Instant now = clock.instant();
        em.createQuery("delete from TokenSeen t where t.expiresAt < :before")
                .setParameter("before", now.minus(HandOver.LONGEST_LIFE))
                .executeUpdate();
        String hash = Secrets.hash(connectionId + " " + tokenId);
        if (em.find(TokenSeen.class, hash) != null) {
            return false;
        }
        em.persist(new TokenSeen(hash, end));
        em.flush();
        return true;
    }

    /** Whom the shop named for this browser, if they haven't come in yet. */
    public Optional<Awaited> awaited(String ticket) {
        return find("browserHash", ticket)
                .filter(arrival -> arrival.sealedShopper() != null)
                .map(arrival -> new Awaited(
                        arrival.connectionId(), shopper(secrets.open(arrival.sealedShopper())), arrival.returnPath()));
    }

    /** Whether they are a member here already, so that there is nothing to ask. */
    public boolean isKnown(Awaited awaited) {
        return subjects.find(awaited.connectionId(), awaited.shopper()).isPresent();
    }

    /**
     * Comes in.
     *
     * @param displayName what others call them, of who wasn't here before
     * @throws DomainException {@code GONE} where the ticket was used or is too old; {@code INVALID} for the name, the ticket still good
     */
    public Entry enter(String ticket, String displayName, Visitor visitor) {
        ShopArrival arrival = find("browserHash", ticket)
                .filter(found -> found.sealedShopper() != null)
                .orElseThrow(ShopArrivals::gone);
        Shopper shopper = shopper(secrets.open(arrival.sealedShopper()));
        long member = subjects.joined(arrival.connectionId(), shopper, displayName, visitor.language());
        if (members.get(member).getRole().isMaker()) {
            throw new DomainException(Kind.FORBIDDEN, "identity.arrival.error.maker");
        }
        int spent = em.createQuery("update ShopArrival a set a.usedAt = :now where a.id = :id and a.usedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", arrival.id())
                .executeUpdate();
        if (spent == 0) {
            throw gone();
        }
        return new Entry(
                sessions.openForShopper(member, arrival.connectionId(), visitor.userAgent()), arrival.returnPath());
    }

    private Optional<ShopArrival> find(String column, String token) {
        return em.createQuery(
                        "select a from ShopArrival a where a." + column
                                + " = :hash and a.usedAt is null and a.expiresAt > :now order by a.id desc",
                        ShopArrival.class)
                .setParameter("hash", Secrets.hash(token))
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static String text(Shopper shopper) {
        return JsonBuilders.object()
                .add("subject", shopper.subject())
                .add("email", shopper.email())
                .add("verified", shopper.emailVerified())
                .add("name", shopper.name())
                .add(
                        "language",
                        shopper.language() == null ? "" : shopper.language().toLanguageTag())
                .build()
                .toString();
    }

    private static Shopper shopper(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject told = reader.readObject();
            String language = told.getString("language");
            return new Shopper(
                    told.getString("subject"),
                    told.getString("email"),
                    told.getBoolean("verified"),
                    told.getString("name"),
                    language.isEmpty() ? null : Locale.forLanguageTag(language));
        }
    }

    private static DomainException gone() {
        return new DomainException(Kind.GONE, "identity.arrival.error.gone");
    }
}
