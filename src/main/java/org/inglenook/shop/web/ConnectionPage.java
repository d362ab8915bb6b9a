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
