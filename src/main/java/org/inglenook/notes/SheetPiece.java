package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Some bytes of a sheet's PDF. */
@Entity
@Table(name = "notes_sheet_piece")
class SheetPiece {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private long sheetId;

    @Column(updatable = false)
    private int place;

    @Column(updatable = false)
    private byte[] content;

    protected SheetPiece() {}

    SheetPiece(long sheetId, int place, byte[] content) {
        this.sheetId = sheetId;
        this.place = place;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
