package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.story.StoryContent.ChapterContent;

/** What the draft's chapters said before. */
@ApplicationScoped
class ChapterEditions implements RewrittenTexts {

    private static final String KIND = "chapter";

    @Inject
    Chapters chapters;

    @Inject
    OpeningEditions opening;

    @Inject
    Caller caller;

    static String place(long chapter) {
        return KIND + ":" + chapter;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        ChapterContent now = ChapterContent.of(chapters.get(Long.parseLong(earlier.getSubject())));
        return opening.changes(story(earlier.as(ChapterContent.class)), story(now));
    }

    @Override
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        Chapter chapter = chapters.get(Long.parseLong(earlier.getSubject()));
        chapters.rewrite(chapter.getId(), earlier.as(ChapterContent.class).text(), chapter.getEdition());
        return "/studio/story/chapters/" + chapter.getId();
    }

    private static StoryContent story(ChapterContent chapter) {
        return new StoryContent("", "", "", "", "", null, List.of(chapter), List.of());
    }
}
