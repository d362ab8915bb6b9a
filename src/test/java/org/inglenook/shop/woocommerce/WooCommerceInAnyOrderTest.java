package org.inglenook.shop.woocommerce;

import java.util.List;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.Verdict;

class WooCommerceInAnyOrderTest extends DeliveriesInAnyOrder {

    private final WooCommerceConnector connector = new WooCommerceConnector();

    @Override
    protected ShopConnector connector() {
        return connector;
    }

    @Override
    protected String secret() {
        return Recorded.shopSecret();
    }

    @Override
    protected List<Sent> deliveries() {
        return Recorded.all().stream()
                .filter(recorded -> !recorded.isPing())
                .filter(recorded -> connector.verify(recorded.request(), List.of(secret()), recorded.receivedAt())
                        instanceof Verdict.Verified)
                .map(recorded -> Sent.of(
                        connector.verify(recorded.request(), List.of(secret()), recorded.receivedAt()),
                        recorded.body()))
                .toList();
    }

    @Override
    protected List<String> expected() {
        return List.of("20 FULFILLED", "30 DELETED");
    }
}
