package org.inglenook.shop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.shop.ConnectionView;
import org.inglenook.shop.ShopConnections;

/** The lines to shops. What was just connected is told in the answer to the form: a secret must not travel through an address. */
@Named
@RequestScoped
@Address("/studio/shop")
public class ShopPage {

    @Inject
    Caller caller;

    @Inject
    ShopConnections connections;

    private String platform = "woocommerce";
    private String name = "";
    private String secret = "";
    private ShopConnections.Opened opened;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
    }

    public void open() {
        opened = connections.open(platform, name, secret);
        name = "";
        secret = "";
    }

    public List<ConnectionView> getAll() {
        return connections.list();
    }

    public List<String> getPlatforms() {
        return connections.platforms();
    }

    public boolean isJustOpened() {
        return opened != null;
    }

    public ConnectionView getOpened() {
        return opened.connection();
    }

    /** Empty where the owner brought the secret, or nobody pastes ours. */
    public String getMade() {
        return opened.secret()
                .filter(made ->
                        connections.isMadeSecretPasted(opened.connection().publicId()))
                .orElse("");
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = platform;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
