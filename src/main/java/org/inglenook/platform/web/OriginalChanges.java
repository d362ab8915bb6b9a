package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.FieldChange;
import org.inglenook.platform.Wording;

/** What has changed in an original since it was translated, by the names of the fields beside which it is shown. */
@Named
@RequestScoped
public class OriginalChanges {

    private Map<String, FieldChange> changes = Map.of();
    private List<FieldChange> gone = List.of();
    private boolean forgotten;

    /** @param from what it said when it was translated, or null when nobody knows any more */
    void show(Wording from, Wording now) {
        forgotten = from == null;
        if (!forgotten) {
            changes = FieldChange.between(from.fields(), now.fields());
            gone = changes.entrySet().stream()
                    .filter(change -> !now.fields().containsKey(change.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** Null when this field says what it said. */
    public FieldChange of(String name) {
        return changes.get(name);
    }

    /** What it said and has no field for any more. */
    public List<FieldChange> getGone() {
        return gone;
    }

    public boolean isForgotten() {
        return forgotten;
    }
}
