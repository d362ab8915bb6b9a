package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Translation;
import org.inglenook.platform.web.OtherTongues;
import org.inglenook.platform.web.TranslationState;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.Claims;
import org.inglenook.values.Evidence;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.ValueTranslations;
import org.inglenook.values.Values;

/** What of values and claims is translated, what is missing and what is out of date. */
@Named
@RequestScoped
@Address("/studio/values/languages")
public class ValueLanguagesPage {

    @Inject
    Values values;

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ValueTranslations translations;

    @Inject
    OtherTongues others;

    @Inject
    Caller caller;

    private List<ValueStatement> statements;
    private List<Claim> all;
    private Map<Long, List<Evidence>> shown;
    private final List<TranslationState> languages = new ArrayList<>();

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        statements = Stream.of(ValueStatement.Kind.VALUE, ValueStatement.Kind.NOT_YET)
                .flatMap(kind -> values.list(kind).stream())
                .toList();
        all = claims.all();
        shown = evidence.of(all.stream().map(Claim::getId).toList());
        translations.subjects().keySet().forEach(tag -> languages.add(state(tag)));
        others.begun(languages).ifPresent(tag -> languages.add(state(tag)));
    }

    private TranslationState state(String tag) {
        Map<String, Translation> there = translations.in(tag);
        TranslationState state = new TranslationState(tag);
        for (ValueStatement statement : statements) {
            String subject = ValueTranslations.ofStatement(statement.getId());
            Translation said = there.get(subject);
            boolean older = said != null && said.isOlderThan(statement.text());
            state.add(subject, statement.getTitle(), said != null, older, false);
        }
        for (Claim claim : all) {
            String subject = ValueTranslations.ofClaim(claim.getId());
            Translation said = there.get(subject);
            boolean older = said != null
                    && ValueTranslations.isOlder(said, claim, shown.getOrDefault(claim.getId(), List.of()));
            state.add(subject, claim.getStatement(), said != null, older, false);
        }
        return state;
    }

    public List<TranslationState> getLanguages() {
        return languages;
    }
}
