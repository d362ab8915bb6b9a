package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.Sheet;
import org.inglenook.notes.Sheets;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;

/** Which card goes into which parcel, in the order of the cards: for the packing table, on paper or on a phone. */
@Named
@RequestScoped
@Address("/studio/sheets/{sheet}/list")
public class PackingListPage {
    @Inject
    Caller caller;

    @Inject
    Sheets sheets;

    @Inject
    @Param(name = "sheet")
    Long sheetId;

    private Sheet sheet;
    private List<ThankYouNote> notes;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (sheetId == null) {
            throw DomainException.notFound();
        }
        sheet = sheets.get(sheetId);
        notes = sheets.notesOf(sheet);
    }

    public Sheet getSheet() {
        return sheet;
    }

    public List<ThankYouNote> getNotes() {
        return notes;
    }
}
