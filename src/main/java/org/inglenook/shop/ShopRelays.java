package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.inglenook.platform.web.RelaySource;
import org.inglenook.platform.web.Relayed;

/** Judges what platforms bring us from their shops' pages. */
@ApplicationScoped
public class ShopRelays implements RelaySource {

    @Inject
    ShopConnections connections;

    @Inject
    ShopLines lines;

    @Inject
    Clock clock;

    @Override
    public Optional<Relayed> relayed(String connection, String rawQuery) {
        if (rawQuery == null) {
            return Optional.empty();
        }
        return connections.lineOf(connection).flatMap(line -> relayed(line, rawQuery));
    }

    private Optional<Relayed> relayed(ShopLine line, String rawQuery) {
        return lines.ability(line.connectionId(), PagesInShop.class)
                .flatMap(shop -> shop.relayed(rawQuery, line, clock.instant())
                        .map(relay -> new Relayed(
                                line.connectionId(), relay.subject(), relay.base(), relay.query(), shop.house())));
    }
}
