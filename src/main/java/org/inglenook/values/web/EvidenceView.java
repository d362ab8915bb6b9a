package org.inglenook.values.web;

import java.time.LocalDate;
import org.inglenook.media.PictureView;
import org.inglenook.values.Evidence;

/** A piece of evidence as a page draws it: with its picture, if it is one. */
public final class EvidenceView {

    private final Evidence evidence;
    private final PictureView picture;

    EvidenceView(Evidence evidence, PictureView picture) {
        this.evidence = evidence;
        this.picture = picture;
    }

    public Long getId() {
        return evidence.getId();
    }

    public Evidence.Kind getKind() {
        return evidence.getKind();
    }

    public String getShows() {
        return evidence.getShows();
    }

    public LocalDate getDate() {
        return evidence.getDate();
    }

    public String getLink() {
        return evidence.getLink();
    }

    public String getText() {
        return evidence.getText();
    }

    public String getPerson() {
        return evidence.getPerson();
    }

    public String getMime() {
        return evidence.getMime();
    }

    /** The file's address under the context root. */
    public String getPath() {
        return evidence.getPath();
    }

    /** The picture that it is, or null. */
    public PictureView getPicture() {
        return picture;
    }
}
