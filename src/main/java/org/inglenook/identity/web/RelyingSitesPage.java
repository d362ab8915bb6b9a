package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.RelyingSite;
import org.inglenook.identity.RelyingSites;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Redirects;

/** The sites that may ask who a member is. A secret is shown in the answer to the form that made it, and never again. */
@Named
@RequestScoped
@Address("/studio/relying-sites")
public class RelyingSitesPage {

    @Inject
    Caller caller;

    @Inject
    RelyingSites sites;

    @Inject
    Settings settings;

    @Inject
    Redirects redirects;

    private String name = "";
    private String address = "";
    private String secret;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
    }

    /** Answers with the page itself: the secret must not travel through an address. */
    public void add() {
        secret = sites.add(name, address);
        name = "";
        address = "";
    }

    public void change(long siteId) {
        secret = sites.changeSecret(siteId);
    }

    public void remove(long siteId) {
        sites.remove(siteId);
        redirects.saying("/studio/relying-sites", "identity.sites.notice.removed");
    }

    public List<RelyingSite> getAll() {
        return sites.list();
    }

    /** Where the other site sends its visitors. */
    public String getProvider() {
        return settings.publicUrl().toString().replaceFirst("/$", "") + "/discourse-connect";
    }

    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
