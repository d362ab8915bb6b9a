package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.identity.ShopArrivals.Begun;
import org.inglenook.identity.ShopDoors.Opened;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Faults;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Settings;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLines;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.ShopperSource;
import org.inglenook.shop.ShopperWords;

/**
 * Signing in with the shop. Whatever the way, it goes the same: the browser sets out here with a nonce and keeps a ticket; the shop names
 * its customer for that nonce; the ticket lets in. Asking shops goes on outside any transaction.
 */
@ApplicationScoped
public class ShopSignIn {

    private static final String RATE = "sign-in";
    private static final int LONGEST_NONCE = 100;

    @Inject
    ShopDoors doors;

    @Inject
    ShopArrivals arrivals;

    @Inject
    ShopSubjects subjects;

    @Inject
    OpenIdConnect openId;

    @Inject
    ShopLines lines;

    @Inject
    ShopConnections connections;

    @Inject
    RateLimiter limiter;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * The browser sets out.
     *
     * @param to the shop, or our own address where the shop has named them already
     * @param ticket for the browser to keep
     */
    public record SetOut(URI to, String ticket) {}

    /**
     * Begins.
     *
     * @param cookies that the browser brought; only those by which the shop knows it are handed on, and only to the shop
     * @throws DomainException {@code NOT_FOUND} where this shop has no way in; {@code SIGN_IN} where the shop, asked, knows of nobody in
     *     this browser; {@code UNAVAILABLE} where it can't be asked
     */
    public SetOut begin(String connection, String returnPath, Map<String, String> cookies, Visitor visitor) {
        limiter.check(RATE, "client " + visitor.client());
        Opened door = doors.opened(connection).orElseThrow(DomainException::notFound);
        URI back = ShopDoors.returnAddress(settings, connection);
        return switch (door.way()) {
            case LOOK_UP -> lookedUp(door, returnPath, cookies, back);
            case HAND_OVER -> {
                Begun begun = arrivals.begin(door.connectionId(), returnPath, "");
                yield new SetOut(
                        with(door.address(), Map.of("nonce", begun.nonce(), "return_to", back.toString())),
                        begun.ticket());
            }
            case SHOP_TOKEN -> {
                Begun begun = arrivals.begin(door.connectionId(), returnPath, "");
                yield new SetOut(with(door.address(), Map.of("nonce", begun.nonce())), begun.ticket());
            }
            case DISCOURSE_CONNECT -> {
                Begun begun = arrivals.begin(door.connectionId(), returnPath, "");
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("nonce", begun.nonce());
                fields.put("return_sso_url", back.toString());
                DiscourseConnect.Envelope envelope =
                        DiscourseConnect.seal(fields, door.secrets().get(0));
                yield new SetOut(
                        with(door.address(), Map.of("sso", envelope.sso(), "sig", envelope.sig())), begun.ticket());
            }
            case OPENID -> {
                String verifier = openId.newVerifier();
                Begun begun = arrivals.begin(door.connectionId(), returnPath, verifier);
                yield new SetOut(asked(() -> openId.begin(door, begun.nonce(), verifier, back)), begun.ticket());
            }
        };
    }

    private SetOut lookedUp(Opened door, String returnPath, Map<String, String> cookies, URI back) {
        ShopperSource source =
                lines.ability(door.connectionId(), ShopperSource.class).orElseThrow(DomainException::notFound);
        Map<String, String> theirs = source.shopperCookies().stream()
                .filter(cookies::containsKey)
                .collect(Collectors.toMap(name -> name, cookies::get));
        Shopper shopper = theirs.isEmpty()
                ? null
                : asked(() -> lines.ask(
                                door.connectionId(),
                                ShopperSource.class,
                                (able, line, http) -> able.shopper(line, http, theirs)))
                        .filter(Shopper::isNamed)
                        .orElse(null);
        if (shopper == null) {
            throw new DomainException(Kind.SIGN_IN, "identity.arrival.error.nobody");
        }
        Begun begun = arrivals.begin(door.connectionId(), returnPath, "");
        arrivals.named(door.connectionId(), begun.nonce(), begun.ticket(), shopper);
        return new SetOut(back, begun.ticket());
    }

    /**
     * The shop's token, posted by whatever browser. A post from another site brings no cookie, so the word is closed and goes on with the
     * browser to where its ticket is seen.
     *
     * @return the closed word, or nothing for a token that proves nothing
     */
    public Optional<String> posted(String connection, String token) {
        return doors.opened(connection)
                .filter(door -> door.way() == ShopWay.HAND_OVER)
                .flatMap(door -> HandOver.read(token, door.secrets(), audience(), clock.instant())
                        .filter(word -> isFirst(door, word))
                        .map(word -> arrivals.closed(door.connectionId(), word.nonce(), word.shopper())));
    }

    /**
     * What the shop said to a browser, shown by a page in the shop. That page sees no cookie of ours, so the word is closed and goes on with
     * the browser, as a posted one does.
     *
     * @param shown the headers that came, by their names in small letters
     * @return where the browser goes on, or nothing where nobody set out with this nonce and for a word that proves nothing
     * @throws DomainException {@code SIGN_IN} where the shop knows this customer for one order alone; {@code UNAVAILABLE} where it can't be asked
     */
    public Optional<URI> shown(String connection, String nonce, Map<String, String> shown) {
        Optional<Opened> awaited = doors.opened(connection)
                .filter(door -> door.way() == ShopWay.SHOP_TOKEN && nonce != null && nonce.length() <= LONGEST_NONCE)
                .filter(door -> arrivals.awaits(door.connectionId(), nonce));
        return awaited.flatMap(door -> word(door, shown)
                .filter(word -> isFirst(door, word.id(), word.end()))
                .map(word -> shopper(door, word))
                .map(shopper -> arrivals.closed(door.connectionId(), nonce, shopper))
                .map(closed ->
                        with(ShopDoors.returnAddress(settings, connection).toString(), Map.of("word", closed))));
    }

    private Optional<ShopperWords.Word> word(Opened door, Map<String, String> shown) {
        return lines.ability(door.connectionId(), ShopperWords.class).flatMap(speaks -> connections
                .line(door.connectionId())
                .flatMap(line -> speaks.word(line, shown, clock.instant())));
    }

    private Shopper shopper(Opened door, ShopperWords.Word word) {
        return asked(() -> lines.ask(
                        door.connectionId(),
                        ShopperWords.class,
                        (speaks, line, http) -> speaks.shopper(line, http, word.subject())))
                .filter(shopper -> shopper.isNamed() && shopper.subject().equals(word.subject()))
                .orElseThrow(() -> new DomainException(Kind.SIGN_IN, "identity.arrival.error.nobody"));
    }

    /** The shop says that its customer left: whatever it opened here for them ends. Tells whether it was believed. */
    public boolean ended(String connection, String token) {
        Optional<Opened> opened = doors.opened(connection).filter(door -> door.way() == ShopWay.HAND_OVER);
        return opened.flatMap(door -> HandOver.readEnd(token, door.secrets(), audience(), clock.instant())
                        .filter(word -> isFirst(door, word)))
                .map(word -> {
                    subjects.leave(opened.get().connectionId(), word.shopper().subject());
                    return true;
                })
                .orElse(false);
    }

    private boolean isFirst(Opened door, HandOver.Word word) {
        return isFirst(door, word.id(), word.end());
    }

    private boolean isFirst(Opened door, String id, Instant end) {
        try {
            return arrivals.isFirst(door.connectionId(), id, end);
        } catch (RuntimeException e) {
            if (Faults.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * The browser came back with what the shop put into its address.
     *
     * @param ticket that it kept, or an empty text
     */
    public void came(String connection, Map<String, String> query, String ticket) {
        doors.opened(connection).ifPresent(door -> {
            boolean closed = door.way() == ShopWay.HAND_OVER || door.way() == ShopWay.SHOP_TOKEN;
            if (closed && query.containsKey("word")) {
                arrivals.brought(door.connectionId(), query.get("word"), ticket);
            } else if (door.way() == ShopWay.DISCOURSE_CONNECT && query.containsKey("sso")) {
                DiscourseConnect.open(new DiscourseConnect.Envelope(query.get("sso"), query.get("sig")), door.secrets())
                        .ifPresent(fields -> arrivals.named(
                                door.connectionId(), fields.getOrDefault("nonce", ""), ticket, shopper(fields)));
            } else if (door.way() == ShopWay.OPENID && query.containsKey("code")) {
                String state = query.getOrDefault("state", "");
                arrivals.verifier(door.connectionId(), state, ticket)
                        .flatMap(verifier -> asked(() -> openId.shopper(
                                door,
                                query.get("code"),
                                state,
                                verifier,
                                ShopDoors.returnAddress(settings, connection))))
                        .ifPresent(shopper -> arrivals.named(door.connectionId(), state, ticket, shopper));
            }
        });
    }

    /** Roles and groups that the shop names are passed over: they are given here alone. */
    private static Shopper shopper(Map<String, String> fields) {
        String name = fields.getOrDefault("name", "");
        return new Shopper(
                fields.getOrDefault("external_id", ""),
                fields.getOrDefault("email", ""),
                !"true".equals(fields.get("require_activation")),
                name.isBlank() ? fields.getOrDefault("username", "") : name,
                HandOver.language(fields.get("locale")));
    }

    private String audience() {
        return settings.publicUrl().toString();
    }

    private interface Asking<T> {
        T ask();
    }

    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (ShopFault fault) {
            DomainException refusal = new DomainException(Kind.UNAVAILABLE, "identity.arrival.error.silent");
            refusal.initCause(fault);
            throw refusal;
        }
    }

    /** The address with more in its query. */
    static URI with(String address, Map<String, String> more) {
        String query = more.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }
}
