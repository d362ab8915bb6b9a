package org.inglenook.shop.squarespace;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.inglenook.shop.ShopEvent.Irrelevant;
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
 * Squarespace: {@code Squarespace-Signature} is the HMAC-SHA256 of the body in hexadecimal, made with the secret's bytes; the secret too is
 * written in hexadecimal and told once, when a subscription is made. Notifications bear no time that is signed; they are known by their id.
 */
@ApplicationScoped
public class SquarespaceConnector implements ShopConnector, AskedShop, KeptWebhooks, Handshake, FreshCredentials {

    static final String SIGNATURE = "Squarespace-Signature";
    static final String MADE_SECRET = "webhookSecret";
    static final String STATE = "state";
    static final List<String> TOPICS = List.of("order.create", "order.update", "extension.uninstall");

    private static final URI API = URI.create("https://api.squarespace.com");
    private static final URI LOGIN = URI.create("https://login.squarespace.com");
    private static final String SCOPE = "website.orders.read";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI api;
    private final URI login;
    private final Clock clock;

    public SquarespaceConnector() {
        this(API, LOGIN, Clock.systemUTC());
    }

    SquarespaceConnector(URI api, URI login, Clock clock) {
        this.api = api;
        this.login = login;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return "squarespace";
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
        return secret.strip().matches("([0-9a-fA-F]{2}){16,100}");
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of(
                CredentialName.open(SquarespaceApi.CLIENT_ID, "[!-~]{5,200}"),
                CredentialName.secret(SquarespaceApi.CLIENT_SECRET, "[!-~]{10,200}"),
                CredentialName.secret(SquarespaceApi.API_KEY, "[!-~]{10,200}"));
    }

    @Override
    public Verdict verify(WebhookRequest request, ShopLine line, Instant now) {
        List<String> secrets = Stream.concat(line.credential(MADE_SECRET).stream(), line.secrets().stream())
                .toList();
        return verify(request, secrets, now);
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        boolean signed = secrets.stream()
                .map(String::strip)
                .filter(this::accepts)
                .anyMatch(secret -> isSigned(request, body, HexFormat.of().parseHex(secret)));
        if (!signed) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        return JsonBody.parse(body)
                .map(json -> verified(Fields.of(json), body))
                .orElseGet(() -> Verdict.refused(Refusal.NOT_JSON));
    }

    private static boolean isSigned(WebhookRequest request, byte[] body, byte[] key) {
        return request.header(SIGNATURE)
                .map(String::strip)
                .filter(given -> given.matches("[0-9a-fA-F]{64}"))
                .map(given -> HexFormat.of().parseHex(given))
                .filter(given -> MessageDigest.isEqual(Signatures.hmacSha256(key, body), given))
                .isPresent();
    }

    private static Verdict verified(Fields event, byte[] body) {
        String topic = event.text("topic");
        if (!topic.matches("[a-z0-9_.]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "topic");
        }
        String id = event.text("id");
        if (!id.matches("[!-~]{1,100}")) {
            return new Verdict.Refused(Refusal.INCOMPLETE, "id");
        }
        String order = topic.startsWith("order.") ? orderId(event).orElse("") : "";
        return new Verdict.Verified(topic, order, id, id + "|" + Signatures.sha256(body));
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        JsonValue json = JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/"));
        Fields event = Fields.of(json);
        return switch (topic) {
            case FETCHED, POLLED -> SquarespaceOrder.read(event);
            case "order.create", "order.update" ->
                new OrderToFetch(orderId(event).orElseThrow(() -> new UnreadableDelivery("data/orderId")));
            case "extension.uninstall" -> new Uninstalled();
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    private static Optional<String> orderId(Fields event) {
        return Optional.of(event.in("data").text("orderId")).filter(id -> id.matches("[A-Za-z0-9-]{1,100}"));
    }

    @Override
    public boolean canAsk(ShopLine line) {
        return line.credential(SquarespaceApi.REFRESH_TOKEN).isPresent()
                || line.credential(SquarespaceApi.API_KEY).isPresent();
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        return bytes(asking(line, http).order(orderId));
    }

    /** A time and a cursor may not be given together; both ends of the time must. */
    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        String query = cursor.isEmpty()
                ? "modifiedAfter=" + modifiedSince + "&modifiedBefore=" + clock.instant()
                : "cursor=" + SquarespaceApi.encoded(cursor);
        Fields page = asking(line, http).orders(query);
        Fields pagination = page.in("pagination");
        return new Page(
                page.list("result").stream()
                        .map(order -> new Order(order.text("id"), SquarespaceOrder.modifiedAt(order), bytes(order)))
                        .toList(),
                pagination.isTrue("hasNextPage") ? pagination.text("nextPageCursor") : "");
    }

    private static byte[] bytes(Fields order) {
        return SquarespaceOrder.kept(order).toString().getBytes(UTF_8);
    }

    private SquarespaceApi asking(ShopLine line, ShopHttp http) {
        return new SquarespaceApi(api, login, line, http);
    }

    @Override
    public boolean areStale(ShopLine line, Instant now) {
        return line.credential(SquarespaceApi.REFRESH_TOKEN).isPresent()
                && line.credential(SquarespaceApi.TOKEN_UNTIL)
                        .map(until -> Instant.ofEpochSecond(Long.parseLong(until)))
                        .filter(until -> until.isAfter(now.plusSeconds(120)))
                        .isEmpty();
    }

    /** A refresh token is spent by its use: what comes for it is all there is from then on. */
    @Override
    public Map<String, String> renewed(ShopLine line, ShopHttp http, Instant now) {
        return asking(line, http).tokens(SquarespaceApi.refreshing(line.needed(SquarespaceApi.REFRESH_TOKEN)));
    }

    /** With an API key there are no notifications to look after. */
    @Override
    public WebhookState webhooks(ShopLine line, ShopHttp http) {
        if (line.credential(SquarespaceApi.REFRESH_TOKEN).isEmpty()) {
            return WebhookState.FINE;
        }
        Optional<Fields> ours = ours(asking(line, http).subscriptions(), line);
        if (ours.isEmpty() || line.credential(MADE_SECRET).isEmpty()) {
            return new WebhookState(Kind.MISSING, "");
        }
        if (!ours.get().text("endpointUrl").equals(line.deliveries().toString())) {
            return new WebhookState(Kind.WRONG_ADDRESS, "");
        }
        return TOPICS.stream()
                .filter(topic -> !ours.get().texts("topics").contains(topic))
                .findFirst()
                .map(topic -> new WebhookState(Kind.MISSING, topic))
                .orElse(WebhookState.FINE);
    }

    private static Optional<Fields> ours(List<Fields> all, ShopLine line) {
        String path = "/shops/" + line.publicId() + "/webhooks";
        return all.stream()
                .filter(subscription -> subscription.text("endpointUrl").endsWith(path))
                .findFirst();
    }

    @Override
    public void repair(ShopLine line, ShopHttp http) {
        repaired(line, http);
    }

    /** The secret of a subscription is told when it is made and never again, so one whose secret we lack is made anew. */
    @Override
    public Map<String, String> repaired(ShopLine line, ShopHttp http) {
        if (line.credential(SquarespaceApi.REFRESH_TOKEN).isEmpty()) {
            return Map.of();
        }
        SquarespaceApi shop = asking(line, http);
        Optional<Fields> ours = ours(shop.subscriptions(), line);
        if (ours.isPresent() && line.credential(MADE_SECRET).isPresent()) {
            shop.changeSubscription(ours.get().text("id"), subscription(line));
            return Map.of();
        }
        return Map.of(MADE_SECRET, subscribed(shop, line));
    }

    private String subscribed(SquarespaceApi shop, ShopLine line) {
        String secret = shop.subscribe(subscription(line)).text("secret");
        if (!accepts(secret)) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "secret");
        }
        return secret;
    }

    private static JsonObject subscription(ShopLine line) {
        JsonArrayBuilder topics = JsonBuilders.array();
        TOPICS.forEach(topics::add);
        return JsonBuilders.object()
                .add("endpointUrl", line.deliveries().toString())
                .add("topics", topics)
                .build();
    }

    @Override
    public boolean isPendingAtFirst() {
        return false;
    }

    /** Sends the owner to the platform's own page, with a nonce that comes back once. */
    @Override
    public Optional<HandshakeAnswer> begin(ShopLine line, Instant now) {
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(random(24));
        URI page = URI.create(login + "/api/1/login/oauth/provider/authorize?"
                + "client_id=" + SquarespaceApi.encoded(line.needed(SquarespaceApi.CLIENT_ID))
                + "&redirect_uri=" + SquarespaceApi.encoded(callback(line))
                + "&scope=" + SCOPE
                + "&state=" + state
                + "&access_type=offline");
        return Optional.of(HandshakeAnswer.redirect(page)
                .keep(STATE, state + "." + now.plusSeconds(600).getEpochSecond()));
    }

    @Override
    public HandshakeAnswer step(String step, WebhookRequest request, ShopLine line, ShopHttp http, Instant now) {
        if (!step.equals("callback")) {
            return HandshakeAnswer.status(404);
        }
        Map<String, String> query = query(request.rawQuery());
        Optional<String> kept = line.credential(STATE).filter(known -> isCurrent(known, query.get("state"), now));
        String code = query.getOrDefault("code", "");
        if (kept.isEmpty()) {
            return HandshakeAnswer.status(403);
        }
        if (code.isEmpty()) {
            // The owner said no.
            return HandshakeAnswer.toStudio().spend(STATE, kept.get());
        }
        return installed(line, http, code).spend(STATE, kept.get());
    }

    private HandshakeAnswer installed(ShopLine line, ShopHttp http, String code) {
        SquarespaceApi shop = asking(line, http);
        Map<String, String> tokens = new HashMap<>(shop.tokens(JsonBuilders.object()
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("redirect_uri", callback(line))
                .build()));
        SquarespaceApi known = shop.with(tokens);
        HandshakeAnswer answer = HandshakeAnswer.toStudio().active();
        tokens.forEach(answer::keep);
        answer.keep(MADE_SECRET, subscribed(known, line));
        address(known.website()).ifPresent(answer::shop);
        return answer;
    }

    private static Optional<URI> address(Fields website) {
        String url = website.text("url");
        try {
            return Optional.of(URI.create(url)).filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String callback(ShopLine line) {
        return line.install() + "callback";
    }

    private static boolean isCurrent(String kept, String given, Instant now) {
        int dot = kept.lastIndexOf('.');
        return given != null
                && dot > 0
                && MessageDigest.isEqual(kept.substring(0, dot).getBytes(UTF_8), given.getBytes(UTF_8))
                && now.getEpochSecond() < Long.parseLong(kept.substring(dot + 1));
    }

    private static byte[] random(int bytes) {
        byte[] key = new byte[bytes];
        RANDOM.nextBytes(key);
        return key;
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
