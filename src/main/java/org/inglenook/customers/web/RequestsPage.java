package org.inglenook.customers.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inglenook.customers.Privacy;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;
import org.inglenook.shop.ShopRequestView;
import org.inglenook.shop.ShopRequests;

/** What shops asked for on behalf of people: what is open with its deadline, what was done with its receipt. */
@Named
@RequestScoped
@Address("/studio/requests")
public class RequestsPage {

    @Inject
    Caller caller;

    @Inject
    ShopRequests requests;

    @Inject
    Privacy privacy;

    @Inject
    Redirects redirects;

    private List<ShopRequestView> all;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        all = requests.list();
    }

    /** A file to send to the person. */
    public void hand(long id) {
        byte[] file = privacy.export(id).toString().getBytes(StandardCharsets.UTF_8);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("application/json");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"request-" + id + ".json\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public void finish(long id) {
        requests.done(id);
        redirects.saying("/studio/requests", "customers.requests.notice.done");
    }

    public List<ShopRequestView> getAll() {
        return all;
    }
}
