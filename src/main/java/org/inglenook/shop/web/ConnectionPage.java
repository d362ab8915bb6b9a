package org.inglenook.shop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.SignedOrders;

/** One line to a shop: what to paste where, how it does, a new secret, and its end. */
@Named
@RequestScoped
@Address("/studio/shop/{connection}")
public class ConnectionPage {

    @Inject
    Caller caller;

    @Inject
    ShopConnections connections;

    @Inject
    SignedOrders signedOrders;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "connection")
    String id;

    private ConnectionView connection;
    private String secret = "";
    private String made = "";

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        connection = connections.view(String.valueOf(id));
    }

    public void changeSecret() {
        made = connections.changeSecret(connection.publicId(), secret).secret().orElse("");
        if (made.isEmpty()) {
            redirects.saying("/studio/shop/" + connection.publicId(), "shop.connection.notice.changed");
        }
        secret = "";
    }

    public void close() {
        connections.close(connection.publicId());
        redirects.saying("/studio/shop", "shop.connection.notice.closed");
    }

    /** Whether the secret is the platform's affair. */
    public boolean isFiledApp() {
        return connections.isFiledApp(connection.publicId());
    }

    /** With what the shop's server signs an order's number on its receipt; empty for a connection that is closed. */
    public String getReceiptKey() {
        return connections.lineOf(connection.publicId()).map(signedOrders::key).orElse("");
    }

    /** What the shop's server writes into its receipt, where the platform has a language of its own for that. */
    public String getReceipt() {
        String order =
                switch (connection.platform()) {
                    case "shopify" -> "{{ order.id }}:{{ order.id | hmac_sha256: '" + getReceiptKey() + "' }}";
                    case "woocommerce" ->
                        "<?php echo $order->get_id() . ':' . hash_hmac( 'sha256', $order->get_id(), '" + getReceiptKey()
                                + "' ); ?>";
                    default -> "ORDER:SIGNATURE";
                };
        return "<inglenook-thanks order=\"" + connection.publicId() + ":" + order + "\"></inglenook-thanks>";
    }

    public ConnectionView getConnection() {
        return connection;
    }

    /** A secret that was just made, or empty. */
    public String getMade() {
        return made;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
