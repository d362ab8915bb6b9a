package org.inglenook.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A picture's bytes in one width; written once. */
@Entity
@Table(name = "media_variant")
public class PictureVariant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "picture_id", updatable = false)
    private long pictureId;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private byte[] content;

    protected PictureVariant() {}

    public PictureVariant(long pictureId, int width, byte[] content) {
        this.pictureId = pictureId;
        this.width = width;
        this.content = content.clone();
    }

    public Long getId() {
        return id;
    }

    public long getPictureId() {
        return pictureId;
    }

    public int getWidth() {
        return width;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
