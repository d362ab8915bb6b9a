package org.inglenook.plugin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.inglenook.identity.Door;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.plugin.Setup;

/** The first page that an owner sees, once. */
@Named
@RequestScoped
@Address("/setup")
@Address("/setup/{token}")
public class SetupPage {

    @Inject
    Setup setup;

    @Inject
    Door door;

    @Inject
    Redirects redirects;

    @Inject
    Choices choices;

    @Inject
    @Param
    String token;

    private final ShopForm shop = new ShopForm();
    private String displayName = "";
    private String email = "";
    private String password = "";
    private boolean closed;

    @PostConstruct
    void load() {
        closed = token == null || !setup.opens(token);
        if (closed) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
        shop.setLanguage(door.visitor().language().getLanguage());
        shop.setTimeZone(choices.likelyTimeZone());
    }

    public void finish() {
        if (closed) {
            return;
        }
        Setup.Owner owner = new Setup.Owner(displayName, email, password);
        door.enter(setup.finish(token, owner, shop.facts(), door.visitor()));
        redirects.saying("/studio/story", "plugin.setup.notice.done");
    }

    /** No link, a wrong one, or one that has done its work. */
    public boolean isClosed() {
        return closed;
    }

    public ShopForm getShop() {
        return shop;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
