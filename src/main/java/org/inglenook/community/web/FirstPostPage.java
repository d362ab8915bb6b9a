package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.inglenook.community.HeldPost;
import org.inglenook.community.VisitorPosts;
import org.inglenook.community.VisitorPosts.Arrival;
import org.inglenook.identity.Door;
import org.inglenook.identity.ProvenAddresses;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** Behind the link that went to a visitor's address: the words, and a button, so that a mail scanner publishes nothing. */
@Named
@RequestScoped
@Address("/first-post/{token}")
public class FirstPostPage {

    @Inject
    VisitorPosts posts;

    @Inject
    ProvenAddresses addresses;

    @Inject
    Door door;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String token;

    private HeldPost waiting;
    private String displayName;

    @PostConstruct
    void load() {
        waiting = posts.look(token).orElse(null);
        if (waiting == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        } else if (waiting.getState() != HeldPost.State.UNPROVEN) {
            publish();
        } else {
            displayName = waiting.getStranger().getDisplayName();
        }
    }

    public void publish() {
        if (waiting == null) {
            return;
        }
        Arrival arrival = posts.follow(token, displayName, door.visitor());
        if (arrival.session() != null) {
            door.enter(arrival.session());
        }
        switch (arrival.outcome()) {
            case STANDS -> redirects.saying(arrival.address(), "community.visitor.said.stands");
            case WAITS -> redirects.saying(arrival.address(), "community.held.said." + waiting.getBecomes());
            case DRAFT ->
                redirects.saying(
                        PageFunctions.with("/sign-in", "return", arrival.address()), "community.visitor.said.signIn");
        }
    }

    public void withdraw() {
        posts.withdraw(token);
        redirects.saying("/boards", "community.visitor.said.withdrawn");
    }

    public boolean isGone() {
        return waiting == null;
    }

    public HeldPost getWaiting() {
        return waiting;
    }

    public boolean isForName() {
        return addresses.isNew(waiting.getStranger().getEmail());
    }

    public boolean isForPassword() {
        return addresses.isMakers(waiting.getStranger().getEmail());
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }
}
