package org.inglenook.shop.shopify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.web.Relayed;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.FreshCredentials;
import org.inglenook.shop.Handshake;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.KeptWebhooks;
import org.inglenook.shop.PagesInShop;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * Shopify's webhooks: {@code X-Shopify-Hmac-Sha256} is base64 of the HMAC-SHA256 of the body, made with the secret of the app.
 * The secret is Shopify's, so the owner brings it; while it is changed there, the old one signs for up to an hour more.
 */
@ApplicationScoped
public class ShopifyConnector
        implements ShopConnector, PagesInShop, AskedShop, KeptWebhooks, Handshake, FreshCredentials {

    static final String SIGNATURE = "Hmac-Sha256";
    static final String TOPIC = "Topic";
    static final String SHOP = "Shop-Domain";
    static final String DELIVERY = "Webhook-Id";
    static final String EVENT = "Event-Id";

    private static final int LONGEST_NAME = 100;
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_-]{1,40}){1,3}");
    /** The first part is one of the platform's own four, the second the owner's. */
    private static final Pattern PATHS =
            Pattern.compile("/(?:a|apps|community|tools)/[A-Za-z0-9_-]{1,30}/(?:story|values|boards)(?:/.*)?");

    private static final Pattern CUSTOMER = Pattern.compile("([1-9][0-9]{0,18})?");
    private static final Relayed.House HOUSE = new ThemePages();
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UnaryOperator<String> homes;

    public ShopifyConnector() {
        this(host -> "https://" + host);
    }

    /** @param homes where a shop's host is reached, for tests */
    ShopifyConnector(UnaryOperator<String> homes) {
        this.homes = homes;
    }

    @Override
    public String platform() {
        return "shopify";
    }

    @Override
    public boolean isMadeSecretPasted() {
        return false;
    }

    @Override
    public boolean accepts(String secret) {
        return !secret.isBlank();
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        if (secrets.stream().filter(this::accepts).noneMatch(secret -> isSigned(request, body, secret))) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        Optional<JsonValue> json = JsonBody.parse(body);
        if (json.isEmpty()) {
            return Verdict.refused(Refusal.NOT_JSON);
        }
        Optional<String> topic =
                header(request, TOPIC).filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME);
        if (topic.isEmpty()) {
            return new Verdict.Refused(Refusal.INCOMPLETE, TOPIC);
        }
        if (header(request, SHOP).flatMap(ShopDomain::of).isEmpty()) {
            return new Verdict.Refused(Refusal.INCOMPLETE, SHOP);
        }
        return verified(request, topic.get(), Fields.of(json.get()), body);
    }

    /** A delivery of another shop in which the same app is installed is not for this connection. */
    @Override
    public Verdict verify(WebhookRequest request, ShopLine line, Instant now) {
        Verdict verdict = verify(request, line.secrets(), now);
        boolean ours = header(request, SHOP).filter(shop -> isOf(line, shop)).isPresent();
        return verdict instanceof Verdict.Verified && !ours ? new Verdict.Refused(Refusal.INCOMPLETE, SHOP) : verdict;
    }

    private static boolean isSigned(WebhookRequest request, byte[] body, String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        byte[] expected = Base64.getEncoder().encode(Signatures.hmacSha256(key, body));
        return header(request, SIGNATURE)
                .map(given -> given.getBytes(StandardCharsets.UTF_8))
                .filter(given -> MessageDigest.isEqual(expected, given))
                .isPresent();
    }

    /**
     * One event comes several times: again when we did not answer, with the same delivery's id, and once for each subscription of the
     * same topic, with the same event's id. The event's id alone won't do: one thing that the owner does may change many orders.
     */
    private static Verdict verified(WebhookRequest request, String topic, Fields body, byte[] bytes) {
        String resource = resource(topic, body);
        String delivery = named(request, DELIVERY).orElse("");
        String which = named(request, EVENT)
                .map(event -> "event " + event)
                .or(() -> named(request, DELIVERY).map(id -> "delivery " + id))
                .orElseGet(() -> "body " + Signatures.sha256(bytes));
        return new Verdict.Verified(topic, resource, delivery, String.join("|", topic, resource, which));
    }

    private static String resource(String topic, Fields body) {
        return topic.startsWith("orders/") ? body.positive("id").orElse("") : "";
    }

    private static Optional<String> named(WebhookRequest request, String name) {
        return header(request, name).filter(id -> !id.isBlank() && id.length() <= LONGEST_NAME);
    }

    /** Under either of the two names that Shopify uses, and never if both are there. */
    private static Optional<String> header(WebhookRequest request, String name) {
        boolean old = request.has("X-Shopify-" + name);
        boolean young = request.has("Shopify-" + name);
        return old && young ? Optional.empty() : request.header((old ? "X-Shopify-" : "Shopify-") + name);
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        Fields fields = Fields.of(JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/")));
        return switch (topic) {
            case FETCHED,
                    POLLED,
                    "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/fulfilled",
                    "orders/partially_fulfilled",
                    "orders/cancelled" -> ShopifyOrder.read(fields);
            case "orders/delete" ->
                fields.positive("id")
                        .<ShopEvent>map(id -> new OrderDeleted(id, receivedAt))
                        .orElseGet(() -> new Irrelevant(Reason.NO_ORDER));
            case "customers/redact", "customers/data_request", "customers/delete", "shop/redact", "app/uninstalled" ->
                PrivacyEvents.read(topic, fields);
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    /** A request for another shop in which the same app is installed is not for this connection; until its shop is known nobody is. */
    @Override
    public Optional<Relay> relayed(String rawQuery, ShopLine line, Instant now) {
        return SignedQuery.read(rawQuery)
                .filter(query -> query.isRelayed(line.secrets(), now))
                .filter(query -> isOf(line, query.value("shop")))
                .filter(query -> PREFIX.matcher(query.value("path_prefix")).matches())
                .filter(query ->
                        CUSTOMER.matcher(query.value("logged_in_customer_id")).matches())
                .map(query -> new Relay(
                        shopOf(line).isEmpty() ? "" : query.value("logged_in_customer_id"),
                        query.value("path_prefix"),
                        query.without(ThemePages.PARAMETERS)));
    }

    /** Whether a name is that of the connection's shop; while nobody has said which that is, any shop of the app's may show our pages. */
    private static boolean isOf(ShopLine line, String shop) {
        Optional<ShopDomain> named = ShopDomain.of(shop);
        return named.isPresent() && (shopOf(line).isEmpty() || shopOf(line).equals(named));
    }

    /** Which shop it is at Shopify; nothing while the connection has no address, or the one that shoppers know. */
    private static Optional<ShopDomain> shopOf(ShopLine line) {
        return Optional.ofNullable(line.shop()).flatMap(home -> ShopDomain.of(home.toString()));
    }

    @Override
    public Pattern paths() {
        return PATHS;
    }

    @Override
    public Relayed.House house() {
        return HOUSE;
    }

    /** The secret with which the app identifies itself is the connection's own: it signs, too. */
    @Override
    public List<CredentialName> credentialNames() {
        return List.of(CredentialName.open(Grants.CLIENT, "[A-Za-z0-9_-]{8,100}"));
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        return new AdminOrders(api(line, http)).order(orderId);
    }

    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        return new AdminOrders(api(line, http)).since(modifiedSince, cursor);
    }

    @Override
    public WebhookState webhooks(ShopLine line, ShopHttp http) {
        return new AdminWebhooks(api(line, http), line.deliveries(), line.publicId()).state();
    }

    @Override
    public void repair(ShopLine line, ShopHttp http) {
        new AdminWebhooks(api(line, http), line.deliveries(), line.publicId()).repair();
    }

    @Override
    public boolean areStale(ShopLine line, Instant now) {
        return Grants.isStale(line, now);
    }

    @Override
    public Map<String, String> renewed(ShopLine line, ShopHttp http, Instant now) {
        return Grants.renewed(home(line), line, http, now);
    }

    private AdminApi api(ShopLine line, ShopHttp http) {
        return new AdminApi(home(line), line, http);
    }

    /**
     * Where the shop's back office is; the app's secret and its tokens are sent nowhere else.
     *
     * @throws ShopFault {@code UNREACHABLE} where the connection's address is none of Shopify's
     */
    private String home(ShopLine line) {
        return ShopDomain.of(line.neededShop().toString())
                .map(shop -> homes.apply(shop.host()))
                .orElseThrow(() -> new ShopFault(ShopFault.Kind.UNREACHABLE, "myshopify.com"));
    }

    /** With its secret alone a connection takes deliveries; asking the shop is for those who fill in more. */
    @Override
    public boolean isPendingAtFirst() {
        return false;
    }

    @Override
    public Optional<HandshakeAnswer> begin(ShopLine line, Instant now) {
        return Optional.of(consent(line));
    }

    private HandshakeAnswer consent(ShopLine line) {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        String state = HexFormat.of().formatHex(random);
        return HandshakeAnswer.redirect(Grants.consent(home(line), line, state)).keep(Grants.STATE, state);
    }

    /**
     * {@code open} is where Shopify leads whoever opens the app in the back office, {@code callback} where it leads an owner who let us in.
     * Both are signed with the app's secret; the second also tells the state with which we began, which holds once.
     */
    @Override
    public HandshakeAnswer step(String step, WebhookRequest request, ShopLine line, ShopHttp http, Instant now) {
        Optional<SignedQuery> signed = SignedQuery.read(request.rawQuery())
                .filter(query -> query.isInstalling(line.secrets(), now))
                .filter(query -> isOf(line, query.value("shop")));
        if (signed.isEmpty() || !request.method().equals("GET")) {
            return HandshakeAnswer.status(401);
        }
        URI shop = URI.create("https://"
                + ShopDomain.of(signed.get().value("shop")).orElseThrow().host());
        return switch (step) {
            case "open" -> HandshakeAnswer.toStudio().shop(shop);
            case "callback" -> let(signed.get(), line, http, now);
            default -> HandshakeAnswer.status(404);
        };
    }

    private HandshakeAnswer let(SignedQuery query, ShopLine line, ShopHttp http, Instant now) {
        String state = line.credential(Grants.STATE).orElse("");
        if (state.isEmpty()
                || !Secrets.same(state, query.value("state"))
                || shopOf(line).isEmpty()) {
            return HandshakeAnswer.status(401);
        }
        HandshakeAnswer answer = HandshakeAnswer.toStudio().active().spend(Grants.STATE, state);
        Grants.byCode(home(line), query.value("code"), line, http, now).forEach(answer::keep);
        return answer;
    }
}
