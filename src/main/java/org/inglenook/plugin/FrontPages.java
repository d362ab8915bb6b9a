package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inglenook.plugin.look.ShopLooks;
import org.inglenook.shop.PagesInShop;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLines;

/** Looks for a link to us on a shop's front page and keeps what was seen. No transaction is open while the shop is asked. */
@ApplicationScoped
public class FrontPages {

    @Inject
    Installations installations;

    @Inject
    ShopLooks looks;

    @Inject
    ShopConnections connections;

    @Inject
    ShopLines lines;

    /**
     * @param address as it was typed
     * @throws org.inglenook.platform.DomainException {@code INVALID} for an address that is none, {@code NOT_FOUND}
     */
    public void look(String connection, String address) {
        String front = ShopFacts.webAddress("front", address);
        try {
            installations.looked(
                    connection,
                    front,
                    looks.leadsToUs(front, pathsInShop(connection)) ? FrontLink.FOUND : FrontLink.MISSING,
                    null);
        } catch (ShopFault fault) {
            installations.looked(
                    connection, front, FrontLink.UNREADABLE, fault.kind().name());
        }
    }

    /** Where a shop's platform shows our pages under the shop's own address, its menu leads there. */
    public Optional<Pattern> pathsInShop(String connection) {
        return lines.ability(connections.view(connection).id(), PagesInShop.class)
                .map(PagesInShop::paths);
    }
}
