package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Calendars;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Site;
import org.inglenook.values.Claim;
import org.inglenook.values.Claims;
import org.inglenook.values.ShownValues;
import org.inglenook.values.ValueTranslations;
import org.inglenook.values.Values;
import org.inglenook.values.ValuesChanges;

@Named
@RequestScoped
@Address("/values/{slug}")
public class ClaimPage {

    @Inject
    Claims claims;

    @Inject
    Values values;

    @Inject
    ValuesChanges log;

    @Inject
    ClaimViews views;

    @Inject
    ShownProfile profile;

    @Inject
    Messages messages;

    @Inject
    Calendars calendars;

    @Inject
    Site site;

    @Inject
    PageTags tags;

    @Inject
    StatementViews statementViews;

    @Inject
    ChangeViews changeViews;

    @Inject
    ValueTranslations translations;

    @Inject
    ShownValues shown;

    @Inject
    Language language;

    @Inject
    @Param
    String slug;

    @Inject
    @Param
    String lang;

    private Tongues tongues;
    private ClaimView view;
    private StatementView statement;
    private List<ChangeView> changes;

    @PostConstruct
    void load() {
        Claim claim = claims.findBySlug(slug).filter(Claim::isPublic).orElseThrow(DomainException::notFound);
        Locale original = profile.get().getLanguage();
        String chosen = Tongues.of(original, shown.get().languages(), lang, claim.getAddress())
                .getChosen();
        tongues = Tongues.of(
                original,
                translations.languagesOf(Set.of(ValueTranslations.ofClaim(claim.getId()))),
                lang,
                claim.getAddress());
        if (chosen != null) {
            language.choose(Locale.forLanguageTag(chosen));
        }
        view = views.of(List.of(claim), chosen).get(0);
        statement = claim.getStatementId() == null
                ? null
                : values.find(claim.getStatementId())
                        .filter(found -> !found.isRemoved())
                        .map(found -> statementViews.of(List.of(found), chosen).get(0))
                        .orElse(null);
        changes = changeViews.of(log.of(claim.getId()), chosen);
        tags.add("claim:" + claim.getId(), "values", "profile");
        views.keepUntilNextTurn(List.of(view));
    }

    /** The languages that this claim is in; others may be in more. */
    public Tongues getTongues() {
        return tongues;
    }

    /** The values' page in the language in which this is read. */
    public String getBack() {
        return Tongues.path("/values", view.getTongue());
    }

    public ClaimView getView() {
        return view;
    }

    /** The value it hangs from, or null. */
    public StatementView getStatement() {
        return statement;
    }

    public List<ChangeView> getChanges() {
        return changes;
    }

    /** That what was said is in the original's language, where another is read; or null. */
    public String getRecorded() {
        return view.getTongue() == null ? null : changeViews.recorded(language.getLocale());
    }

    /** What a link to it says elsewhere: what it covers, or that it is over. */
    public String getWords() {
        Claim claim = view.getClaim();
        return switch (view.getStanding()) {
            case EXPIRED -> messages.text("values.claim.expired", calendars.day(claim.getValidUntil()));
            case WITHDRAWN ->
                messages.text("values.claim.withdrawn", calendars.day(claim.getWithdrawnAt())) + " "
                        + view.getWithdrawnBecause();
            default -> view.getScope();
        };
    }

    public String getJsonLd() {
        return new ValuesMarkup(profile.get(), site.url("")).of(List.of(view), tongues);
    }
}
