package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.inglenook.identity.Door;
import org.inglenook.identity.ReturnPath;
import org.inglenook.identity.ShopArrivals;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** Somebody whom their shop named and who is new here: others are to call them something, and not by what the shop knows. */
@Named
@RequestScoped
@Address("/sign-in/from-shop")
public class FromShopPage {

    @Inject
    ShopArrivals arrivals;

    @Inject
    Door door;

    @Inject
    Redirects redirects;

    private ShopArrivals.Awaited awaited;
    private String displayName = "";

    @PostConstruct
    void load() {
        FacesContext faces = FacesContext.getCurrentInstance();
        awaited = arrivals.awaited(door.held()).orElse(null);
        if (awaited == null) {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        } else if (!faces.isPostback()) {
            displayName = given(awaited.shopper().name());
        }
    }

    /** The first word: a friend's name, and less than the shop knows. */
    private static String given(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    public void enter() {
        if (awaited == null) {
            return;
        }
        ShopArrivals.Entry entry = arrivals.enter(door.held(), displayName, door.visitor());
        door.hold(
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                "");
        door.enter(entry.sessionToken());
        redirects.to(ReturnPath.or(entry.returnPath(), "/boards"));
    }

    public boolean isGone() {
        return awaited == null;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }
}
