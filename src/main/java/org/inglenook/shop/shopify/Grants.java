package org.inglenook.shop.shopify;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;

/**
 * How we come by the token that the Admin API asks for. An app of the shop's own organisation gets one for its id and secret, for a day;
 * another's owner is asked in the browser once, and the token is renewed by a second one that came with it.
 */
final class Grants {

    static final String CLIENT = "clientId";
    static final String TOKEN = "accessToken";
    static final String UNTIL = "accessTokenUntil";
    static final String REFRESH = "refreshToken";
    static final String STATE = "oauthState";

    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(15);
    /** As in {@code shopify.app.toml}: what an owner has already agreed to is not asked again. */
    static final String SCOPES = "read_orders,read_customers,write_app_proxy";

    private Grants() {}

    /** Never at once for a token that says of no end. */
    static boolean isStale(ShopLine line, Instant now) {
        return line.credential(TOKEN).isEmpty()
                || line.credential(UNTIL)
                        .map(until -> !now.isBefore(Instant.parse(until).minus(BEFORE_ITS_END)))
                        .orElse(false);
    }

    /** A new token by machine. */
    static Map<String, String> renewed(String home, ShopLine line, ShopHttp http, Instant now) {
        Map<String, String> asked = asked(line);
        line.credential(REFRESH)
                .ifPresentOrElse(
                        refresh -> {
                            asked.put("grant_type", "refresh_token");
                            asked.put("refresh_token", refresh);
                        },
                        () -> asked.put("grant_type", "client_credentials"));
        return granted(home, asked, http, now);
    }

    /** The token for a code that the owner's browser brought from the shop. */
    static Map<String, String> byCode(String home, String code, ShopLine line, ShopHttp http, Instant now) {
        Map<String, String> asked = asked(line);
        asked.put("code", code);
        asked.put("expiring", "1");
        return granted(home, asked, http, now);
    }

    private static Map<String, String> asked(ShopLine line) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("client_id", line.needed(CLIENT));
        asked.put("client_secret", secret(line));
        return asked;
    }

    /** The app's secret, which also signs what Shopify sends. */
    private static String secret(ShopLine line) {
        return line.secrets().stream()
                .findFirst()
                .orElseThrow(() -> new ShopFault(ShopFault.Kind.KEY_REFUSED, "secret"));
    }

    private static Map<String, String> granted(String home, Map<String, String> asked, ShopHttp http, Instant now) {
        JsonObject answer = http.postForm(
                        URI.create(home + "/admin/oauth/access_token"), Map.of("Accept", "application/json"), asked)
                .object();
        Fields fields = Fields.of(answer);
        String token = fields.text("access_token");
        if (!token.matches("[!-~]{8,500}")) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "no token");
        }
        String refresh = fields.text("refresh_token");
        return Map.of(
                TOKEN,
                token,
                UNTIL,
                fields.positive("expires_in")
                        .map(seconds -> now.plusSeconds(Math.min(Long.parseLong(seconds), 400L * 86_400))
                                .toString())
                        .orElse(""),
                REFRESH,
                refresh.matches("[!-~]{8,500}") ? refresh : "");
    }

    /** Where the owner's browser asks the shop to let us in. */
    static URI consent(String home, ShopLine line, String state) {
        return URI.create(home + "/admin/oauth/authorize?client_id=" + encoded(line.needed(CLIENT)) + "&scope="
                + encoded(SCOPES) + "&redirect_uri=" + encoded(callback(line)) + "&state=" + encoded(state));
    }

    static String callback(ShopLine line) {
        return line.install() + "callback";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
