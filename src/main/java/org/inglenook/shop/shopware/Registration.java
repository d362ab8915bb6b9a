package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.Fields;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.NewSecret;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.WebhookRequest;

/**
 * How a shop registers us: it proves that it has the app's secret, we prove the same and hand it a secret of its own, and it confirms with
 * that. Who registers again must also have the secret that it got before, for the app's secret stands in a file and may be known to others.
 */
final class Registration {

    /** The name in the manifest, which is part of the proof. */
    static final String APP_NAME = "Inglenook";

    static final String APP_SECRET = "appSecret";
    static final String SHOP_ID = "shopId";
    static final String PENDING_SHOP_ID = "pendingShopId";
    static final String SECRET_SINCE = "secretSince";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration OLD_HOLDS = Duration.ofMinutes(1);

    private final ShopLine line;

    Registration(ShopLine line) {
        this.line = line;
    }

    static String proof(String appSecret, String shopId, String shopUrl, String appName) {
        return ShopwareSignature.of(appSecret, shopId + shopUrl + appName);
    }

    /** The secrets that the shop may sign with now: never the app's own, and the one before for a minute. */
    static List<String> secrets(ShopLine line, Instant now) {
        if (line.credential(SHOP_ID).isEmpty()) {
            return List.of();
        }
        String app = line.credential(APP_SECRET).orElse("");
        boolean fresh = line.credential(SECRET_SINCE)
                .filter(since -> since.matches("[0-9]{1,12}"))
                .map(since -> Instant.ofEpochSecond(Long.parseLong(since)).plus(OLD_HOLDS))
                .filter(now::isBefore)
                .isPresent();
        return line.secrets().stream()
                .limit(fresh ? 2 : 1)
                .filter(secret -> !secret.equals(app))
                .toList();
    }

    HandshakeAnswer register(WebhookRequest request, Instant now) {
        byte[] query = request.rawQuery().getBytes(UTF_8);
        Optional<String> app = appSecret(line)
                .filter(secret -> ShopwareSignature.fits(secret, query, request.header(ShopwareSignature.APP)));
        if (!request.method().equals("GET") || app.isEmpty()) {
            return refused(401, "signature");
        }
        Map<String, String> asked = parameters(request.rawQuery());
        String shopId = asked.getOrDefault("shop-id", "");
        String shopUrl = asked.getOrDefault("shop-url", "");
        if (!isNow(asked.getOrDefault("timestamp", ""), now)) {
            return refused(401, "timestamp");
        }
        Optional<URI> shop = ShopwareUrl.of(shopUrl);
        if (!shopId.matches("[A-Za-z0-9_-]{1,100}") || shop.isEmpty()) {
            return refused(400, "shop");
        }
        if (!isAwaited(shop.get())) {
            return refused(
                    403, "this file was made for the shop at " + line.shop().getHost());
        }
        if (!mayAgain(shopId, query, request.header(ShopwareSignature.SHOP), now)) {
            return refused(403, "signature of the shop");
        }
        String secret = NewSecret.hex();
        return HandshakeAnswer.json(
                        200,
                        JsonBuilders.object()
                                .add("proof", proof(app.get(), shopId, shopUrl, APP_NAME))
                                .add("secret", secret)
                                .add("confirmation_url", line.install() + "confirm")
                                .build())
                .keep(APP_SECRET, app.get())
                .keep(PENDING_SHOP_ID, shopId)
                .pendingSecret(secret);
    }

    HandshakeAnswer confirm(WebhookRequest request, Instant now) {
        byte[] body = request.body();
        String pending = line.credential(HandshakeAnswer.PENDING_SECRET).orElse("");
        if (!request.method().equals("POST")
                || !ShopwareSignature.fits(pending, body, request.header(ShopwareSignature.SHOP))) {
            return refused(401, "signature");
        }
        Fields said = JsonBody.parse(body).map(Fields::of).orElseGet(() -> Fields.of(null));
        String shopId = said.text("shopId");
        Optional<URI> shop = ShopwareUrl.of(said.text("shopUrl"));
        if (!isNow(said.text("timestamp"), now)) {
            return refused(401, "timestamp");
        }
        boolean whole = Stream.of(ShopwareApi.API_KEY, ShopwareApi.SECRET_KEY)
                .allMatch(name -> said.text(name).matches("[!-~]{1,500}"));
        boolean same = line.credential(PENDING_SHOP_ID).filter(shopId::equals).isPresent();
        if (!whole || !same || shop.isEmpty() || !isAwaited(shop.get())) {
            return refused(400, "body");
        }
        if (!mayAgain(shopId, body, request.header(ShopwareSignature.PREVIOUS), now)) {
            return refused(403, "signature of the shop before");
        }
        return HandshakeAnswer.status(204)
                .confirmSecret(line)
                .keep(PENDING_SHOP_ID, "")
                .keep(SHOP_ID, shopId)
                .keep(SECRET_SINCE, Long.toString(now.getEpochSecond()))
                .keep(ShopwareApi.API_KEY, said.text(ShopwareApi.API_KEY))
                .keep(ShopwareApi.SECRET_KEY, said.text(ShopwareApi.SECRET_KEY))
                .keep(ShopwareApi.TOKEN, "")
                .keep(ShopwareApi.TOKEN_UNTIL, "")
                .shop(shop.get())
                .active();
    }

    /** The first time anybody may who has the app's secret; later only the very same shop, with its own. */
    private boolean mayAgain(String shopId, byte[] message, Optional<String> signature, Instant now) {
        Optional<String> known = line.credential(SHOP_ID);
        return known.isEmpty()
                || known.get().equals(shopId)
                        && secrets(line, now).stream()
                                .anyMatch(secret -> ShopwareSignature.fits(secret, message, signature));
    }

    /** Whoever has the file could register a shop of their own with it: where the owner said which it is, only that may. */
    private boolean isAwaited(URI shop) {
        return line.shop() == null || line.shop().getHost().equalsIgnoreCase(shop.getHost());
    }

    /** The secret that was made with the connection and stands in the manifest; until a shop registered it is the only one there is. */
    static Optional<String> appSecret(ShopLine line) {
        return line.credential(APP_SECRET)
                .or(() -> line.credential(SHOP_ID).isEmpty()
                        ? line.secrets().stream().findFirst()
                        : Optional.empty());
    }

    private static boolean isNow(String timestamp, Instant now) {
        return timestamp.matches("[0-9]{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(LONGEST)
                        <= 0;
    }

    private static Map<String, String> parameters(String rawQuery) {
        return Arrays.stream(rawQuery.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(Collectors.toMap(
                        parameter -> parameter[0], parameter -> decoded(parameter[1]), (one, other) -> ""));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static HandshakeAnswer refused(int status, String what) {
        return HandshakeAnswer.json(
                status, JsonBuilders.object().add("error", "Refused: " + what).build());
    }
}
