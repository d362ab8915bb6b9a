package org.inglenook.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.story.StoryContent.ChapterContent;

/**
 * What one publish brought to readers who knew the one before.
 *
 * @param headline in the language of these news
 * @param first whether it was the first that they saw
 * @param opening whether the opening says something else
 * @param added chapters that are new
 * @param rewritten chapters that say something else
 * @param left chapters that are gone
 */
public record StoryNews(
        StoryRevision revision,
        String headline,
        boolean first,
        boolean opening,
        List<ChapterContent> added,
        List<ChapterContent> rewritten,
        List<ChapterContent> left) {

    /**
     * @param now what the revision says, in the language of these news
     * @param before what readers saw until then in the same language, or null
     */
    static StoryNews of(StoryRevision revision, StoryContent now, StoryContent before) {
        if (before == null) {
            return new StoryNews(revision, now.headline(), true, false, now.chapters(), List.of(), List.of());
        }
        Map<Long, ChapterContent> known = byId(before);
        Map<Long, ChapterContent> still = byId(now);
        return new StoryNews(
                revision,
                now.headline(),
                false,
                !before.answers().equals(now.answers()),
                now.chapters().stream()
                        .filter(chapter -> !known.containsKey(chapter.id()))
                        .toList(),
                now.chapters().stream()
                        .filter(chapter -> known.containsKey(chapter.id()) && !chapter.equals(known.get(chapter.id())))
                        .toList(),
                before.chapters().stream()
                        .filter(chapter -> !still.containsKey(chapter.id()))
                        .toList());
    }

    /** Whether readers see any difference but perhaps in the order of chapters. */
    public boolean isNothing() {
        return !first && !opening && added.isEmpty() && rewritten.isEmpty() && left.isEmpty();
    }

    private static Map<Long, ChapterContent> byId(StoryContent story) {
        Map<Long, ChapterContent> chapters = new HashMap<>();
        story.chapters().forEach(chapter -> chapters.put(chapter.id(), chapter));
        return chapters;
    }
}
