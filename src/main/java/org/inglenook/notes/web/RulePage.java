package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.DryRun;
import org.inglenook.notes.DryRuns;
import org.inglenook.notes.Hand;
import org.inglenook.notes.Hands;
import org.inglenook.notes.NoteRule;
import org.inglenook.notes.NoteRules;
import org.inglenook.notes.NoteTemplate;
import org.inglenook.notes.NoteTemplates;
import org.inglenook.notes.RuleLine;
import org.inglenook.notes.RuleOccasion;
import org.inglenook.notes.RuleWords;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** One rule to write, and what it would have picked of past orders, before it is kept and after. */
@Named
@RequestScoped
@Address("/studio/rules/new")
@Address("/studio/rules/{rule}")
public class RulePage {
    /** A country and what it is called. */
    public record Country(String code, String name) {}

    @Inject
    Caller caller;

    @Inject
    NoteRules rules;

    @Inject
    NoteTemplates templates;

    @Inject
    Hands hands;

    @Inject
    RuleWords words;

    @Inject
    DryRuns runs;

    @Inject
    Language language;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "rule")
    Long ruleId;

    /** Where the dry run stopped that the page showed. */
    @Inject
    @Param(name = "further")
    String further;

    private final RuleForm form = new RuleForm();
    private RuleLine line;
    private DryRun dry;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (ruleId != null) {
            NoteRule rule = rules.get(ruleId);
            form.fill(rule);
            line = words.of(rule);
        }
    }

    public void save() {
        if (ruleId == null) {
            rules.add(form.getName(), form.conditions(), form.outcome());
        } else {
            rules.rewrite(ruleId, form.getName(), form.conditions(), form.outcome());
        }
        redirects.saying(RulesPage.LIST, "notes.rule.said.saved");
    }

    public void remove() {
        rules.remove(ruleId);
        redirects.saying(RulesPage.LIST, "notes.rule.said.removed");
    }

    /** Tries what stands in the form on the latest orders; nothing is kept. */
    public void tryOut() {
        dry = runs.of(ruleId, form.conditions(), null);
    }

    /** The same further back. */
    public void goOn() {
        dry = runs.of(ruleId, form.conditions(), further);
    }

    public RuleForm getForm() {
        return form;
    }

    /** The rule as it is kept; null for a new one. */
    public RuleLine getLine() {
        return line;
    }

    /** Null until it is tried. */
    public DryRun getDry() {
        return dry;
    }

    /** Where to go on further back; empty where there is nothing more, or it wasn't tried. */
    public String getFurther() {
        String at = dry == null ? further : dry.further();
        return at == null ? "" : at;
    }

    public RuleOccasion[] getOccasions() {
        return RuleOccasion.values();
    }

    public List<NoteTemplate> getTemplates() {
        return templates.all();
    }

    public List<Hand> getHands() {
        return hands.wholeNotes();
    }

    public List<Country> getCountries() {
        Locale locale = language.getLocale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, country(code)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }

    /** What a country is called in the reader's language. */
    public String country(String code) {
        return code.isEmpty() ? "" : RuleWords.country(code, language.getLocale());
    }
}
