package org.inglenook.shop.evershop;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.FreshCredentials;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.KeptWebhooks;
import org.inglenook.shop.NewSecret;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderToFetch;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.ShopperSource;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * EverShop's webhooks. An order is told twice when it is placed, without lines and addresses, and later only by its short number; so each
 * delivery has the order asked for, and both forms end at its long id.
 */
@ApplicationScoped
public class EverShopConnector implements ShopConnector, AskedShop, KeptWebhooks, FreshCredentials, ShopperSource {

    static final String MADE_SECRET = "webhookSecret";

    /** What a webhook of ours is subscribed to. */
    static final List<String> TOPICS = List.of(
            "order_placed",
            "order_created",
            "order_status_updated",
            "order_canceled",
            "order_refunded",
            "shipment_created",
            "shipment_status_changed",
            "shipment_delivered",
            "customer_deleted");

    private static final int PAGE = 50;
    private static final int FURTHEST_PAGE = 400;
    private static final int PAGES_FOR_ONE = 10;
    /** How long after it was placed something still happens to an order that is worth looking for. */
    private static final Duration LIVELY = Duration.ofDays(30);

    @Override
    public String platform() {
        return "evershop";
    }

    /** The shop makes its secret itself; ours stands there until the shop's is known. */
    @Override
    public String newSecret() {
        return "whsec_" + NewSecret.hex();
    }

    @Override
    public boolean accepts(String secret) {
        return secret.strip().length() >= 16;
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of(
                CredentialName.open(EverShopApi.EMAIL, "[^@\\s]{1,100}@[^@\\s]{1,200}"),
                CredentialName.secret(EverShopApi.PASSWORD, ".{1,200}"));
    }

    @Override
    public Verdict verify(WebhookRequest request, ShopLine line, Instant now) {
        List<String> secrets = new ArrayList<>(line.secrets());
        line.credential(MADE_SECRET).ifPresent(secrets::add);
        return verify(request, secrets, now);
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        List<String> usable = secrets.stream().filter(this::accepts).toList();
        Optional<Refusal> objection = EverShopSignature.of(request)
                .map(signature -> signature.objection(body, usable, now))
                .orElse(Optional.of(Refusal.BAD_SIGNATURE));
        if (objection.isPresent()) {
            return Verdict.refused(objection.get());
        }
        return JsonBody.parse(body)
                .map(json -> verified(Fields.of(json), body))
                .orElseGet(() -> Verdict.refused(Refusal.NOT_JSON));
    }

    /** The topic is taken from the body, since the header of that name isn't signed. */
    private static Verdict verified(Fields event, byte[] body) {
        String topic = event.text("topic");
        if (!topic.matches("[a-z0-9_]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "topic");
        }
        String id = event.text("id");
        if (!id.matches("[!-~]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "id");
        }
        String about = isAboutAnOrder(topic) ? asked(event.in("data")).orElse("") : "";
        return new Verdict.Verified(topic, about, id, id + "|" + Signatures.sha256(body));
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        JsonValue json = JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/"));
        if (topic.equals(FETCHED) || topic.equals(POLLED)) {
            return EverShopOrder.read(Fields.of(json), receivedAt);
        }
        Fields data = Fields.of(json).in("data");
        if (isAboutAnOrder(topic)) {
            return new OrderToFetch(asked(data).orElseThrow(() -> new UnreadableDelivery("data/uuid")));
        }
        return switch (topic) {
            case "customer_deleted" -> erased(data);
            case "webhook_ping" -> new Irrelevant(Reason.TEST);
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    private static ShopEvent erased(Fields customer) {
        String id = customer.positive("customer_id").orElse("");
        String email = customer.text("email").strip();
        if (id.isEmpty() && email.isEmpty()) {
            throw new UnreadableDelivery("data/customer_id");
        }
        return new CustomerErased(id, email, List.of());
    }

    private static boolean isAboutAnOrder(String topic) {
        return topic.startsWith("order_") || topic.startsWith("shipment_");
    }

    /** The long id where there is one: a parcel's own is none. */
    private static Optional<String> asked(Fields data) {
        boolean whole = data.has("order_number");
        return Optional.of(data.text("uuid"))
                .filter(uuid -> whole && isUuid(uuid))
                .or(() -> data.positive("orderId"))
                .or(() -> data.positive("order_id"));
    }

    static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    @Override
    public Set<String> shopperCookies() {
        return Set.of(EverShopApi.SESSION);
    }

    @Override
    public boolean canSayWho(ShopLine line) {
        return line.shop() != null;
    }

    @Override
    public Optional<Shopper> shopper(ShopLine line, ShopHttp http, Map<String, String> cookies) {
        // What isn't a cookie's value (RFC 6265) is handed on to nobody.
        return Optional.ofNullable(cookies.get(EverShopApi.SESSION))
                .filter(session -> session.matches("[!#-+\\--:<-\\[\\]-~]{1,500}"))
                .flatMap(session -> new EverShopApi(line, http).customer(session));
    }

    @Override
    public boolean canAsk(ShopLine line) {
        return line.shop() != null && hasAccount(line);
    }

    private static boolean hasAccount(ShopLine line) {
        return line.credential(EverShopApi.EMAIL).isPresent()
                && line.credential(EverShopApi.PASSWORD).isPresent();
    }

    /** @throws IllegalArgumentException for a short number while no administrator's account is filled in */
    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        if (!isUuid(orderId) && !hasAccount(line)) {
            throw new IllegalArgumentException("An order's number wants an administrator's account");
        }
        EverShopApi api = new EverShopApi(line, http);
        Fields order = isUuid(orderId) ? api.order(orderId) : byNumber(api, orderId);
        return bytes(order);
    }

    /** Whoever is told only the short number has to look through the latest orders for it. */
    private static Fields byNumber(EverShopApi api, String number) {
        for (int page = 1; page <= PAGES_FOR_ONE; page++) {
            List<Fields> orders = api.orders(page, PAGE);
            Optional<Fields> found = orders.stream()
                    .filter(order -> order.text("orderId").equals(number))
                    .findAny();
            if (found.isPresent()) {
                return found.get();
            }
            if (orders.size() < PAGE) {
                break;
            }
        }
        throw new ShopFault(ShopFault.Kind.NOT_FOUND, "");
    }

    /** The shop lists by age only, so we go back to orders that nothing happens to any more. */
    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        int page = cursor.isEmpty() ? 1 : Integer.parseInt(cursor);
        List<Fields> orders = new EverShopApi(line, http).orders(page, PAGE);
        List<Order> changed = orders.stream()
                .flatMap(order -> changedSince(order, modifiedSince).stream())
                .toList();
        boolean further = orders.size() == PAGE
                && page < FURTHEST_PAGE
                && EverShopOrder.placedAt(orders.get(PAGE - 1))
                        .map(placed -> placed.isAfter(modifiedSince.minus(LIVELY)))
                        .orElse(true);
        return new Page(changed, further ? String.valueOf(page + 1) : "");
    }

    private static Optional<Order> changedSince(Fields order, Instant since) {
        Instant changed = EverShopOrder.changedAt(order).orElse(since);
        return changed.isBefore(since)
                ? Optional.empty()
                : Optional.of(new Order(order.text("uuid"), changed, bytes(order)));
    }

    private static byte[] bytes(Fields order) {
        return order.object().toString().getBytes(UTF_8);
    }

    @Override
    public boolean areStale(ShopLine line, Instant now) {
        return hasAccount(line)
                && line.credential(EverShopApi.TOKEN_UNTIL)
                        .map(until -> Instant.ofEpochSecond(Long.parseLong(until)))
                        .filter(until -> until.isAfter(now.plusSeconds(60)))
                        .isEmpty();
    }

    /** A token, and the secret that the shop gave the webhook to us. */
    @Override
    public Map<String, String> renewed(ShopLine line, ShopHttp http, Instant now) {
        if (!hasAccount(line)) {
            throw new ShopFault(ShopFault.Kind.KEY_REFUSED, EverShopApi.PASSWORD);
        }
        Map<String, String> renewed = new HashMap<>(new EverShopApi(line, http).signIn(now));
        renewed.putAll(madeSecret(new EverShopApi(with(line, renewed), http), line));
        return renewed;
    }

    private Map<String, String> madeSecret(EverShopApi api, ShopLine line) {
        return api.webhooks()
                .flatMap(all -> ours(all, line).findFirst())
                .map(webhook -> webhook.text("secret"))
                .filter(this::accepts)
                .map(secret -> Map.of(MADE_SECRET, secret))
                .orElse(Map.of());
    }

    private static ShopLine with(ShopLine line, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(line.credentials());
        all.putAll(more);
        return new ShopLine(
                line.connectionId(),
                line.publicId(),
                line.platform(),
                line.shop(),
                all,
                line.secrets(),
                line.deliveries(),
                line.install());
    }

    /** Without an administrator's account nobody can look, and nothing is said. */
    @Override
    public WebhookState webhooks(ShopLine line, ShopHttp http) {
        if (!hasAccount(line)) {
            return WebhookState.FINE;
        }
        Optional<List<Fields>> all = new EverShopApi(line, http).webhooks();
        if (all.isEmpty()) {
            return new WebhookState(Kind.MISSING, "EverShop 2.3");
        }
        return ours(all.get(), line)
                .findFirst()
                .map(webhook -> state(webhook, line))
                .orElse(new WebhookState(Kind.MISSING, ""));
    }

    private static WebhookState state(Fields webhook, ShopLine line) {
        if (!webhook.text("url").equals(line.deliveries().toString())) {
            return new WebhookState(Kind.WRONG_ADDRESS, "");
        }
        if (!webhook.isTrue("enabled")) {
            return new WebhookState(Kind.DISABLED, "");
        }
        return TOPICS.stream()
                .filter(topic -> !webhook.texts("topics").contains(topic))
                .findFirst()
                .map(topic -> new WebhookState(Kind.MISSING, topic))
                .orElse(WebhookState.FINE);
    }

    /** Those that go to this connection, at today's address first. */
    private static Stream<Fields> ours(List<Fields> all, ShopLine line) {
        String today = line.deliveries().toString();
        String path = "/shops/" + line.publicId() + "/webhooks";
        return Stream.concat(
                all.stream().filter(webhook -> webhook.text("url").equals(today)),
                all.stream().filter(webhook -> webhook.text("url").endsWith(path)));
    }

    @Override
    public void repair(ShopLine line, ShopHttp http) {
        repaired(line, http);
    }

    /** The shop makes the secret of a webhook, so it is read again afterwards. */
    @Override
    public Map<String, String> repaired(ShopLine line, ShopHttp http) {
        if (!hasAccount(line)) {
            return Map.of();
        }
        EverShopApi api = new EverShopApi(line, http);
        List<Fields> all = api.webhooks().orElseThrow(() -> new ShopFault(ShopFault.Kind.UNEXPECTED, "EverShop 2.3"));
        JsonArrayBuilder topics = JsonBuilders.array();
        TOPICS.forEach(topics::add);
        JsonObjectBuilder webhook = JsonBuilders.object()
                .add("name", "Inglenook")
                .add("url", line.deliveries().toString())
                .add("enabled", true)
                .add("topics", topics);
        Optional<Fields> known = ours(all, line).findFirst();
        if (known.isPresent()) {
            api.changeWebhook(known.get().text("uuid"), webhook.build());
        } else {
            api.makeWebhook(webhook.build());
        }
        return madeSecret(api, line);
    }
}
