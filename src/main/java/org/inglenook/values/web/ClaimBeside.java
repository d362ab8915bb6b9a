package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;

/** What stands beside a claim's form to help its writer. */
@Named
@RequestScoped
public class ClaimBeside {

    @Inject
    EditClaimPage page;

    @Inject
    ClaimFields fields;

    @Inject
    Values values;

    @Inject
    Remarks remarks;

    /** What the checker remarks on what stands in the form. */
    public List<RemarkAnswer> getRemarks() {
        return remarks.on(fields.words(isShown()));
    }

    /** Whether evidence is shown. */
    public boolean isShown() {
        ClaimView view = page.getView();
        return view != null && !view.getEvidence().isEmpty();
    }

    /** Whether claims are public and nothing is said of what isn't good enough yet. */
    public boolean isAlone() {
        ClaimView view = page.getView();
        return view != null
                && view.getClaim().isPublic()
                && values.list(ValueStatement.Kind.NOT_YET).isEmpty();
    }

    /** The values that it may hang from. */
    public List<ValueStatement> getValues() {
        return values.list(ValueStatement.Kind.VALUE);
    }
}
