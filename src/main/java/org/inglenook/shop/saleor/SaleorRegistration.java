package org.inglenook.shop.saleor;

import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.Fields;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.WebhookRequest;

/**
 * How a Saleor hands us the app's token. The call is signed by nobody: so it counts only from the shop whose address the owner filled in, and
 * only once that shop itself has said, asked with the token, that it is the token of the app of this very manifest.
 */
final class SaleorRegistration {

    private final ShopLine line;
    private final ShopHttp http;

    SaleorRegistration(ShopLine line, ShopHttp http) {
        this.line = line;
        this.http = http;
    }

    HandshakeAnswer register(WebhookRequest request) {
        if (line.shop() == null) {
            return refused(403, "fill in the shop's address in Inglenook first");
        }
        Optional<URI> api = request.header("Saleor-Api-Url").flatMap(SaleorRegistration::address);
        if (api.isEmpty() || !isThatShop(api.get())) {
            return refused(403, "this connection is for " + line.shop().getHost());
        }
        String token = JsonBody.parse(request.body())
                .map(json -> Fields.of(json).text("auth_token"))
                .filter(text -> text.matches("[!-~]{10,500}"))
                .orElse("");
        if (token.isEmpty()) {
            return refused(400, "auth_token");
        }
        try {
            Fields app = new SaleorApi(api.get(), token, http)
                    .ask(SaleorQueries.APP, JsonValue.EMPTY_JSON_OBJECT)
                    .in("app");
            if (!app.text("id").matches(SaleorOrder.ID)
                    || !app.text("manifestUrl").contains("connection=" + line.publicId())) {
                return refused(403, "the token is of another app");
            }
            return HandshakeAnswer.json(
                            200, JsonBuilders.object().add("success", true).build())
                    .keep(SaleorConnector.API, api.get().toString())
                    .keep(SaleorConnector.TOKEN, token)
                    .keep(SaleorConnector.APP_ID, app.text("id"))
                    .keep(SaleorConnector.KEYS, SaleorApi.keys(api.get(), http))
                    .active();
        } catch (ShopFault fault) {
            return refused(fault.kind() == ShopFault.Kind.KEY_REFUSED ? 403 : 502, "the shop answered " + fault.kind());
        }
    }

    private boolean isThatShop(URI api) {
        URI shop = line.shop();
        return api.getScheme().equals(shop.getScheme())
                && api.getHost().toLowerCase(Locale.ROOT).equals(shop.getHost().toLowerCase(Locale.ROOT))
                && api.getPort() == shop.getPort();
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static HandshakeAnswer refused(int status, String why) {
        return HandshakeAnswer.json(
                status,
                JsonBuilders.object()
                        .add("success", false)
                        .add(
                                "error",
                                JsonBuilders.object().add("code", "REFUSED").add("message", "Refused: " + why))
                        .build());
    }
}
