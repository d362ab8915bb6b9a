package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;

/** The last notes to the same customer, so that nobody is told the same twice. */
@Named
@RequestScoped
public class DeskMemory {
    private static final int MOST = 3;

    @Inject
    DeskPage desk;

    @Inject
    ThankYouNotes notes;

    private List<ThankYouNote> earlier;

    public List<ThankYouNote> getEarlier() {
        if (earlier == null) {
            ThankYouNote note = desk.getNote();
            earlier = note.getCustomerId() == null
                    ? List.of()
                    : notes.ofCustomer(note.getCustomerId()).stream()
                            .filter(ThankYouNote::isPrintable)
                            .filter(each -> !each.getId().equals(note.getId()))
                            .limit(MOST)
                            .toList();
        }
        return earlier;
    }
}
