package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.ShownStory;
import org.inglenook.story.StoryContent.ChapterContent;

/** Who signs, with the face that the published story shows of them, for the include of that name. */
@Named
@RequestScoped
public class Maker {
    /**
     * Somebody of the story's people.
     *
     * @param alone whether the picture is of them; else it is of all in their chapter
     */
    public record Face(String name, String detail, PictureView picture, boolean alone, String address) {
        public String getName() {
            return name;
        }

        public String getDetail() {
            return detail;
        }

        public PictureView getPicture() {
            return picture;
        }

        public boolean isAlone() {
            return alone;
        }

        public String getAddress() {
            return address;
        }
    }

    private record Portrait(ChapterPart part, long pictureId, String address) {}

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    @Inject
    ShownStory shown;

    @Inject
    Pictures pictures;

    private final Map<String, Optional<Face>> known = new HashMap<>();

    /** Null where the story shows nobody of this name. A first name will do as long as it is one person's. */
    public Face of(String name) {
        return known.computeIfAbsent(name, this::find).orElse(null);
    }

    private Optional<Face> find(String name) {
        List<String> wanted = words(name);
        List<Portrait> alike = portraits().stream()
                .filter(portrait ->
                        !wanted.isEmpty() && words(portrait.part().title()).containsAll(wanted))
                .toList();
        return alike.size() == 1 ? face(alike.get(0)) : Optional.empty();
    }

    private static List<String> words(String name) {
        return BETWEEN.splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<Portrait> portraits() {
        return shown.get().stream()
                .flatMap(story -> story.content().chapters().stream()
                        .filter(chapter -> chapter.kind() == ChapterKind.PEOPLE)
                        .flatMap(chapter -> portraits(chapter, story.addresses().get(chapter.id()))))
                .toList();
    }

    private static Stream<Portrait> portraits(ChapterContent chapter, String address) {
        return chapter.parts().stream()
                .filter(part -> part.pictureId() != null || chapter.pictureId() != null)
                .map(part ->
                        new Portrait(part, part.pictureId() == null ? chapter.pictureId() : part.pictureId(), address));
    }

    private Optional<Face> face(Portrait portrait) {
        ChapterPart who = portrait.part();
        return pictures.find(portrait.pictureId())
                .map(picture ->
                        new Face(who.title(), who.detail(), picture, who.pictureId() != null, portrait.address()));
    }
}
