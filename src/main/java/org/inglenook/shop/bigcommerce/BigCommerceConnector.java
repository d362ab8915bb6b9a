package org.inglenook.shop.bigcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.Handshake;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.KeptWebhooks;
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
import org.inglenook.shop.StandardWebhook;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * BigCommerce: webhooks are signed with the client secret of the API account, as Standard Webhooks says but for the key, which is the
 * secret's own bytes. The shop needs no app: an API account of the store (store hash, client ID, client secret, access token) is enough; an
 * app of the owner's brings its token through the platform's own installing.
 */
@ApplicationScoped
public class BigCommerceConnector implements ShopConnector, AskedShop, KeptWebhooks, Handshake, ShopperWords {

    static final String CLIENT_ID = "clientId";

    /** In which our page in the shop shows what the shop told the browser. */
    static final String WORD = "bigcommerce-customer-jwt";

    /** Where the owner puts that page: the platform leads addresses of web pages with a slash at their end. */
    static final String SIGN_IN = "/inglenook-sign-in/";

    /** Everything about orders, whatever it is called, and the end of a customer and of the app. */
    static final List<String> SCOPES = List.of("store/order/*", "store/customer/deleted", "store/app/uninstalled");

    private static final URI API = URI.create("https://api.bigcommerce.com");
    private static final URI LOGIN = URI.create("https://login.bigcommerce.com");
    private static final String STORE_HASH = "[a-z0-9]{3,40}";
    private static final int PAGE = 25;

    private final URI api;
    private final URI login;

    public BigCommerceConnector() {
        this(API, LOGIN);
    }

    BigCommerceConnector(URI api, URI login) {
        this.api = api;
        this.login = login;
    }

    @Override
    public String platform() {
        return "bigcommerce";
    }

    @Override
    public boolean isMadeSecretPasted() {
        return false;
    }

    @Override
    public boolean accepts(String secret) {
        return secret.strip().length() >= 16;
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of(
                CredentialName.open(BigCommerceApi.STORE, STORE_HASH),
                CredentialName.open(CLIENT_ID, "[A-Za-z0-9]{10,100}"),
                CredentialName.secret(BigCommerceApi.TOKEN, "[!-~]{10,200}"));
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        Optional<StandardWebhook> webhook = StandardWebhook.of(request);
        if (webhook.isEmpty()) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        List<byte[]> keys = secrets.stream()
                .filter(this::accepts)
                .map(secret -> secret.getBytes(UTF_8))
                .toList();
        Optional<Refusal> objection = webhook.get().objection(body, keys, now);
        if (objection.isPresent()) {
            return Verdict.refused(objection.get());
        }
        return JsonBody.parse(body)
                .map(json -> verified(webhook.get().id(), Fields.of(json), body))
                .orElseGet(() -> Verdict.refused(Refusal.NOT_JSON));
    }

    private static Verdict verified(String id, Fields event, byte[] body) {
        String scope = event.text("scope");
        if (!scope.matches("[a-zA-Z0-9_/*.-]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "scope");
        }
        String order =
                scope.startsWith("store/order/") ? orderId(event.in("data")).orElse("") : "";
        return new Verdict.Verified(scope, order, id, id + "|" + Signatures.sha256(body));
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        JsonValue json = JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/"));
        if (topic.equals(FETCHED) || topic.equals(POLLED)) {
            return BigCommerceOrder.read(Fields.of(json));
        }
        Fields data = Fields.of(json).in("data");
        if (topic.startsWith("store/order/")) {
            return new OrderToFetch(orderId(data).orElseThrow(() -> new UnreadableDelivery("data/id")));
        }
        return switch (topic) {
            case "store/customer/deleted" ->
                new CustomerErased(
                        data.positive("id").orElseThrow(() -> new UnreadableDelivery("data/id")), "", List.of());
            case "store/app/uninstalled" -> new Uninstalled();
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    /** A message or a refund has an id of its own and names its order beside it. */
    private static Optional<String> orderId(Fields data) {
        return data.positive("order_id")
                .or(() -> data.positive("orderId"))
                .or(() -> data.text("type").equals("order") ? data.positive("id") : Optional.empty());
    }

    @Override
    public boolean canAsk(ShopLine line) {
        return line.credential(BigCommerceApi.STORE).isPresent()
                && line.credential(BigCommerceApi.TOKEN).isPresent();
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        return new BigCommerceApi(api, line, http).order(orderId).toString().getBytes(UTF_8);
    }

    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        int page = cursor.isEmpty() ? 1 : Integer.parseInt(cursor);
        BigCommerceApi store = new BigCommerceApi(api, line, http);
        List<Fields> found = store.ordersSince(modifiedSince, page, PAGE);
        List<Order> orders = found.stream()
                .map(store::whole)
                .map(BigCommerceConnector::order)
                .toList();
        return new Page(orders, found.size() == PAGE ? String.valueOf(page + 1) : "");
    }

    private static Order order(JsonObject whole) {
        Fields order = Fields.of(whole).in("order");
        return new Order(
                order.text("id"),
                BigCommerceOrder.modifiedAt(Fields.of(whole)),
                whole.toString().getBytes(UTF_8));
    }

    @Override
    public WebhookState webhooks(ShopLine line, ShopHttp http) {
        List<Fields> all = new BigCommerceApi(api, line, http).webhooks();
        return SCOPES.stream()
                .map(scope -> state(all, scope, line))
                .filter(state -> !state.isFine())
                .findFirst()
                .orElse(WebhookState.FINE);
    }

    private static WebhookState state(List<Fields> all, String scope, ShopLine line) {
        Optional<Fields> webhook = ours(all, scope, line);
        if (webhook.isEmpty()) {
            return new WebhookState(Kind.MISSING, scope);
        }
        if (!webhook.get().text("destination").equals(line.deliveries().toString())) {
            return new WebhookState(Kind.WRONG_ADDRESS, scope);
        }
        return webhook.get().isTrue("is_active") ? WebhookState.FINE : new WebhookState(Kind.DISABLED, scope);
    }

    private static Optional<Fields> ours(List<Fields> all, String scope, ShopLine line) {
        String path = "/shops/" + line.publicId() + "/webhooks";
        return all.stream()
                .filter(webhook -> webhook.text("scope").equals(scope))
                .filter(webhook -> webhook.text("destination").endsWith(path))
                .findFirst();
    }

    /** Two days of failures switch a webhook off; switched on again it goes on. */
    @Override
    public void repair(ShopLine line, ShopHttp http) {
        BigCommerceApi store = new BigCommerceApi(api, line, http);
        List<Fields> all = store.webhooks();
        for (String scope : SCOPES) {
            if (state(all, scope, line).isFine()) {
                continue;
            }
            JsonObject webhook = JsonBuilders.object()
                    .add("scope", scope)
                    .add("destination", line.deliveries().toString())
                    .add("is_active", true)
                    .build();
            Optional<Fields> known = ours(all, scope, line);
            if (known.isPresent()) {
                store.changeWebhook(known.get().text("id"), webhook);
            } else {
                store.makeWebhook(webhook);
            }
        }
    }

    @Override
    public boolean isPendingAtFirst() {
        return false;
    }

    /** The addresses of an app of the owner's own: {@code auth}, {@code load}, {@code uninstall}, {@code remove-user}. */
    @Override
    public HandshakeAnswer step(String step, WebhookRequest request, ShopLine line, ShopHttp http, Instant now) {
        Map<String, String> query = query(request.rawQuery());
        return switch (step) {
            case "auth" -> install(query, line, http);
            case "load" ->
                vouched(query, line, now).isPresent() ? HandshakeAnswer.toStudio() : HandshakeAnswer.status(401);
            case "uninstall" ->
                vouched(query, line, now).isPresent()
                        ? HandshakeAnswer.status(200).keep(BigCommerceApi.TOKEN, "")
                        : HandshakeAnswer.status(401);
            case "remove-user" ->
                HandshakeAnswer.status(vouched(query, line, now).isPresent() ? 200 : 401);
            default -> HandshakeAnswer.status(404);
        };
    }

    private HandshakeAnswer install(Map<String, String> query, ShopLine line, ShopHttp http) {
        String context = query.getOrDefault("context", "");
        String store = context.startsWith("stores/") ? context.substring("stores/".length()) : "";
        boolean another = line.credential(BigCommerceApi.STORE)
                .filter(known -> !known.equals(store))
                .isPresent();
        String code = query.getOrDefault("code", "");
        if (!store.matches(STORE_HASH)
                || code.isEmpty()
                || another
                || line.secrets().isEmpty()) {
            return HandshakeAnswer.status(403);
        }
        JsonObject question = JsonBuilders.object()
                .add("client_id", line.needed(CLIENT_ID))
                .add("client_secret", line.secrets().get(0))
                .add("code", code)
                .add("context", context)
                .add("scope", query.getOrDefault("scope", ""))
                .add("grant_type", "authorization_code")
                .add("redirect_uri", line.install() + "auth")
                .build();
        Fields answer = Fields.of(http.post(URI.create(login + "/oauth2/token"), Map.of(), question)
                .object());
        String token = answer.text("access_token");
        if (token.isBlank() || !answer.text("context").equals(context)) {
            return HandshakeAnswer.status(403);
        }
        return HandshakeAnswer.toStudio()
                .keep(BigCommerceApi.STORE, store)
                .keep(BigCommerceApi.TOKEN, token)
                .active();
    }

    private static Optional<Fields> vouched(Map<String, String> query, ShopLine line, Instant now) {
        Optional<String> clientId = line.credential(CLIENT_ID);
        Optional<String> store = line.credential(BigCommerceApi.STORE);
        if (clientId.isEmpty() || store.isEmpty()) {
            return Optional.empty();
        }
        return SignedPayload.of(
                query.getOrDefault("signed_payload_jwt", ""), line.secrets(), clientId.get(), store.get(), now);
    }

    @Override
    public String page() {
        return SIGN_IN;
    }

    @Override
    public Set<String> headers() {
        return Set.of(WORD);
    }

    /** Only for connections by an app of the owner's: for an API account of the store the platform says nothing of customers. */
    @Override
    public Optional<Word> word(ShopLine line, Map<String, String> shown, Instant now) {
        return CurrentCustomer.read(
                        shown.getOrDefault(WORD, ""),
                        line.secrets(),
                        line.credential(CLIENT_ID).orElse(""),
                        line.credential(BigCommerceApi.STORE).orElse(""),
                        now)
                .map(customer -> new Word(customer.customerId(), customer.id(), customer.end()));
    }

    /** Nobody asks a customer whether the address is theirs, so that none is told. */
    @Override
    public Optional<Shopper> shopper(ShopLine line, ShopHttp http, String subject) {
        return new BigCommerceApi(api, line, http)
                .customer(subject)
                .map(customer -> new Shopper(subject, "", false, customer.text("first_name"), null));
    }

    /** Of a name that comes twice nothing is taken. */
    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, second) -> ""));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
