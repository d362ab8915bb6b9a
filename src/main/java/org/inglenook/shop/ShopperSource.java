package org.inglenook.shop;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link ShopConnector} can also do where the shop says who a browser is: for shops that stand on the same host as we do, so that
 * the browser brings us the shop's own cookie. Only the named cookies are handed on, and only to the shop.
 */
public interface ShopperSource {

    /** The cookies by which the shop knows a browser. Without one of them nobody is asked for: some shops would begin a session. */
    Set<String> shopperCookies();

    /** Whether its owner has said where it can be asked. */
    boolean canSayWho(ShopLine line);

    /**
     * Whose browser it is; nothing for a visitor, and for a cookie that the shop doesn't know.
     *
     * @param cookies those of {@link #shopperCookies()} that the browser brought, never empty
     */
    Optional<Shopper> shopper(ShopLine line, ShopHttp http, Map<String, String> cookies);
}
