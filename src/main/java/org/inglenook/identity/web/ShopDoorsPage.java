package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.identity.ShopDoors;
import org.inglenook.identity.ShopWay;
import org.inglenook.platform.Address;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.ShopConnections;

/** How the customers of one shop sign in here. */
@Named
@RequestScoped
@Address("/studio/shop/{connection}/sign-in")
public class ShopDoorsPage {

    @Inject
    Caller caller;

    @Inject
    ShopDoors doors;

    @Inject
    ShopConnections connections;

    @Inject
    Settings settings;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String connection;

    private ConnectionView shop;
    private ShopDoors.Way way;
    private String chosen;
    private String address = "";
    private String clientId = "";
    private String secret = "";
    private String made;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        shop = connections.view(connection);
        way = doors.of(connection).orElse(null);
        chosen = (way == null ? doors.possible(connection).get(0) : way.way()).name();
        if (way == null) {
            address = doors.page(connection);
        } else {
            address = way.address();
            clientId = way.clientId();
        }
    }

    public void lead() {
        ShopDoors.Made led = doors.lead(connection, ShopWay.valueOf(chosen), address, clientId, secret);
        if (led.secret().isPresent()) {
            // Shown on this one answer and never again.
            made = led.secret().get();
            way = led.way();
            secret = "";
        } else {
            redirects.saying(getHere(), "identity.door.said.open");
        }
    }

    public void close() {
        doors.close(connection);
        redirects.saying(getHere(), "identity.door.said.closed");
    }

    public String getHere() {
        return "/studio/shop/" + connection + "/sign-in";
    }

    public ConnectionView getShop() {
        return shop;
    }

    public ShopDoors.Way getWay() {
        return way;
    }

    public List<ShopWay> getPossible() {
        return doors.possible(connection);
    }

    /** The secret that was made a moment ago; null otherwise. */
    public String getMade() {
        return made;
    }

    public String getReturnAddress() {
        return settings.publicUrl() + "/hand-over/" + connection;
    }

    public String getAudience() {
        return settings.publicUrl().toString();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
