package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.inglenook.notes.RuleLine;
import org.inglenook.notes.RuleWords;

/** Which rule began the note on the desk. */
@Named
@RequestScoped
public class DeskRule {
    @Inject
    DeskPage desk;

    @Inject
    RuleWords words;

    private Optional<RuleLine> line;

    /** Whether a rule began it, whatever became of the rule. */
    public boolean isBegun() {
        return desk.getNote().getRuleId() != null;
    }

    /** The rule; null where it was changed or removed since. */
    public RuleLine getLine() {
        if (line == null) {
            line = words.of(desk.getNote());
        }
        return line.orElse(null);
    }
}
