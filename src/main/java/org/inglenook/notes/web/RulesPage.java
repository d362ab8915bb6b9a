package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteRules;
import org.inglenook.notes.RuleLine;
import org.inglenook.notes.RuleWords;
import org.inglenook.notes.WaitingNotes;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** The owner's rules in their order, and what they would do to the notes that wait. */
@Named
@RequestScoped
@Address("/studio/rules")
public class RulesPage {
    static final String LIST = "/studio/rules";

    @Inject
    Caller caller;

    @Inject
    NoteRules rules;

    @Inject
    RuleWords words;

    @Inject
    WaitingNotes waiting;

    @Inject
    Redirects redirects;

    /** How many the page said would change, when it is pressed. */
    @Inject
    @Param(name = "counted")
    Long counted;

    private List<RuleLine> lines;
    private WaitingNotes.Effect effect;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
    }

    public void move(RuleLine rule, int by) {
        rules.move(rule.id(), rule.number() + by);
        redirects.to(LIST + "#rule-" + rule.id());
    }

    public void pause(RuleLine rule) {
        rules.pause(rule.id());
        redirects.saying(LIST, "notes.rule.said.paused");
    }

    public void resume(RuleLine rule) {
        rules.resume(rule.id());
        redirects.saying(LIST, "notes.rule.said.resumed");
    }

    /** Counts which waiting notes would begin otherwise. */
    public void look() {
        effect = waiting.preview();
    }

    /** Begins them anew. */
    public void apply() {
        waiting.apply();
        redirects.saying(LIST, "notes.rule.said.applied");
    }

    /** Whether there is something to begin anew, as was counted here or on the page that was pressed. */
    public boolean isApplicable() {
        return getChanged() > 0;
    }

    public long getChanged() {
        if (effect == null) {
            return counted == null ? 0 : counted;
        }
        return effect.changed();
    }

    public List<RuleLine> getLines() {
        if (lines == null) {
            lines = words.all();
        }
        return lines;
    }

    /** Null until the owner has asked for it. */
    public WaitingNotes.Effect getEffect() {
        return effect;
    }
}
