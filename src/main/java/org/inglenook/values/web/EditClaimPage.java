package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Keeping;
import org.inglenook.values.Claim;
import org.inglenook.values.Claims;

@Named
@RequestScoped
@Address("/studio/values/claims/{id}")
public class EditClaimPage {

    @Inject
    Claims claims;

    @Inject
    ClaimViews views;

    @Inject
    ClaimFields fields;

    @Inject
    ClaimInHand inHand;

    @Inject
    Keeping keeping;

    private ClaimView view;
    private long version;
    private String changeReason = "";

    @PostConstruct
    void load() {
        if (!isNew()) {
            Claim claim = claims.get(inHand.number());
            view = views.of(List.of(claim)).get(0);
            version = claim.getVersion();
            fields.show(claim);
        }
    }

    public void save() {
        Claim claim = isNew()
                ? claims.draft(fields.text())
                : claims.rewrite(inHand.number(), fields.text(), version, changeReason);
        keeping.saved();
        inHand.leave(claim.getId(), "", "values.claim.said.saved");
    }

    /** What is missing is told all at once, and the form stays as it was filled in. */
    public void publish() {
        fields.checkComplete();
        Claim claim = isNew()
                ? claims.publish(fields.text())
                : claims.publish(inHand.number(), fields.text(), version, changeReason);
        keeping.saved();
        inHand.leave(claim.getId(), "", "values.claim.said.published");
    }

    public boolean isNew() {
        return inHand.isNew();
    }

    /** The claim as it is kept, or null for a new one. */
    public ClaimView getView() {
        return view;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getChangeReason() {
        return changeReason;
    }

    public void setChangeReason(String changeReason) {
        this.changeReason = changeReason;
    }
}
