package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The photo of a written card in one width; written once, and apart from the card, so that its words are read without it. */
@Entity
@Table(name = "notes_written_photo")
class WrittenPhoto {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long noteId;
    private int width;
    private byte[] content;

    protected WrittenPhoto() {}

    WrittenPhoto(long noteId, int width, byte[] content) {
        this.noteId = noteId;
        this.width = width;
        this.content = content.clone();
    }

    byte[] bytes() {
        return content.clone();
    }
}
