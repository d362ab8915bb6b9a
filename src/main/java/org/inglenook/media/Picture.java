package org.inglenook.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A picture of the shop's. Its pixels never change after it came in (another picture is another id); what is said of
 * it does: the words for those who don't see it, and the point that matters when it is cropped.
 */
@Entity
@Table(name = "media_picture")
public class Picture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(updatable = false)
    private String mime;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    /** The widths it is kept in, ascending, separated by commas. */
    @Column(updatable = false)
    private String widths;

    @Column(name = "alt_text")
    private String altText;

    private boolean decorative;

    @Column(name = "focus_x")
    private int focusX = 50;

    @Column(name = "focus_y")
    private int focusY = 50;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Picture() {}

    public Picture(PreparedPicture prepared, AltText alt, Instant createdAt) {
        this.contentHash = prepared.contentHash();
        this.mime = prepared.mime();
        this.width = prepared.width();
        this.height = prepared.height();
        this.widths = prepared.widths();
        this.createdAt = createdAt;
        describe(alt);
    }

    public void describe(AltText alt) {
        this.altText = alt.words();
        this.decorative = alt.decorative();
    }

    public void focusOn(FocalPoint point) {
        this.focusX = point.x();
        this.focusY = point.y();
    }

    public Long getId() {
        return id;
    }

    public String getContentHash() {
        return contentHash;
    }

    public String getMime() {
        return mime;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public String getWidths() {
        return widths;
    }

    public String getAltText() {
        return altText;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public int getFocusX() {
        return focusX;
    }

    public int getFocusY() {
        return focusY;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
