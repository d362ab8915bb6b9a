package org.inglenook.shop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.Deliveries;
import org.inglenook.shop.DeliveryView;
import org.inglenook.shop.ShopConnections;

/** What shops delivered: first what was given up, with its reason and a way to try again, then the rest. */
@Named
@RequestScoped
@Address("/studio/deliveries")
public class DeliveriesPage {

    @Inject
    Caller caller;

    @Inject
    Deliveries deliveries;

    @Inject
    ShopConnections connections;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String after;

    private Slice<DeliveryView> dead = new Slice<>(java.util.List.of(), null, null);
    private Slice<DeliveryView> recent;
    private Map<Long, String> shops;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        Optional<Cursor> cursor = Cursor.parseAny(after);
        if (cursor.isEmpty()) {
            dead = deliveries.dead(Optional.empty());
        }
        recent = deliveries.recent(cursor);
        shops = connections.list().stream().collect(Collectors.toMap(ConnectionView::id, ConnectionView::name));
    }

    public void retry(long id) {
        deliveries.retry(id);
        redirects.saying("/studio/deliveries", "shop.deliveries.notice.retry");
    }

    public String shop(long connectionId) {
        return shops.getOrDefault(connectionId, "");
    }

    public Slice<DeliveryView> getDead() {
        return dead;
    }

    public Slice<DeliveryView> getRecent() {
        return recent;
    }
}
