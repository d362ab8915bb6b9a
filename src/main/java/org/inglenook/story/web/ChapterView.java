package org.inglenook.story.web;

import org.inglenook.media.PictureView;
import org.inglenook.story.StoryContent.ChapterContent;

/** A chapter as a page draws it. */
public final class ChapterView {

    private final ChapterContent content;
    private final PictureView picture;

    ChapterView(ChapterContent content, PictureView picture) {
        this.content = content;
        this.picture = picture;
    }

    /** Where links lead to it; stays when the title changes. */
    public String getAnchor() {
        return content.anchor();
    }

    public String getTitle() {
        return content.title();
    }

    public String getHtml() {
        return content.html();
    }

    public Integer getYear() {
        return content.year();
    }

    public PictureView getPicture() {
        return picture;
    }

    public String getCaption() {
        return content.caption();
    }
}
