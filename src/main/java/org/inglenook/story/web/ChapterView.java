package org.inglenook.story.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.inglenook.media.PictureView;
import org.inglenook.platform.SafeHtml;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.StoryContent.ChapterContent;

/** A chapter as a page draws it. */
public final class ChapterView {

    private static final int BEGINNING = 180;

    private final ChapterContent content;
    private final PictureView picture;
    private final List<PartView> parts;
    private final Locale language;
    private final String tongue;
    private final boolean original;
    private final boolean older;

    /** @param tongue the translation that it is read in, or null when it is the original */
    ChapterView(
            ChapterContent content,
            Map<Long, PictureView> pictures,
            Locale language,
            String tongue,
            boolean original,
            boolean older) {
        this.language = language;
        this.tongue = tongue;
        this.original = original;
        this.older = older;
        this.content = content;
        this.picture = StoryView.find(pictures, content.pictureId());
        List<PartView> views = new ArrayList<>();
        for (ChapterPart part : content.parts()) {
            views.add(new PartView(part, views.size() + 1, StoryView.find(pictures, part.pictureId()), language));
        }
        this.parts = List.copyOf(views);
    }

    public Long getId() {
        return content.id();
    }

    /** In small letters, as the name of the page's piece that draws it. */
    public String getKind() {
        return content.kind().name().toLowerCase(Locale.ROOT);
    }

    public List<PartView> getParts() {
        return parts;
    }

    /** What it is written in. */
    public String getLanguageTag() {
        return language.toLanguageTag();
    }

    /** The translation that it is read in, or null when it is the original. */
    public String getTongue() {
        return tongue;
    }

    /** Whether it isn't translated into the language in which the story is read. */
    public boolean isOriginal() {
        return original;
    }

    /** Whether the original has changed since it was translated. */
    public boolean isOlder() {
        return older;
    }

    /** Where its places are, or null. */
    public PlaceMap getMap() {
        return content.kind() == ChapterKind.PLACES ? PlaceMap.of(parts) : null;
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

    /** The first picture that is to be seen in it, or null. */
    public PictureView getFirstPicture() {
        return picture != null
                ? picture
                : parts.stream()
                        .map(PartView::getPicture)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Its first words, for where it is shared or found. */
    public String getBeginning() {
        String words = SafeHtml.words(content.html());
        int end = words.length() <= BEGINNING ? -1 : words.lastIndexOf(' ', BEGINNING);
        return end < 0 ? words.substring(0, Math.min(words.length(), BEGINNING)) : words.substring(0, end) + "…";
    }

    public String getCaption() {
        return content.caption();
    }
}
