package org.inglenook.story.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.inglenook.media.PictureView;
import org.inglenook.story.StoryContent;

/** The story as a page draws it, whether it is the published one or the draft. */
public final class StoryView {

    private final StoryContent content;
    private final PictureView picture;
    private final List<ChapterView> chapters;

    /** @param language what the story is written in */
    StoryView(StoryContent content, Map<Long, PictureView> pictures, Locale language) {
        this.content = content;
        this.picture = find(pictures, content.pictureId());
        this.chapters = content.chapters().stream()
                .map(chapter -> new ChapterView(chapter, pictures, language))
                .toList();
    }

    static PictureView find(Map<Long, PictureView> pictures, Long id) {
        return id == null ? null : pictures.get(id);
    }

    public String getHeadline() {
        return content.headline();
    }

    public String getLead() {
        return content.lead();
    }

    public String getWhy() {
        return content.why();
    }

    public String getHow() {
        return content.how();
    }

    public String getWhat() {
        return content.what();
    }

    public boolean isAnswered() {
        return !(getWhy() + getHow() + getWhat()).isEmpty();
    }

    public PictureView getPicture() {
        return picture;
    }

    public List<ChapterView> getChapters() {
        return chapters;
    }

    /** Chapters that have a year, by year: two or more make a timeline. */
    public List<ChapterView> getDates() {
        List<ChapterView> dates = chapters.stream()
                .filter(chapter -> chapter.getYear() != null)
                .sorted(Comparator.comparing(ChapterView::getYear))
                .toList();
        return dates.size() < 2 ? List.of() : dates;
    }

    /** What stands for the story where it is shared: the opening's picture, else the first chapter's that has one. */
    public PictureView getFace() {
        return picture != null
                ? picture
                : chapters.stream()
                        .map(ChapterView::getFirstPicture)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
