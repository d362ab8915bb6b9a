package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Site;
import org.inglenook.values.ShownValues;

@Named
@RequestScoped
@Address("/values")
public class ValuesPage {

    @Inject
    ShownValues shown;

    @Inject
    ClaimViews views;

    @Inject
    StatementViews statementViews;

    @Inject
    Language language;

    @Inject
    @Param
    String lang;

    @Inject
    ShownProfile profile;

    @Inject
    Site site;

    @Inject
    PageTags tags;

    private Tongues tongues;
    private List<StatementView> statements;
    private List<StatementView> notYet;
    private List<ClaimView> all;

    @PostConstruct
    void load() {
        tags.add("values", "profile");
        ShownValues.Shown said = shown.get();
        tongues = Tongues.of(profile.get().getLanguage(), said.languages(), lang, "/values");
        if (tongues.getChosen() != null) {
            language.choose(Locale.forLanguageTag(tongues.getChosen()));
        }
        statements = statementViews.of(said.values(), tongues.getChosen());
        notYet = statementViews.of(said.notYet(), tongues.getChosen());
        all = views.of(said.claims(), said.evidence(), tongues.getChosen());
        views.keepUntilNextTurn(all);
    }

    public Tongues getTongues() {
        return tongues;
    }

    /** The log of changes, in the language in which this is read. */
    public String getChanges() {
        return Tongues.path(ChangesPage.PATH, tongues.getChosen());
    }

    /** The same as a feed. */
    public String getFeed() {
        return Tongues.path(ValuesFeedServlet.PATH, tongues.getChosen());
    }

    /** Whether something of it stands there in another language than the one in which it is read. */
    public boolean isPartly() {
        String tag = tongues.getChosen();
        return tag != null
                && (all.stream().anyMatch(view -> !view.isTranslated())
                        || Stream.concat(statements.stream(), notYet.stream())
                                .anyMatch(view -> !view.getTag().equals(tag)));
    }

    public List<StatementView> getValues() {
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
        List<Long> shown = statements.stream().map(StatementView::getId).toList();
        return all.stream()
                .filter(view -> !view.isWithdrawn())
                .filter(view -> !shown.contains(view.getClaim().getStatementId()))
                .toList();
    }

    public List<ClaimView> getWithdrawn() {
        return all.stream().filter(ClaimView::isWithdrawn).toList();
    }

    public List<StatementView> getNotYet() {
        return notYet;
    }

    public boolean isUnwritten() {
        return statements.isEmpty() && all.isEmpty() && notYet.isEmpty();
    }

    public String getJsonLd() {
        return new ValuesMarkup(profile.get(), site.url("")).of(all, tongues);
    }
}
