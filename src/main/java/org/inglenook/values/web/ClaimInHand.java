package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** The claim that the owner writes: the one that the address names, or a new one. */
@Named
@RequestScoped
public class ClaimInHand {

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String id;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
    }

    boolean isNew() {
        return "new".equals(id);
    }

    long number() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw DomainException.notFound();
        }
        return Long.parseLong(id);
    }

    /** Back to its page with this sentence. */
    void leave(String said) {
        leave(number(), "", said);
    }

    void leave(long claim, String fragment, String said) {
        redirects.saying("/studio/values/claims/" + claim + fragment, said);
    }

    public String getPlace() {
        return "claim:" + id;
    }
}
