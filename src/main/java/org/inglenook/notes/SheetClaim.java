package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** On which sheet a card is for the first time: on one and no other, whoever presses a button at the same moment. */
@Entity
@Table(name = "notes_sheet_claim")
class SheetClaim {
    @Id
    private long noteId;

    private long sheetId;

    protected SheetClaim() {}

    SheetClaim(long noteId, long sheetId) {
        this.noteId = noteId;
        this.sheetId = sheetId;
    }

    long noteId() {
        return noteId;
    }

    long sheetId() {
        return sheetId;
    }
}
