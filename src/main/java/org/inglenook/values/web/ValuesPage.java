package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.Site;
import org.inglenook.values.Claims;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;

@Named
@RequestScoped
@Address("/values")
public class ValuesPage {

    @Inject
    Values values;

    @Inject
    Claims claims;

    @Inject
    ClaimViews views;

    @Inject
    ShownProfile profile;

    @Inject
    Site site;

    @Inject
    PageTags tags;

    private List<ValueStatement> statements;
    private List<ValueStatement> notYet;
    private List<ClaimView> all;

    @PostConstruct
    void load() {
        tags.add("values", "profile");
        statements = values.list(ValueStatement.Kind.VALUE);
        notYet = values.list(ValueStatement.Kind.NOT_YET);
        all = views.of(claims.publicOnes());
        views.keepUntilNextTurn(all);
    }

    public List<ValueStatement> getValues() {
        return statements;
    }

    /** The claims that hang from a value. */
    public List<ClaimView> under(Long statementId) {
        return all.stream()
                .filter(view -> !view.isWithdrawn())
                .filter(view -> Objects.equals(view.getClaim().getStatementId(), statementId))
                .toList();
    }

    /** The claims that hang from no value that is shown. */
    public List<ClaimView> getOthers() {
        List<Long> shown = statements.stream().map(ValueStatement::getId).toList();
        return all.stream()
                .filter(view -> !view.isWithdrawn())
                .filter(view -> !shown.contains(view.getClaim().getStatementId()))
                .toList();
    }

    public List<ClaimView> getWithdrawn() {
        return all.stream().filter(ClaimView::isWithdrawn).toList();
    }

    public List<ValueStatement> getNotYet() {
        return notYet;
    }

    public boolean isUnwritten() {
        return statements.isEmpty() && all.isEmpty() && notYet.isEmpty();
    }

    public String getJsonLd() {
        return new ValuesMarkup(profile.get(), site.url("")).of(all, "/values");
    }
}
