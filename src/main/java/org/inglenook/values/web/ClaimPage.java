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
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.values.Claim;
import org.inglenook.values.Claims;
import org.inglenook.values.ShownValues;
import org.inglenook.values.ValueTranslations;

/** A claim as readers find it. */
@Named
@RequestScoped
@Address("/values/{slug}")
public class ClaimPage {

    @Inject
    Claims claims;

    @Inject
    ClaimViews views;

    @Inject
    ShownProfile profile;

    @Inject
    PageTags tags;

    @Inject
    StatementViews statementViews;

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

    @PostConstruct
    void load() {
        Claim claim = claims.findBySlug(slug).filter(Claim::isPublic).orElseThrow(DomainException::notFound);
        Locale original = profile.get().getLanguage();
        String address = claim.getAddress();
        String own = ValueTranslations.ofClaim(claim.getId());
        String chosen =
                Tongues.of(original, shown.get().languages(), lang, address).getChosen();
        tongues = Tongues.of(original, translations.languagesOf(Set.of(own)), lang, address);
        if (chosen != null) {
            language.choose(Locale.forLanguageTag(chosen));
        }
        view = views.of(List.of(claim), chosen).get(0);
        statement = statementViews.of(claim.getStatementId(), chosen);
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
}
