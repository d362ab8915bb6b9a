package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.inglenook.community.Introductions;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Uploads;

/** How others see me: a line, a picture, and that I am a customer. */
@Named
@RequestScoped
@Address("/me/introduction")
public class IntroductionPage {

    private static final String HERE = "/me/introduction";

    @Inject
    Introductions introductions;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private long memberId;
    private String line = "";
    private boolean customer;
    private boolean provable;
    private String face;
    private Part upload;

    @PostConstruct
    void load() {
        memberId = caller.requireMember();
        provable = !caller.isModerator() && introductions.isCustomer(memberId);
        introductions.of(memberId).ifPresent(told -> {
            line = told.getLine();
            customer = told.isCustomer();
            face = told.getFace();
        });
    }

    public void save() {
        introductions.tell(memberId, line, customer);
        if (Uploads.isThere(upload)) {
            introductions.wear(memberId, Uploads.bytes(upload));
        }
        redirects.saying(HERE, "community.introduction.saved");
    }

    public void takeOff() {
        introductions.takeOff(memberId);
        redirects.saying(HERE, "community.introduction.saved");
    }

    /** Whether the shop's orders prove that they bought here; makers need no such proof. */
    public boolean isProvable() {
        return provable;
    }

    public String getFace() {
        return face;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public boolean isCustomer() {
        return customer;
    }

    public void setCustomer(boolean customer) {
        this.customer = customer;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
