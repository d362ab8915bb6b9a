package org.inglenook.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.inglenook.platform.web.Uploads;

/** The part of a form that keeps, replaces, describes or takes away one picture. */
@Named
@RequestScoped
public class PictureForm {

    @Inject
    Pictures pictures;

    private PictureView current;
    private Part upload;
    private String alt = "";
    private boolean decorative;
    private boolean without;
    private final FocusFields focus = new FocusFields();

    /** Called by the page that holds the form while it loads. */
    public void show(Long pictureId) {
        current = pictureId == null ? null : pictures.find(pictureId).orElse(null);
        if (current != null) {
            alt = current.getAlt();
            decorative = current.isDecorative();
            focus.show(current);
        }
    }

    /** Does what was asked, and says which picture it is now; null when none. */
    public Long keep() {
        FocalPoint point = focus.point();
        if (Uploads.isThere(upload)) {
            current = pictures.add(Uploads.bytes(upload), alt, decorative);
        } else if (without) {
            current = null;
        } else if (current != null && (!current.getAlt().equals(alt) || current.isDecorative() != decorative)) {
            current = pictures.describe(current.getId(), alt, decorative);
        }
        if (current != null && !current.getFocalPoint().equals(point)) {
            current = pictures.focusOn(current.getId(), point);
        }
        return current == null ? null : current.getId();
    }

    /** Carried by the form, so that a picture taken in before another field was refused is not lost. */
    public String getId() {
        return current == null ? "" : String.valueOf(current.getId());
    }

    public void setId(String id) {
        if (id != null && id.matches("\\d{1,18}") && !id.equals(getId())) {
            current = pictures.find(Long.parseLong(id)).orElse(current);
        }
    }

    public PictureView getCurrent() {
        return current;
    }

    public FocusFields getFocus() {
        return focus;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public void setDecorative(boolean decorative) {
        this.decorative = decorative;
    }

    public boolean isWithout() {
        return without;
    }

    public void setWithout(boolean without) {
        this.without = without;
    }
}
