package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteState;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** What was decided last, said on the page after it, with the way back: as long as nothing else happened with that note. */
@Named
@RequestScoped
public class DeskUndo {

    @Inject
    Caller caller;

    @Inject
    ThankYouNotes notes;

    @Inject
    Redirects redirects;

    /** Id and version of the note as the decision left it. */
    @Inject
    @Param(name = "last")
    String last;

    private ThankYouNote note;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (last != null && last.matches("\\d{1,18}\\.\\d{1,18}")) {
            String[] parts = last.split("\\.");
            note = notes.find(Long.parseLong(parts[0]))
                    .filter(each -> each.getVersion() == Long.parseLong(parts[1]))
                    .filter(each -> !said(each).isEmpty())
                    .orElse(null);
        }
    }

    private static String said(ThankYouNote note) {
        if (note.getState() == NoteState.APPROVED || note.getState() == NoteState.SKIPPED) {
            return "notes.desk.said." + note.getState().name().toLowerCase(java.util.Locale.ROOT);
        }
        return note.getState() == NoteState.WAITING && note.getLaterAt() != null ? "notes.desk.said.later" : "";
    }

    public void undo() {
        if (note == null) {
            redirects.to("/studio/desk");
        } else {
            notes.undo(note.getId(), note.getVersion());
            redirects.saying(DeskPage.address(note), "notes.desk.said.undone");
        }
    }

    public ThankYouNote getNote() {
        return note;
    }

    /** Key of the sentence that says what was decided, with name and order number. */
    public String getSaid() {
        return Optional.ofNullable(note).map(DeskUndo::said).orElse("");
    }

    public String getLast() {
        return last;
    }
}
