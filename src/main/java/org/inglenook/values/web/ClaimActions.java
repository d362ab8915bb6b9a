package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.inglenook.platform.web.Redirects;
import org.inglenook.values.Claims;

/** What else can be done with a claim than to write it. */
@Named
@RequestScoped
public class ClaimActions {

    @Inject
    ClaimInHand inHand;

    @Inject
    Claims claims;

    @Inject
    Redirects redirects;

    private String reason = "";
    private String found = "";
    private LocalDate next;

    public void withdraw() {
        claims.withdraw(inHand.number(), reason);
        inHand.leave("values.claim.said.withdrawn");
    }

    public void review() {
        claims.review(inHand.number(), next, found);
        inHand.leave("values.claim.said.reviewed");
    }

    public void publishAgain() {
        claims.publish(inHand.number());
        inHand.leave("values.claim.said.published");
    }

    public void discard() {
        claims.discard(inHand.number());
        redirects.saying("/studio/values", "values.claim.said.discarded");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What somebody found who looked again. */
    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }

    /** When to look again next. */
    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }
}
