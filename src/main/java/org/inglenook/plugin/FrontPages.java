package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.plugin.look.ShopLooks;
import org.inglenook.shop.ShopFault;

/** Looks for a link to us on a shop's front page and keeps what was seen. No transaction is open while the shop is asked. */
@ApplicationScoped
public class FrontPages {

    @Inject
    Installations installations;

    @Inject
    ShopLooks looks;

    /**
     * @param address as it was typed
     * @throws org.inglenook.platform.DomainException {@code INVALID} for an address that is none, {@code NOT_FOUND}
     */
    public void look(String connection, String address) {
        String front = ShopFacts.webAddress("front", address);
        try {
            installations.looked(connection, front, looks.leadsToUs(front) ? FrontLink.FOUND : FrontLink.MISSING, null);
        } catch (ShopFault fault) {
            installations.looked(
                    connection, front, FrontLink.UNREADABLE, fault.kind().name());
        }
    }
}
