package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.web.Redirects;
import org.inglenook.values.Claims;

/** What else can be done with a claim than to write it. */
@Named
@RequestScoped
public class ClaimActions {

    @Inject
    EditClaimPage page;

    @Inject
    Claims claims;

    @Inject
    Redirects redirects;

    private String reason = "";

    public void withdraw() {
        claims.withdraw(page.number(), reason);
        redirects.saying(EditClaimPage.address(page.number()), "values.claim.said.withdrawn");
    }

    public void publishAgain() {
        claims.publish(page.number());
        redirects.saying(EditClaimPage.address(page.number()), "values.claim.said.published");
    }

    public void discard() {
        claims.discard(page.number());
        redirects.saying("/studio/values", "values.claim.said.discarded");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
