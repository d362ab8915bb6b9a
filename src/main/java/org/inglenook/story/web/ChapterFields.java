package org.inglenook.story.web;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.SafeHtml;
import org.inglenook.story.Chapter;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.ChapterText;

/** What is typed into a chapter's form. */
@Named
@RequestScoped
public class ChapterFields {

    private long edition;
    private String title = "";
    private String year = "";
    private String html = "";
    private String plain;
    private String caption = "";

    void show(Chapter chapter) {
        edition = chapter.getEdition();
        title = chapter.getTitle();
        year = chapter.getYear() == null ? "" : chapter.getYear().toString();
        html = chapter.getHtml();
        caption = chapter.getCaption();
    }

    ChapterText text(ChapterKind kind, Long pictureId, List<ChapterPart> parts) {
        ChapterText text = new ChapterText(kind, title, written(), parsedYear(), pictureId, caption, parts);
        ChapterText.checkDates(kind, text.year(), parts);
        return text;
    }

    /** Without scripts a plain field takes the editor's place: its tags are kept, and lines without any become paragraphs. */
    private String written() {
        if (plain == null) {
            return html;
        }
        return plain.matches("(?s).*<(p|h[2-4]|ul|ol|blockquote)\\b.*") ? plain : Markdown.toHtml(plain);
    }

    private Integer parsedYear() {
        if (year == null || year.isBlank()) {
            return null;
        }
        if (!year.strip().matches("\\d{1,4}")) {
            throw DomainException.field("year", INVALID, "story.chapter.error.year");
        }
        return Integer.valueOf(year.strip());
    }

    public long getEdition() {
        return edition;
    }

    public void setEdition(long edition) {
        this.edition = edition;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = SafeHtml.clean(html == null ? "" : html);
    }

    public String getPlain() {
        return plain == null ? html : plain;
    }

    /** Null when the browser ran the editor and left the plain field out. */
    public void setPlain(String plain) {
        this.plain = plain;
    }

    public String getCaption() {
        return caption;
    }

    public void setCaption(String caption) {
        this.caption = caption;
    }
}
