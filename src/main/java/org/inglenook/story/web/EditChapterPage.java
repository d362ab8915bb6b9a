package org.inglenook.story.web;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.story.Chapter;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterText;
import org.inglenook.story.Chapters;

@Named
@RequestScoped
@Address("/studio/story/chapters/{id}")
public class EditChapterPage {

    @Inject
    Chapters chapters;

    @Inject
    TypedChapter typed;

    @Inject
    Caller caller;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String id;

    private Chapter chapter;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (isNew()) {
            typed.showNew();
        } else {
            chapter = chapters.get(number());
            typed.show(chapter);
        }
    }

    /** Called before the page is written. */
    public void keepPicture() {
        typed.keepPicture();
    }

    public void save() {
        typed.check();
        ChapterText text = typed.text();
        long saved = isNew()
                ? chapters.add(text).getId()
                : chapters.rewrite(number(), text, typed.edition()).getId();
        keeping.saved();
        redirects.saying("/studio/story#chapter-" + saved, "story.chapter.said.saved");
    }

    public void remove() {
        chapters.remove(number());
        redirects.saying("/studio/story?removed=yes#removed", "story.chapter.said.removed");
    }

    public boolean isNew() {
        return "new".equals(id);
    }

    /** What decides which form stands in the page; null while it is still to be chosen. */
    public ChapterKind getKind() {
        return typed.kind();
    }

    /** A new chapter of each kind is kept for itself. */
    public String getPlace() {
        return "chapter:" + id + (isNew() ? "-" + getKind().name().toLowerCase(Locale.ROOT) : "");
    }

    public Chapter getChapter() {
        return chapter;
    }

    private long number() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw isNew() ? new DomainException(INVALID, "story.chapter.error.gone") : DomainException.notFound();
        }
        return Long.parseLong(id);
    }
}
