package org.inglenook.shop.squarespace;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;

/**
 * Asks Squarespace with a token of its OAuth, which lasts half an hour, or with an API key, which lasts but can't subscribe to
 * notifications.
 */
final class SquarespaceApi {

    static final String API_KEY = "apiKey";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String TOKEN = "accessToken";
    static final String TOKEN_UNTIL = "accessTokenUntil";
    static final String REFRESH_TOKEN = "refreshToken";

    private final URI api;
    private final URI login;
    private final ShopLine line;
    private final ShopHttp http;

    SquarespaceApi(URI api, URI login, ShopLine line, ShopHttp http) {
        this.api = api;
        this.login = login;
        this.line = line;
        this.http = http;
    }

    /** The same shop asked with a token that is new. */
    SquarespaceApi with(Map<String, String> tokens) {
        Map<String, String> all = new HashMap<>(line.credentials());
        all.putAll(tokens);
        ShopLine newer = new ShopLine(
                line.connectionId(),
                line.publicId(),
                line.platform(),
                line.shop(),
                all,
                line.secrets(),
                line.deliveries(),
                line.install());
        return new SquarespaceApi(api, login, newer, http);
    }

    Fields order(String id) {
        return get("/1.0/commerce/orders/" + encoded(id));
    }

    Fields orders(String query) {
        return get("/1.0/commerce/orders?" + query);
    }

    Fields website() {
        return get("/1.0/authorization/website");
    }

    List<Fields> subscriptions() {
        return get("/1.0/webhook_subscriptions").list("webhookSubscriptions");
    }

    Fields subscribe(JsonObject subscription) {
        return Fields.of(http.post(URI.create(api + "/1.0/webhook_subscriptions"), headers(), subscription)
                .object());
    }

    void changeSubscription(String id, JsonObject subscription) {
        http.post(URI.create(api + "/1.0/webhook_subscriptions/" + encoded(id)), headers(), subscription);
    }

    /** What the token's end gives for a code or for the token that is spent by it. */
    Map<String, String> tokens(JsonObject grant) {
        String who = line.needed(CLIENT_ID) + ":" + line.needed(CLIENT_SECRET);
        ShopHttp.Answer answer = http.exchange(
                "POST",
                URI.create(login + "/api/1/login/oauth/provider/tokens"),
                Map.of(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(who.getBytes(UTF_8)),
                        "Content-Type", "application/json",
                        "Accept", "application/json"),
                grant.toString().getBytes(UTF_8));
        if (answer.status() == 400) {
            // A grant that was spent or has run out.
            throw new ShopFault(ShopFault.Kind.KEY_REFUSED, answer.status(), "token");
        }
        if (!answer.isGood()) {
            throw ShopFault.ofStatus(answer.status(), "token");
        }
        Fields tokens = Fields.of(answer.object());
        if (tokens.text("access_token").isBlank()
                || tokens.text("refresh_token").isBlank()) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, answer.status(), "token");
        }
        return Map.of(
                TOKEN, tokens.text("access_token"),
                TOKEN_UNTIL, seconds(tokens.text("access_token_expires_at")),
                REFRESH_TOKEN, tokens.text("refresh_token"));
    }

    static JsonObject refreshing(String refreshToken) {
        return JsonBuilders.object()
                .add("grant_type", "refresh_token")
                .add("refresh_token", refreshToken)
                .build();
    }

    /** The time comes with thousandths: {@code 1553532363.542}. What isn't one counts as over. */
    private static String seconds(String time) {
        String whole = time.split("\\.", 2)[0];
        return whole.matches("[0-9]{1,12}") ? whole : "0";
    }

    private Fields get(String path) {
        return Fields.of(http.get(URI.create(api + path), headers()).object());
    }

    private Map<String, String> headers() {
        String key = line.credential(TOKEN).orElseGet(() -> line.needed(API_KEY));
        return Map.of("Authorization", "Bearer " + key, "Accept", "application/json");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
