package org.inglenook.shop.saleor;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.FreshCredentials;
import org.inglenook.shop.Handshake;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.KeptWebhooks;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * Saleor: an app that is installed by its manifest. Bodies are what our own subscription asks for; they are signed beside them with a key
 * that the shop publishes, and say by themselves what they are about, as no header is signed.
 */
@ApplicationScoped
public class SaleorConnector implements ShopConnector, AskedShop, KeptWebhooks, Handshake, FreshCredentials {

    static final String API = "api";
    static final String TOKEN = "token";
    static final String APP_ID = "appId";
    static final String KEYS = "keys";

    private static final String WEBHOOK = "Inglenook";
    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(10);

    @Override
    public String platform() {
        return "saleor";
    }

    @Override
    public boolean isMadeSecretPasted() {
        return false;
    }

    @Override
    public boolean accepts(String secret) {
        return secret.strip().matches("[!-~]{32,200}");
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of();
    }

    /** A secret alone proves nothing here. */
    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        return Verdict.refused(Refusal.BAD_SIGNATURE);
    }

    @Override
    public Verdict verify(WebhookRequest request, ShopLine line, Instant now) {
        byte[] body = request.body();
        String signature = request.header("Saleor-Signature")
                .or(() -> request.header("X-Saleor-Signature"))
                .orElse("");
        if (line.credential(APP_ID).isEmpty() || !isOfItsShop(request, line)) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        return switch (DetachedJws.verify(signature, body, line.credential(KEYS).orElse(""))) {
            case UNKNOWN_KEY -> Verdict.refused(Refusal.UNKNOWN_KEY);
            case WRONG -> Verdict.refused(Refusal.BAD_SIGNATURE);
            case FITS ->
                JsonBody.parse(body)
                        .map(json -> verified(Fields.of(json), body, now))
                        .orElseGet(() -> Verdict.refused(Refusal.NOT_JSON));
        };
    }

    /** Not signed, so it only refuses: somebody pointed another shop's app at this connection. */
    private static boolean isOfItsShop(WebhookRequest request, ShopLine line) {
        return request.header("Saleor-Api-Url")
                .map(said -> line.credential(API).filter(said::equals).isPresent())
                .orElse(true);
    }

    private static Verdict verified(Fields event, byte[] body, Instant now) {
        String type = event.text("__typename");
        if (!type.matches("[A-Za-z]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "/__typename");
        }
        Optional<Instant> issued = issued(event);
        if (issued.isEmpty()) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "/issuedAt");
        }
        if (issued.get().isBefore(now.minus(OLDEST)) || issued.get().isAfter(now.plus(AHEAD))) {
            return Verdict.refused(Refusal.STALE);
        }
        String order = event.in("order").text("id");
        return new Verdict.Verified(type, order.matches(SaleorOrder.ID) ? order : "", "", Signatures.sha256(body));
    }

    private static Optional<Instant> issued(Fields event) {
        try {
            return event.time("issuedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (UnreadableDelivery e) {
            return Optional.empty();
        }
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        Fields event = Fields.of(JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/")));
        if (topic.equals(FETCHED) || topic.equals(POLLED) || SaleorQueries.isOfAnOrder(topic)) {
            return SaleorOrder.read(event.in("order"));
        }
        return topic.equals("CustomerDeleted") ? erased(event.in("user")) : new Irrelevant(Reason.OTHER_TOPIC);
    }

    private static ShopEvent erased(Fields user) {
        if (!user.text("id").matches(SaleorOrder.ID)) {
            throw new UnreadableDelivery("user/id");
        }
        return new CustomerErased(user.text("id"), user.text("email"), List.of());
    }

    @Override
    public boolean canAsk(ShopLine line) {
        return line.credential(API).isPresent() && line.credential(TOKEN).isPresent();
    }

    private static SaleorApi api(ShopLine line, ShopHttp http) {
        return new SaleorApi(URI.create(line.needed(API)), line.needed(TOKEN), http);
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        JsonObject which = JsonBuilders.object().add("id", orderId).build();
        Fields order = api(line, http).ask(SaleorQueries.ONE, which).in("order");
        if (!order.text("id").equals(orderId)) {
            throw new ShopFault(ShopFault.Kind.NOT_FOUND, "order");
        }
        return body(order);
    }

    private static byte[] body(Fields order) {
        return JsonBuilders.object()
                .add("order", order.object())
                .build()
                .toString()
                .getBytes(UTF_8);
    }

    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        JsonObject which = JsonBuilders.object()
                .add("since", modifiedSince.toString())
                .add("after", cursor.isEmpty() ? JsonValue.NULL : Json.createValue(cursor))
                .build();
        Fields found = api(line, http).ask(SaleorQueries.CHANGED, which).in("orders");
        Fields more = found.in("pageInfo");
        return new Page(
                found.list("edges").stream()
                        .map(edge -> edge.in("node"))
                        .map(order -> new Order(order.text("id"), SaleorOrder.modifiedAt(order), body(order)))
                        .toList(),
                more.isTrue("hasNextPage") ? more.text("endCursor") : "");
    }

    @Override
    public boolean areStale(ShopLine line, Instant now) {
        return canAsk(line) && line.credential(KEYS).isEmpty();
    }

    /** Asked again when a message is signed with a key that isn't among them. */
    @Override
    public Map<String, String> renewed(ShopLine line, ShopHttp http, Instant now) {
        return canAsk(line) ? Map.of(KEYS, SaleorApi.keys(URI.create(line.needed(API)), http)) : Map.of();
    }

    @Override
    public WebhookState webhooks(ShopLine line, ShopHttp http) {
        return ours(app(line, http), line)
                .map(webhook -> state(webhook, line))
                .orElseGet(() -> new WebhookState(Kind.MISSING, WEBHOOK));
    }

    private static WebhookState state(Fields webhook, ShopLine line) {
        if (!webhook.text("targetUrl").equals(line.deliveries().toString())) {
            return new WebhookState(Kind.WRONG_ADDRESS, WEBHOOK);
        }
        return webhook.isTrue("isActive") ? WebhookState.FINE : new WebhookState(Kind.DISABLED, WEBHOOK);
    }

    private static Fields app(ShopLine line, ShopHttp http) {
        return api(line, http)
                .ask(SaleorQueries.APP, JsonValue.EMPTY_JSON_OBJECT)
                .in("app");
    }

    private static Optional<Fields> ours(Fields app, ShopLine line) {
        String path = "/shops/" + line.publicId() + "/webhooks";
        return app.list("webhooks").stream()
                .filter(webhook -> webhook.text("targetUrl").endsWith(path))
                .findFirst();
    }

    @Override
    public void repair(ShopLine line, ShopHttp http) {
        Optional<Fields> known = ours(app(line, http), line);
        JsonObject input = JsonBuilders.object()
                .add("name", WEBHOOK)
                .add("targetUrl", line.deliveries().toString())
                .add("isActive", true)
                .add("query", SaleorQueries.subscription())
                .add("asyncEvents", events())
                .build();
        if (known.isEmpty()) {
            api(line, http)
                    .change(
                            SaleorQueries.MAKE,
                            "webhookCreate",
                            JsonBuilders.object().add("input", input).build());
        } else if (!state(known.get(), line).isFine()) {
            api(line, http)
                    .change(
                            SaleorQueries.CHANGE,
                            "webhookUpdate",
                            JsonBuilders.object()
                                    .add("id", known.get().text("id"))
                                    .add("input", input)
                                    .build());
        }
    }

    private static JsonArray events() {
        JsonArrayBuilder events = JsonBuilders.array();
        SaleorQueries.EVENTS.forEach(events::add);
        return events.build();
    }

    @Override
    public HandshakeAnswer step(String step, WebhookRequest request, ShopLine line, ShopHttp http, Instant now) {
        return step.equals("register") && request.method().equals("POST")
                ? new SaleorRegistration(line, http).register(request)
                : HandshakeAnswer.status(404);
    }
}
