package org.inglenook.plugin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Door;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.web.Redirects;
import org.inglenook.plugin.DemoShop;
import org.inglenook.plugin.Setup;

/** Takes the demo shop away; the demo's owner goes with it, so what follows is the setup of one's own shop. */
@Named
@RequestScoped
@Address("/studio/demo")
public class DemoPage {

    @Inject
    Caller caller;

    @Inject
    DemoShop demoShop;

    @Inject
    Members members;

    @Inject
    Setup setup;

    @Inject
    Door door;

    @Inject
    Redirects redirects;

    private boolean sure;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
    }

    public void remove() {
        if (!sure) {
            throw DomainException.field("sure", Kind.INVALID, "plugin.demo.error.sure");
        }
        demoShop.remove();
        if (members.owner().isPresent()) {
            redirects.saying("/studio/settings", "plugin.demo.notice.removed");
        } else {
            door.leave();
            redirects.saying(setup.newLink(), "plugin.demo.notice.removed");
        }
    }

    public boolean isLoaded() {
        return demoShop.isLoaded();
    }

    public long getCount() {
        return demoShop.count();
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
