package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.FiledApp;
import org.inglenook.shop.FreshCredentials;
import org.inglenook.shop.Handshake;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderToFetch;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopEvent.Uninstalled;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.ShopperWords;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * Shopware 6: an app registers with each shop and gets its secret there. A delivery says in its body what it is about, when it was made
 * and by which id one that comes again is known; an order in it lacks what hangs on it, so that it is always asked for.
 */
@ApplicationScoped
public class ShopwareConnector
        implements ShopConnector, AskedShop, Handshake, FiledApp, FreshCredentials, ShopperWords {

    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final String ID = "[0-9a-f]{32}";
    private static final String TOKEN = "shopware-app-token";
    private static final String SHOP = "shopware-app-shop-id";
    private static final Duration LONGEST_WORD = Duration.ofMinutes(2);

    @Override
    public String platform() {
        return "shopware";
    }

    @Override
    public Optional<String> appSecret(ShopLine line) {
        return Registration.appSecret(line);
    }

    @Override
    public Set<String> lasting() {
        return Set.of(Registration.APP_SECRET);
    }

    @Override
    public boolean isMadeSecretPasted() {
        return false;
    }

    @Override
    public boolean accepts(String secret) {
        return secret.strip().matches("[!-~]{32,255}");
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of();
    }

    @Override
    public Verdict verify(WebhookRequest request, ShopLine line, Instant now) {
        Verdict verdict = verify(request, Registration.secrets(line, now), now);
        if (verdict instanceof Verdict.Verified
                && !shopId(request.body()).equals(line.credential(Registration.SHOP_ID))) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "/source/shopId");
        }
        return verdict;
    }

    private static Optional<String> shopId(byte[] body) {
        return JsonBody.parse(body).map(json -> Fields.of(json).in("source").text("shopId"));
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        Optional<String> given = request.header(ShopwareSignature.SHOP);
        boolean signed = secrets.stream()
                .filter(this::accepts)
                .anyMatch(secret -> ShopwareSignature.fits(secret.strip(), body, given));
        if (!signed) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        return JsonBody.parse(body)
                .map(json -> verified(Fields.of(json), body, now))
                .orElseGet(() -> Verdict.refused(Refusal.NOT_JSON));
    }

    private static Verdict verified(Fields delivery, byte[] body, Instant now) {
        String topic = delivery.in("data").text("event");
        if (!topic.matches("[A-Za-z0-9_.]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "/data/event");
        }
        String made = delivery.text("timestamp");
        if (!made.matches("[0-9]{1,12}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "/timestamp");
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(made));
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
            return Verdict.refused(Refusal.STALE);
        }
        String event = delivery.in("source").text("eventId");
        boolean known = event.matches("[!-~]{1,100}");
        return new Verdict.Verified(
                topic,
                orderId(delivery).orElse(""),
                known ? event : "",
                known ? topic + "|" + event : Signatures.sha256(body));
    }

    private static Optional<String> orderId(Fields delivery) {
        return Optional.of(delivery.in("data").in("payload").in("order").text("id"))
                .filter(id -> id.matches(ID));
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        Fields delivery = Fields.of(JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/")));
        if (topic.equals(FETCHED) || topic.equals(POLLED)) {
            return ShopwareOrder.read(delivery);
        }
        if (topic.equals("checkout.order.placed") || topic.startsWith("state_enter.order")) {
            return new OrderToFetch(
                    orderId(delivery).orElseThrow(() -> new UnreadableDelivery("/data/payload/order/id")));
        }
        return switch (topic) {
            case "checkout.customer.deleted" ->
                erased(delivery.in("data").in("payload").in("customer"));
            case "app.deleted" -> new Uninstalled();
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    private static ShopEvent erased(Fields customer) {
        if (!customer.text("id").matches(ID)) {
            throw new UnreadableDelivery("/data/payload/customer/id");
        }
        return new CustomerErased(customer.text("id"), customer.text("email"), List.of());
    }

    @Override
    public boolean canAsk(ShopLine line) {
        return line.shop() != null
                && line.credential(ShopwareApi.API_KEY).isPresent()
                && line.credential(ShopwareApi.SECRET_KEY).isPresent();
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        return bytes(new ShopwareApi(line, http).order(orderId));
    }

    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        int page = cursor.isEmpty() ? 1 : Integer.parseInt(cursor);
        List<Fields> orders = new ShopwareApi(line, http).ordersSince(modifiedSince, page);
        return new Page(
                orders.stream()
                        .map(order -> new Order(order.text("id"), ShopwareOrder.modifiedAt(order), bytes(order)))
                        .toList(),
                orders.size() < ShopwareApi.PAGE ? "" : Integer.toString(page + 1));
    }

    private static byte[] bytes(Fields order) {
        return ShopwareOrder.kept(order).toString().getBytes(UTF_8);
    }

    @Override
    public boolean areStale(ShopLine line, Instant now) {
        return line.credential(ShopwareApi.API_KEY).isPresent()
                && line.credential(ShopwareApi.TOKEN_UNTIL)
                        .filter(until -> line.credential(ShopwareApi.TOKEN).isPresent())
                        .map(until -> Instant.ofEpochSecond(Long.parseLong(until)))
                        .filter(until -> until.isAfter(now.plusSeconds(60)))
                        .isEmpty();
    }

    @Override
    public Map<String, String> renewed(ShopLine line, ShopHttp http, Instant now) {
        return new ShopwareApi(line, http).token(now);
    }

    @Override
    public HandshakeAnswer step(String step, WebhookRequest request, ShopLine line, ShopHttp http, Instant now) {
        Registration registration = new Registration(line);
        return switch (step) {
            case "register" -> registration.register(request, now);
            case "confirm" -> registration.confirm(request, now);
            default -> HandshakeAnswer.status(404);
        };
    }

    /** An app script of ours; see {@code plugin-manifest/shopware}. */
    @Override
    public String page() {
        return "/storefront/script/inglenook-sign-in";
    }

    @Override
    public Set<String> headers() {
        return Set.of(TOKEN, SHOP);
    }

    /** The shop lets its token live for ten minutes, older ones for an hour; our page asks for it and shows it at once. */
    @Override
    public Optional<Word> word(ShopLine line, Map<String, String> shown, Instant now) {
        String shopId = line.credential(Registration.SHOP_ID).orElse("");
        return Optional.of(shown.getOrDefault(SHOP, ""))
                .filter(shopId::equals)
                .flatMap(id ->
                        CustomerToken.read(shown.getOrDefault(TOKEN, ""), Registration.secrets(line, now), id, now))
                .filter(token -> token.customerId().matches(ID))
                .filter(token -> token.issuedAt().plus(LONGEST_WORD).isAfter(now))
                .map(token -> new Word(
                        token.customerId(), token.id(), token.issuedAt().plus(LONGEST_WORD)));
    }

    /** Guests get tokens too. A customer may change their address and nobody asks whether it is theirs, so that none is told. */
    @Override
    public Optional<Shopper> shopper(ShopLine line, ShopHttp http, String subject) {
        return new ShopwareApi(line, http)
                .customer(subject)
                .filter(customer -> customer.isFalse("guest") && customer.isTrue("active"))
                .map(customer -> new Shopper(
                        subject,
                        "",
                        false,
                        customer.text("firstName"),
                        language(customer.in("language").in("locale").text("code"))));
    }

    private static Locale language(String code) {
        Locale named = Locale.forLanguageTag(code);
        return named.getLanguage().isEmpty() ? null : named;
    }
}
