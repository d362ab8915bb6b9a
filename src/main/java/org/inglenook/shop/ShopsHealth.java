package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.platform.HealthPart;
import org.inglenook.platform.Messages;

/** Whether every connected shop can be asked, and calls us: the first that can't or doesn't is named with its reason. */
@ApplicationScoped
public class ShopsHealth implements HealthPart {

    @Inject
    ShopConnections connections;

    @Inject
    Messages messages;

    @Override
    public Remark examine() {
        return connections.list().stream()
                .filter(connection -> !connection.closed())
                .filter(connection -> connections.health(connection.publicId()).isIll())
                .findFirst()
                .map(connection -> ill(connection, connections.health(connection.publicId())))
                .orElseGet(() -> new Remark("shop.part.name", true, "shop.part.well", List.of()));
    }

    private Remark ill(ConnectionView connection, LineHealth health) {
        return new Remark(
                "shop.part.name", false, "shop.part.ill", List.of(connection.name(), messages.text(reason(health))));
    }

    private static String reason(LineHealth health) {
        if (health.uninstalledAt() != null) {
            return "shop.health.removed";
        }
        return health.trouble().isEmpty() ? "shop.health.webhooks" : "shop.fault." + health.trouble();
    }
}
