package org.inglenook.story;

import com.github.difflib.DiffUtils;
import jakarta.json.bind.annotation.JsonbTransient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.WordDifference;
import org.inglenook.story.StoryContent.ChapterContent;

/**
 * What changed from one story to another: the opening if it did, then each chapter that did, in the newer order, then those that
 * the newer one lacks; then the same for each language into which either is translated.
 *
 * @param same how many chapters both have alike and in the same order
 */
public record StoryDifferences(List<Part> parts, int same) {

    private static final String HTML = "html";
    private static final String KIND = "kind";

    /** What became of the opening or of a chapter. */
    public enum State {
        OPENING,
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    /**
     * The opening or a chapter.
     *
     * @param language the tag of the translation that this is, or null for the original
     * @param title the chapter's, as the newer story has it if it has it; empty for the opening
     * @param pictureBefore its picture, or null; told only when it changed
     */
    public record Part(
            State state, String language, String title, List<Line> lines, Long pictureBefore, Long pictureAfter) {

        /** The same, of a translation. */
        private Part of(String tag) {
            return new Part(
                    state == State.MOVED ? State.CHANGED : state,
                    tag,
                    title,
                    lines.stream().filter(line -> !KIND.equals(line.field())).toList(),
                    null,
                    null);
        }

        @JsonbTransient
        public boolean isPictureChanged() {
            return !Objects.equals(pictureBefore, pictureAfter);
        }
    }

    /**
     * One of its texts.
     *
     * @param field its name, as in the REST API
     * @param formatting whether the words are the same and only emphasis, links or headings changed
     */
    public record Line(String field, WordDifference words, boolean formatting) {}

    public static StoryDifferences between(StoryContent before, StoryContent after) {
        StoryDifferences original = ofOriginal(before, after);
        List<Part> parts = new ArrayList<>(original.parts());
        parts.addAll(ofLanguages(before.translations(), after.translations()));
        return new StoryDifferences(List.copyOf(parts), original.same());
    }

    /** Of the translations alone; where a chapter stands and what kind it is, the original says. */
    static List<Part> ofLanguages(List<StoryLanguage> before, List<StoryLanguage> after) {
        return Stream.concat(before.stream(), after.stream())
                .map(StoryLanguage::language)
                .distinct()
                .sorted()
                .flatMap(language -> ofOriginal(story(before, language), story(after, language)).parts().stream()
                        .map(part -> part.of(language))
                        .filter(part ->
                                part.state() != State.CHANGED || !part.lines().isEmpty()))
                .toList();
    }

    private static StoryContent story(List<StoryLanguage> languages, String language) {
        return languages.stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .map(StoryLanguage::alone)
                .orElse(StoryContent.of(StoryAnswers.none(), List.of(), List.of()));
    }

    private static StoryDifferences ofOriginal(StoryContent before, StoryContent after) {
        Map<Long, ChapterContent> older = byId(before);
        Map<Long, ChapterContent> newer = byId(after);
        Set<Long> moved = moved(older.keySet(), newer.keySet());
        List<Part> parts = new ArrayList<>();
        add(parts, State.OPENING, "", opening(before), opening(after), before.pictureId(), after.pictureId());
        int same = 0;
        for (ChapterContent chapter : after.chapters()) {
            ChapterContent earlier = older.get(chapter.id());
            State state = earlier == null ? State.ADDED : moved.contains(chapter.id()) ? State.MOVED : State.CHANGED;
            same += add(parts, state, chapter.title(), earlier, chapter) ? 0 : 1;
        }
        before.chapters().stream()
                .filter(chapter -> !newer.containsKey(chapter.id()))
                .forEach(chapter -> add(parts, State.REMOVED, chapter.title(), chapter, null));
        return new StoryDifferences(List.copyOf(parts), same);
    }

    /** All pictures that it names. */
    public List<Long> pictureIds() {
        return parts.stream()
                .filter(Part::isPictureChanged)
                .flatMap(part -> Stream.of(part.pictureBefore(), part.pictureAfter()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean add(
            List<Part> parts, State state, String title, ChapterContent before, ChapterContent after) {
        return add(
                parts,
                state,
                title,
                chapter(before),
                chapter(after),
                before == null ? null : before.pictureId(),
                after == null ? null : after.pictureId());
    }

    private static boolean add(
            List<Part> parts,
            State state,
            String title,
            Map<String, String> before,
            Map<String, String> after,
            Long pictureBefore,
            Long pictureAfter) {
        List<Line> lines = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !before.getOrDefault(field, "").equals(after.getOrDefault(field, "")))
                .map(field -> line(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .toList();
        Part part = new Part(state, null, title, lines, pictureBefore, pictureAfter);
        boolean differs = state.compareTo(State.CHANGED) > 0 || !lines.isEmpty() || part.isPictureChanged();
        if (differs) {
            parts.add(part);
        }
        return differs;
    }

    private static Line line(String field, String before, String after) {
        WordDifference words = HTML.equals(field)
                ? WordDifference.of(SafeHtml.lines(before), SafeHtml.lines(after))
                : WordDifference.of(before, after);
        return new Line(field, words, words.isNone());
    }

    private static Map<String, String> opening(StoryContent story) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("headline", story.headline());
        texts.put("lead", story.lead());
        texts.put("why", story.why());
        texts.put("how", story.how());
        texts.put("what", story.what());
        return texts;
    }

    private static Map<String, String> chapter(ChapterContent chapter) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (chapter != null) {
            texts.put(KIND, chapter.kind().name());
            texts.put("title", chapter.title());
            texts.put("year", Objects.toString(chapter.year(), ""));
            texts.put(HTML, chapter.html());
            texts.put("caption", chapter.caption());
            texts.put(
                    "parts",
                    chapter.parts().stream().map(StoryDifferences::lines).collect(Collectors.joining("\n")));
        }
        return texts;
    }

    private static String lines(ChapterPart part) {
        String place = part.hasPosition() ? part.latitude() + ", " + part.longitude() : "";
        String picture = part.pictureId() == null ? "" : "#" + part.pictureId();
        return Stream.of(part.when(), part.title(), part.detail(), place, picture)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "))
                + (part.words().isEmpty() ? "" : "\n" + part.words());
    }

    private static Map<Long, ChapterContent> byId(StoryContent story) {
        return story.chapters().stream()
                .filter(chapter -> chapter.id() != null)
                .collect(Collectors.toMap(
                        ChapterContent::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** Of the chapters that both have, the fewest whose moving makes one order of the other. */
    private static Set<Long> moved(Collection<Long> before, Collection<Long> after) {
        List<Long> older = before.stream().filter(after::contains).toList();
        List<Long> newer = after.stream().filter(before::contains).toList();
        return DiffUtils.diff(older, newer).getDeltas().stream()
                .flatMap(delta -> delta.getSource().getLines().stream())
                .collect(Collectors.toSet());
    }
}
