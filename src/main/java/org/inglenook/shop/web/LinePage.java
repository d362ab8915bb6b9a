package org.inglenook.shop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Deliveries;
import org.inglenook.shop.Installing;
import org.inglenook.shop.LineFigures;
import org.inglenook.shop.LineHealth;
import org.inglenook.shop.PastOrders;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.TestOrders;

/** What more there is to a line than its webhooks: how it does, what the shop is asked with, its past orders, and an order to try. */
@Named
@RequestScoped
public class LinePage {

    @Inject
    Caller caller;

    @Inject
    ShopConnections connections;

    @Inject
    Deliveries deliveries;

    @Inject
    Installing installing;

    @Inject
    PastOrders past;

    @Inject
    TestOrders tests;

    @Inject
    Messages messages;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    @Inject
    @Param(name = "connection")
    String id;

    private final Map<String, String> values = new HashMap<>();
    private String address = "";
    private LocalDate since;
    private LocalDate thankSince;
    private LineHealth health;
    private LineFigures figures;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        address = connections.shopAddress(id);
        since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(1);
        connections.filledIn(id).forEach(values::put);
    }

    public void fillIn() {
        connections.fillIn(id, address, values);
        back("shop.asking.notice.filledIn");
    }

    public void forget() {
        connections.forgetCredentials(id);
        back(connections.isFiledApp(id) ? "shop.asking.filed.forgotten" : "shop.asking.notice.forgotten");
    }

    /** Into the shop, which asks its admin and brings the keys. */
    public void begin() {
        String target = installing.begin(id);
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public void bring() {
        if (since == null) {
            throw DomainException.field("since", Kind.INVALID, "platform.field.missing");
        }
        past.begin(
                id,
                since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Optional.ofNullable(thankSince)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        back("shop.past.notice.begun");
    }

    public void goOn() {
        past.goOn(id);
        back("shop.past.notice.begun");
    }

    public void stop() {
        past.stop(id);
        back("shop.past.notice.stopped");
    }

    public void send() {
        tests.send(id);
        back("shop.test.notice.sent");
    }

    public void take() {
        tests.take(id);
        back("shop.test.notice.taken");
    }

    private void back(String notice) {
        redirects.saying("/studio/shop/" + id, notice);
    }

    public LineHealth getHealth() {
        health = health == null ? connections.health(id) : health;
        return health;
    }

    public LineFigures getFigures() {
        figures = figures == null ? deliveries.figures(connections.view(id).id()) : figures;
        return figures;
    }

    public PastOrders.Progress getProgress() {
        return past.progress(id).orElse(null);
    }

    /** Why past orders could not be brought, in a sentence where it is one of ours. */
    public String getTrouble() {
        String reason = getProgress().reason();
        return ShopFault.isKind(reason) ? messages.text("shop.fault." + reason) : reason;
    }

    public List<CredentialName> getNames() {
        return connections.credentialNames(id);
    }

    /** Whether something secret is filled in under this name already. */
    public boolean isKept(String name) {
        return connections.filledIn(id).containsKey(name);
    }

    /** Whether the shop can be asked: past orders come no other way. */
    public boolean isAskable() {
        return connections.isAskable(id);
    }

    /** Whether shops of this platform are asked, so that where this one is must be said. */
    public boolean isShopThatIsAsked() {
        return connections.isAsked(id) || !getNames().isEmpty() || isBegunHere();
    }

    /** Whether the platform has a way of its own that is begun here. */
    public boolean isBegunHere() {
        return installing.isBegunHere(id);
    }

    public Map<String, String> getValues() {
        return values;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getThankSince() {
        return thankSince;
    }

    public void setThankSince(LocalDate thankSince) {
        this.thankSince = thankSince;
    }
}
