package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The PDF of a sheet; apart from it, so that lists of sheets don't read megabytes. */
@Entity
@Table(name = "notes_sheet_pdf")
class SheetPdf {
    @Id
    private long sheetId;

    private byte[] pdf;

    protected SheetPdf() {}

    SheetPdf(long sheetId, byte[] pdf) {
        this.sheetId = sheetId;
        this.pdf = pdf.clone();
    }

    byte[] bytes() {
        return pdf.clone();
    }
}
