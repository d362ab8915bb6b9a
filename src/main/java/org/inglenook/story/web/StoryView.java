package org.inglenook.story.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.inglenook.media.PictureView;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryReading;

/** The story as a page draws it, whether it is the published one or the draft. */
public final class StoryView {

    private final StoryReading reading;
    private final StoryContent content;
    private final Locale language;
    private final Locale original;
    private final PictureView picture;
    private final List<ChapterView> chapters;

    /**
     * @param pictures as the original tells them
     * @param told as they are told in the language in which it is read
     * @param original the language in which the story was written first
     */
    StoryView(StoryReading reading, Map<Long, PictureView> pictures, Map<Long, PictureView> told, Locale original) {
        this.reading = reading;
        this.content = reading.content();
        this.language = reading.language() == null ? original : Locale.forLanguageTag(reading.language());
        this.original = original;
        this.picture = find(reading.openingTranslated() ? told : pictures, content.pictureId());
        this.chapters = content.chapters().stream()
                .map(chapter -> new ChapterView(
                        chapter,
                        reading.original().contains(chapter.id()) ? pictures : told,
                        reading.original().contains(chapter.id()) ? original : language,
                        reading.original().contains(chapter.id()) ? null : reading.language(),
                        reading.original().contains(chapter.id()),
                        reading.older().contains(chapter.id())))
                .toList();
    }

    static PictureView find(Map<Long, PictureView> pictures, Long id) {
        return id == null ? null : pictures.get(id);
    }

    /** What it is read in. */
    public String getLanguageTag() {
        return language.toLanguageTag();
    }

    /** What the opening is in: the original's language while it isn't translated. */
    public String getOpeningTag() {
        return (reading.openingTranslated() ? language : original).toLanguageTag();
    }

    /** The translation that is read, or null when it is the original. */
    public String getTongue() {
        return reading.language();
    }

    public boolean isTranslated() {
        return reading.language() != null;
    }

    /** Whether the opening's original has changed since. */
    public boolean isOlder() {
        return reading.openingOlder();
    }

    public boolean isOpeningOriginal() {
        return !reading.openingTranslated();
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
