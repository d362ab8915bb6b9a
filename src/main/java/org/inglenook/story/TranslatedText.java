package org.inglenook.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.Wording;
import org.inglenook.platform.Written;

/**
 * What a chapter says in another language: its words alone. Year, pictures, dates and positions are the original's.
 *
 * @param parts by the ids of the original's parts
 */
public record TranslatedText(String title, String html, String caption, List<PartWords> parts) implements Wording {

    /** What one part says. */
    public record PartWords(Integer id, String title, String detail, String words) {

        public PartWords {
            title = title == null ? "" : title;
            detail = detail == null ? "" : detail;
            words = words == null ? "" : words;
        }

        ChapterPart alone() {
            return new ChapterPart(id, "", title, detail, words, null, null, null);
        }

        private PartWords fitting(int number) {
            return new PartWords(
                    id,
                    Written.line(ChapterPart.Field.TITLE.of(number), title, 200),
                    Written.line(ChapterPart.Field.DETAIL.of(number), detail, 300),
                    Written.text(ChapterPart.Field.WORDS.of(number), words, ChapterPart.LONGEST_WORDS));
        }
    }

    public TranslatedText {
        title = Written.needed("title", title, 200);
        html = Written.fit("text", html == null ? "" : SafeHtml.clean(html).strip(), ChapterText.LONGEST_HTML);
        caption = Written.line("caption", caption, 500);
        parts = fitting(parts == null ? List.of() : parts);
    }

    private static List<PartWords> fitting(List<PartWords> given) {
        if (given.size() > ChapterText.MOST_PARTS) {
            throw DomainException.field(
                    "parts", DomainException.Kind.INVALID, "story.part.error.tooMany", ChapterText.MOST_PARTS);
        }
        List<PartWords> parts = new ArrayList<>();
        for (PartWords part : given) {
            if (part != null && part.id() != null) {
                parts.add(part.fitting(parts.size() + 1));
            }
        }
        return List.copyOf(parts);
    }

    /** What an original says, to be translated. */
    static TranslatedText of(ChapterText original) {
        return new TranslatedText(
                original.title(),
                original.html(),
                original.caption(),
                original.parts().stream()
                        .map(part -> new PartWords(part.id(), part.title(), part.detail(), part.words()))
                        .toList());
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put(HTML, html);
        fields.put("caption", caption);
        for (PartWords part : parts) {
            fields.put("title-" + part.id(), part.title());
            fields.put("detail-" + part.id(), part.detail());
            fields.put("words-" + part.id(), part.words());
        }
        return fields;
    }

    @Override
    public TranslatedText saying(Map<String, String> typed) {
        return new TranslatedText(
                typed.get("title"),
                typed.get(HTML),
                typed.get("caption"),
                parts.stream()
                        .map(part -> new PartWords(
                                part.id(),
                                typed.get("title-" + part.id()),
                                typed.get("detail-" + part.id()),
                                typed.get("words-" + part.id())))
                        .toList());
    }

    /** The original's parts in these words; a part that has none yet keeps the original's. */
    List<ChapterPart> over(List<ChapterPart> originals) {
        Map<Integer, PartWords> said =
                parts.stream().collect(Collectors.toMap(PartWords::id, Function.identity(), (first, second) -> first));
        return originals.stream()
                .map(part -> said.containsKey(part.id()) ? over(part, said.get(part.id())) : part)
                .toList();
    }

    private static ChapterPart over(ChapterPart part, PartWords said) {
        return new ChapterPart(
                part.id(),
                part.when(),
                said.title().isEmpty() ? part.title() : said.title(),
                said.detail().isEmpty() ? part.detail() : said.detail(),
                said.words().isEmpty() ? part.words() : said.words(),
                part.pictureId(),
                part.latitude(),
                part.longitude());
    }
}
