package org.inglenook.shop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inglenook.shop.woocommerce.WooCommerceConnector;

/** A platform that tells no more than an id; asked for an order, it answers as WooCommerce does. Its tokens run out. */
class Thin implements ShopConnector, AskedShop, FreshCredentials, KeptWebhooks {

    private final WooCommerceConnector orders = new WooCommerceConnector();

    @Override
    public String platform() {
        return "thin";
    }

    @Override
    public String newSecret() {
        return "s";
    }

    @Override
    public boolean accepts(String secret) {
        return true;
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        return new Verdict.Verified("changed", "", "", Signatures.sha256(request.body()));
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        String id = Fields.of(JsonBody.parse(body).orElseThrow()).text("thin");
        return id.isEmpty() ? orders.toEvent(topic, body, receivedAt) : new ShopEvent.OrderToFetch(id);
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of(CredentialName.secret("token", ".+"));
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        return http.get(line.at("/order/" + orderId), headers(line)).body();
    }

    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        http.get(line.at("/orders"), headers(line)).json();
        return new Page(List.of(), "");
    }

    private static Map<String, String> headers(ShopLine line) {
        return Map.of("Authorization", "Bearer " + line.needed("token"));
    }

    /** What is said once when a webhook is made has to be kept, or it never is there. */
    @Override
    public WebhookState webhooks(ShopLine line, ShopHttp http) {
        return line.credential("made").isPresent() ? WebhookState.FINE : new WebhookState(Kind.MISSING, "");
    }

    @Override
    public void repair(ShopLine line, ShopHttp http) {
        throw new IllegalStateException("the other one is called");
    }

    @Override
    public Map<String, String> repaired(ShopLine line, ShopHttp http) {
        return Map.of("made", "once");
    }

    @Override
    public boolean areStale(ShopLine line, Instant now) {
        return false;
    }

    @Override
    public Map<String, String> renewed(ShopLine line, ShopHttp http, Instant now) {
        Fields fresh = Fields.of(http.postForm(line.at("/token"), Map.of(), Map.of("refresh", line.needed("refresh")))
                .json());
        return Map.of("token", fresh.text("token"), "refresh", fresh.text("refresh"));
    }
}
