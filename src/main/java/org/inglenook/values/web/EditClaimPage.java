package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.values.Claim;
import org.inglenook.values.Claims;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;

@Named
@RequestScoped
@Address("/studio/values/claims/{id}")
public class EditClaimPage {

    @Inject
    Claims claims;

    @Inject
    Values values;

    @Inject
    ClaimViews views;

    @Inject
    ClaimFields fields;

    @Inject
    Remarks remarks;

    @Inject
    Caller caller;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String id;

    private ClaimView view;
    private long version;
    private String changeReason = "";

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (!isNew()) {
            Claim claim = claims.get(number());
            view = views.of(List.of(claim)).get(0);
            version = claim.getVersion();
            fields.show(claim);
        }
    }

    public void save() {
        Claim claim =
                isNew() ? claims.draft(fields.text()) : claims.rewrite(number(), fields.text(), version, changeReason);
        keeping.saved();
        redirects.saying(address(claim.getId()), "values.claim.said.saved");
    }

    /** What is missing is told all at once, and the form stays as it was filled in. */
    public void publish() {
        fields.checkComplete();
        Claim claim = isNew()
                ? claims.publish(fields.text())
                : claims.publish(number(), fields.text(), version, changeReason);
        keeping.saved();
        redirects.saying(address(claim.getId()), "values.claim.said.published");
    }

    public boolean isNew() {
        return "new".equals(id);
    }

    public String getPlace() {
        return "claim:" + id;
    }

    /** The claim as it is kept, or null for a new one. */
    public ClaimView getView() {
        return view;
    }

    /** What the checker remarks on what stands in the form. */
    public List<RemarkAnswer> getRemarks() {
        return remarks.on(fields.words(isShown()));
    }

    /** Whether evidence is shown. */
    public boolean isShown() {
        return view != null && !view.getEvidence().isEmpty();
    }

    /** Whether claims are public and nothing is said of what isn't good enough yet. */
    public boolean isAlone() {
        return view != null
                && view.getClaim().isPublic()
                && values.list(ValueStatement.Kind.NOT_YET).isEmpty();
    }

    public List<ValueStatement> getValues() {
        return values.list(ValueStatement.Kind.VALUE);
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

    long number() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw DomainException.notFound();
        }
        return Long.parseLong(id);
    }

    static String address(long claim) {
        return "/studio/values/claims/" + claim;
    }
}
