package org.inglenook.story.web;

import java.util.Locale;
import org.inglenook.media.PictureView;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.PartDate;

/** A part of a chapter as a page draws it. */
public final class PartView {

    private final ChapterPart part;
    private final int number;
    private final PictureView picture;
    private final Locale language;

    PartView(ChapterPart part, int number, PictureView picture, Locale language) {
        this.part = part;
        this.number = number;
        this.picture = picture;
        this.language = language;
    }

    /** Its place among the chapter's parts, from 1. */
    public int getNumber() {
        return number;
    }

    /** For machines: ISO 8601, as exact as it is known. */
    public String getWhen() {
        return part.when();
    }

    /** The date in words of the story's language. */
    public String getDate() {
        return PartDate.say(part.when(), language);
    }

    public String getTitle() {
        return part.title();
    }

    public String getDetail() {
        return part.detail();
    }

    public String getWords() {
        return part.words();
    }

    public PictureView getPicture() {
        return picture;
    }

    public boolean isPlaced() {
        return part.hasPosition();
    }

    public Double getLatitude() {
        return part.latitude();
    }

    public Double getLongitude() {
        return part.longitude();
    }
}
