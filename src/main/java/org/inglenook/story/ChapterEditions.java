package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.identity.OwnersTexts;
import org.inglenook.story.StoryContent.ChapterContent;

/** What the draft's chapters said before. */
@ApplicationScoped
class ChapterEditions extends OwnersTexts<ChapterContent> {

    static final String KIND = "chapter";

    @Inject
    Chapters chapters;

    @Inject
    OpeningEditions opening;

    ChapterEditions() {
        super(KIND, ChapterContent.class, "/studio/story/chapters/");
    }

    @Override
    protected List<Change> changes(long id, ChapterContent before) {
        return opening.changes(story(before), story(ChapterContent.of(chapters.get(id))));
    }

    @Override
    protected void rewrite(long id, ChapterContent before) {
        chapters.rewrite(id, before.text(), chapters.get(id).getEdition());
    }

    private static StoryContent story(ChapterContent chapter) {
        return new StoryContent("", "", "", "", "", null, List.of(chapter), List.of());
    }
}
