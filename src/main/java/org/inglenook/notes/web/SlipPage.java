package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.FactSlip;
import org.inglenook.notes.FactSlips;
import org.inglenook.notes.NoteMode;
import org.inglenook.notes.Sheets;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;

/**
 * Fact slips, to be printed by the browser: of one note, or of all cards of a sheet that somebody will write, in the sheet's order and a
 * hundred at a time.
 */
@Named
@RequestScoped
@Address("/studio/desk/{note}/slip")
@Address("/studio/sheets/{sheet}/slips")
@Address("/studio/sheets/{sheet}/slips/{part}")
public class SlipPage {
    private static final int AT_A_TIME = 100;

    @Inject
    Caller caller;

    @Inject
    ThankYouNotes notes;

    @Inject
    Sheets sheets;

    @Inject
    FactSlips facts;

    @Inject
    @Param(name = "note")
    Long noteId;

    @Inject
    @Param(name = "sheet")
    Long sheetId;

    @Inject
    @Param(name = "part")
    Integer part;

    private List<ThankYouNote> written;
    private List<FactSlip> slips;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (part == null) {
            part = 1;
        }
        written = noteId != null ? List.of(notes.get(noteId)) : ofSheet();
        if (part < 1 || part > getParts()) {
            throw DomainException.notFound();
        }
        int from = (part - 1) * AT_A_TIME;
        slips = written.subList(from, Math.min(written.size(), from + AT_A_TIME)).stream()
                .map(facts::of)
                .toList();
    }

    private List<ThankYouNote> ofSheet() {
        if (sheetId == null) {
            throw DomainException.notFound();
        }
        return sheets.notesOf(sheets.get(sheetId)).stream()
                .filter(note -> note.getMode() == NoteMode.PEN)
                .toList();
    }

    public List<FactSlip> getSlips() {
        return slips;
    }

    public int getPart() {
        return part;
    }

    /** How many times a hundred there are, the last of which may be fewer. */
    public int getParts() {
        return Math.max(1, (written.size() + AT_A_TIME - 1) / AT_A_TIME);
    }

    /** Where the slips came from, and one goes back to. */
    public String getBack() {
        return noteId != null ? "/studio/desk/" + noteId : "/studio/sheets/" + sheetId;
    }

    public String getNextPart() {
        return part < getParts() ? "/studio/sheets/" + sheetId + "/slips/" + (part + 1) : "";
    }
}
