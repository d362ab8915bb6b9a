package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import org.inglenook.platform.DomainException;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.Written;

/**
 * What the owner writes of a chapter; its HTML has passed the sanitiser.
 *
 * @param year when it happened, or null
 * @param pictureId a picture of {@code media}'s, or null
 */
public record ChapterText(String title, String html, Integer year, Long pictureId, String caption) {

    static final int LONGEST_HTML = 30_000;

    public ChapterText {
        title = Written.needed("title", title, 200);
        html = Written.fit("text", html == null ? "" : SafeHtml.clean(html).strip(), LONGEST_HTML);
        caption = pictureId == null ? "" : Written.line("caption", caption, 500);
        if (year != null && (year < 1 || year > 9999)) {
            throw DomainException.field("year", INVALID, "story.chapter.error.year");
        }
    }
}
