package org.inglenook.values.web;

import java.time.LocalDate;
import org.inglenook.media.PictureView;
import org.inglenook.values.Evidence;
import org.inglenook.values.TranslatedClaim.PieceWords;

/** A piece of evidence as a page draws it: with its picture, if it is one. */
public final class EvidenceView {

    private final Evidence evidence;
    private final PictureView picture;
    private final PieceWords words;

    /** @param words what it says in another language, or null when it says nothing in it */
    EvidenceView(Evidence evidence, PictureView picture, PieceWords words) {
        this.words = words;
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
        return words == null ? evidence.getShows() : words.shows();
    }

    /** Whether it says in the reader's language what it shows. */
    public boolean isTranslated() {
        return words != null;
    }

    public LocalDate getDate() {
        return evidence.getDate();
    }

    public String getLink() {
        return evidence.getLink();
    }

    public String getText() {
        return words == null || words.text().isEmpty() ? evidence.getText() : words.text();
    }

    public String getPerson() {
        return words == null || words.person().isEmpty() ? evidence.getPerson() : words.person();
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
