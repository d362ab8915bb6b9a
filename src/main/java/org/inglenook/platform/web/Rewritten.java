package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.EarlierTexts.TextReplaced;

/** What this request rewrote. */
@RequestScoped
class Rewritten {

    private final List<TextReplaced> replaced = new ArrayList<>();

    void remember(@Observes TextReplaced event) {
        replaced.add(event);
    }

    /** What can be undone, when it was one text: several go back by the way that replaced them together. */
    Optional<Long> undoable() {
        return replaced.size() == 1 ? Optional.of(replaced.get(0).earlier()) : Optional.empty();
    }
}
