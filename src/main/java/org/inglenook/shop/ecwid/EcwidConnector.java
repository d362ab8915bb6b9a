package org.inglenook.shop.ecwid;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.OrderToFetch;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopEvent.Uninstalled;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * Ecwid: {@code X-Ecwid-Webhook-Signature} is base64 of the HMAC-SHA256 of {@code eventCreated.eventId}. Whoever saw one delivery could
 * send its ids again around any other body, so a body only says where to look: an order, its deletion, a customer's and our own removal are
 * believed when the store, asked for it, says so.
 */
@ApplicationScoped
public class EcwidConnector implements ShopConnector, AskedShop {

    static final String SIGNATURE = "X-Ecwid-Webhook-Signature";
    static final String STORE = "store";
    static final String TOKEN = "token";

    private static final URI API = URI.create("https://app.ecwid.com/api/v3");
    private static final String CUSTOMER = "customer-";
    private static final String APP = "app";
    private static final int PAGE = 100;

    private final URI api;

    public EcwidConnector() {
        this(API);
    }

    EcwidConnector(URI api) {
        this.api = api;
    }

    @Override
    public String platform() {
        return "ecwid";
    }

    @Override
    public boolean namesCustomers() {
        return false;
    }

    @Override
    public boolean isMadeSecretPasted() {
        return false;
    }

    @Override
    public boolean accepts(String secret) {
        return secret.strip().length() >= 12;
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of(CredentialName.open(STORE, "[0-9]{1,12}"), CredentialName.secret(TOKEN, "secret_[!-~]{10,200}"));
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        // What is signed stands in the body, so this one body is parsed before it is known whose it is.
        Optional<Fields> event = JsonBody.parse(body).map(Fields::of);
        Optional<String> signed = event.flatMap(EcwidConnector::signed);
        boolean good = signed.isPresent()
                && secrets.stream().filter(this::accepts).anyMatch(secret -> isSigned(request, signed.get(), secret));
        if (!good) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        String topic = event.get().text("eventType");
        if (!topic.matches("[a-zA-Z0-9_.]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "eventType");
        }
        String asked = topic.startsWith("order.") ? orderId(event.get()).orElse("") : "";
        String id = event.get().text("eventId");
        return new Verdict.Verified(topic, asked, id, id + "|" + Signatures.sha256(body));
    }

    private static Optional<String> signed(Fields event) {
        String created = event.text("eventCreated");
        String id = event.text("eventId");
        boolean complete = created.matches("[0-9]{1,15}") && id.matches("[!-~]{1,100}");
        return complete ? Optional.of(created + "." + id) : Optional.empty();
    }

    private static boolean isSigned(WebhookRequest request, String text, String secret) {
        byte[] mac = Signatures.hmacSha256(secret.getBytes(UTF_8), text.getBytes(UTF_8));
        byte[] expected = Base64.getEncoder().encode(mac);
        return request.header(SIGNATURE)
                .map(given -> given.getBytes(UTF_8))
                .filter(given -> MessageDigest.isEqual(expected, given))
                .isPresent();
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        JsonValue json = JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/"));
        Fields event = Fields.of(json);
        return switch (topic) {
            case FETCHED, POLLED -> asked(event, receivedAt);
            case "order.created", "order.updated", "order.deleted" ->
                new OrderToFetch(orderId(event).orElseThrow(() -> new UnreadableDelivery("entityId")));
            case "customer.deleted" ->
                new OrderToFetch(
                        CUSTOMER + event.positive("entityId").orElseThrow(() -> new UnreadableDelivery("entityId")));
            case "application.uninstalled" -> new OrderToFetch(APP);
            case "unfinished_order.created", "unfinished_order.updated", "unfinished_order.deleted" ->
                new Irrelevant(Reason.DRAFT);
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    private static ShopEvent asked(Fields answer, Instant at) {
        if (answer.has("gone")) {
            return new OrderDeleted(answer.text("gone"), at);
        }
        if (answer.has("goneCustomer")) {
            return new CustomerErased(answer.text("goneCustomer"), "", List.of());
        }
        if (answer.has("removed")) {
            return answer.isTrue("removed") ? new Uninstalled() : new Irrelevant(Reason.OTHER_TOPIC);
        }
        if (answer.has("customer")) {
            return new Irrelevant(Reason.OTHER_TOPIC);
        }
        return EcwidOrder.read(answer);
    }

    /** Newer stores name the order beside the number that they count by. */
    private static Optional<String> orderId(Fields event) {
        return Optional.of(event.in("data").text("orderId"))
                .filter(id -> !id.isEmpty())
                .or(() -> Optional.of(event.text("entityId")))
                .filter(id -> id.matches("[A-Za-z0-9-]{1,100}"));
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String asked) {
        if (asked.equals(APP)) {
            ShopHttp.Answer profile = get(line, http, "/profile");
            boolean removed = profile.status() == 401 || profile.status() == 403;
            return answered("removed", removed || !good(profile).isGood());
        }
        if (asked.startsWith(CUSTOMER)) {
            String customer = asked.substring(CUSTOMER.length());
            ShopHttp.Answer known = get(line, http, "/customers/" + customer);
            boolean gone = known.status() == 404 || !good(known).isGood();
            return answered(gone ? "goneCustomer" : "customer", customer);
        }
        ShopHttp.Answer order = get(line, http, "/orders/" + URLEncoder.encode(asked, UTF_8));
        if (order.status() == 404) {
            return answered("gone", asked);
        }
        return bytes(Fields.of(good(order).object()), currency(line, http));
    }

    private static byte[] answered(String name, String value) {
        return JsonBuilders.object().add(name, value).build().toString().getBytes(UTF_8);
    }

    private static byte[] answered(String name, boolean value) {
        return JsonBuilders.object().add(name, value).build().toString().getBytes(UTF_8);
    }

    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        int offset = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        String query = "?updatedFrom=" + modifiedSince.getEpochSecond() + "&limit=" + PAGE + "&offset=" + offset;
        List<Fields> found =
                Fields.of(good(get(line, http, "/orders" + query)).object()).list("items");
        String currency = found.isEmpty() ? "" : currency(line, http);
        return new Page(
                found.stream()
                        .map(order ->
                                new Order(EcwidOrder.id(order), EcwidOrder.modifiedAt(order), bytes(order, currency)))
                        .toList(),
                found.size() == PAGE ? String.valueOf(offset + PAGE) : "");
    }

    private static byte[] bytes(Fields order, String currency) {
        return EcwidOrder.kept(order, currency).toString().getBytes(UTF_8);
    }

    /** Empty where the token isn't for the store's profile. */
    private String currency(ShopLine line, ShopHttp http) {
        ShopHttp.Answer profile = get(line, http, "/profile");
        if (profile.status() == 403) {
            return "";
        }
        String currency =
                Fields.of(good(profile).object()).in("formatsAndUnits").text("currency");
        return currency.matches("[A-Z]{3}") ? currency : "";
    }

    private ShopHttp.Answer get(ShopLine line, ShopHttp http, String path) {
        return http.exchange(
                "GET",
                URI.create(api + "/" + line.needed(STORE) + path),
                Map.of("Authorization", "Bearer " + line.needed(TOKEN), "Accept", "application/json"),
                new byte[0]);
    }

    private static ShopHttp.Answer good(ShopHttp.Answer answer) {
        if (!answer.isGood()) {
            throw ShopFault.ofStatus(answer.status(), "");
        }
        return answer;
    }
}
