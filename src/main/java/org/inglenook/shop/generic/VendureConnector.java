package org.inglenook.shop.generic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.ShopperSource;

/**
 * Vendure: it tells of orders by our sender, like any other shop, and can be asked whose browser it is: its two session cookies go to its
 * Shop API and nowhere else. Without both nobody is asked, because the shop would begin a session.
 */
@ApplicationScoped
public class VendureConnector extends GenericConnector implements ShopperSource {

    static final String SHOP_API = "shopApi";

    private static final List<String> COOKIES = List.of("session", "session.sig");
    /** What a cookie's value may consist of (RFC 6265). */
    private static final String COOKIE = "[!#-+\\--:<-\\[\\]-~]{1,2000}";

    @Override
    public String platform() {
        return "vendure";
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of(CredentialName.open(SHOP_API, "https?://[^\\s\"'<>]{3,300}"));
    }

    @Override
    public Set<String> shopperCookies() {
        return Set.copyOf(COOKIES);
    }

    @Override
    public boolean canSayWho(ShopLine line) {
        return line.shop() != null || line.credential(SHOP_API).isPresent();
    }

    @Override
    public Optional<Shopper> shopper(ShopLine line, ShopHttp http, Map<String, String> cookies) {
        boolean whole =
                COOKIES.stream().allMatch(name -> cookies.getOrDefault(name, "").matches(COOKIE));
        if (!whole) {
            return Optional.empty();
        }
        String brought =
                COOKIES.stream().map(name -> name + "=" + cookies.get(name)).collect(Collectors.joining("; "));
        JsonObject question = JsonBuilders.object()
                .add("query", "{ activeCustomer { id firstName lastName emailAddress } }")
                .build();
        Fields customer = Fields.of(http.post(shopApi(line), Map.of("Cookie", brought), question)
                        .object())
                .in("data")
                .in("activeCustomer");
        return Optional.of(customer.text("id")).filter(id -> !id.isEmpty()).map(id -> shopper(id, customer));
    }

    /** Where Vendure puts it, unless its owner says that it stands elsewhere. */
    private static URI shopApi(ShopLine line) {
        return line.credential(SHOP_API).map(URI::create).orElseGet(() -> line.at("/shop-api"));
    }

    /** Its word that an address is verified says nothing: a shop that verifies none says it of all. */
    private static Shopper shopper(String id, Fields customer) {
        String name = (customer.text("firstName") + " " + customer.text("lastName")).strip();
        return new Shopper(id, customer.text("emailAddress"), false, name, null);
    }
}
