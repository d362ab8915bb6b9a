package org.inglenook.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The part of a form in which is written what pictures say in another language, beside what they say in the original. */
@Named
@RequestScoped
public class PictureWordsFields {

    @Inject
    Pictures pictures;

    @Inject
    PictureWords words;

    private final Map<Long, String> typed = new HashMap<>();
    private List<PictureView> shown = List.of();
    private String language;

    /** @param ids what is shown in the text; null and the same again are left out */
    public void show(String tag, Stream<Long> ids) {
        language = tag;
        List<Long> wanted = ids.filter(Objects::nonNull).distinct().toList();
        shown = pictures.views(wanted).values().stream()
                .filter(picture -> !picture.isDecorative())
                .sorted(Comparator.comparing(PictureView::getId))
                .toList();
        typed.putAll(words.said(language, shown));
    }

    public void save() {
        Map<Long, String> before = words.said(language, shown);
        for (PictureView picture : shown) {
            String said = Objects.toString(typed.get(picture.getId()), "").strip();
            if (!said.equals(before.getOrDefault(picture.getId(), ""))) {
                words.describe(picture.getId(), language, said);
            }
        }
    }

    /** Those that say something in the original. */
    public List<PictureView> getShown() {
        return shown;
    }

    public Map<Long, String> getTyped() {
        return typed;
    }
}
