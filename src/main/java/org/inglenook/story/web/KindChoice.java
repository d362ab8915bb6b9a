package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.web.Param;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterPart;

/** Of what kind the chapter in the form is: as the address or the form says, else as it is kept. */
@Named
@RequestScoped
public class KindChoice {

    @Inject
    @Param
    String kind;

    private ChapterKind chosen;

    void show(ChapterKind kept) {
        chosen = getAll().stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(kept);
    }

    /** Null while none is chosen for a new chapter. */
    public ChapterKind getChosen() {
        return chosen;
    }

    public List<ChapterKind> getAll() {
        return List.of(ChapterKind.values());
    }

    public boolean isPictured() {
        return chosen != null && chosen.isPictured();
    }

    public boolean isInParts() {
        return chosen != null && chosen.isInParts();
    }

    /** What a row of its form has. */
    List<String> getFields() {
        List<String> fields = new ArrayList<>(List.of("id"));
        Arrays.stream(ChapterPart.Field.values())
                .filter(field -> chosen != null && chosen.has(field))
                .forEach(field -> fields.addAll(
                        field == ChapterPart.Field.PICTURE_ID
                                ? List.of("picture", "alt", "decorative", "focus-x", "focus-y")
                                : List.of(field.name().toLowerCase(Locale.ROOT))));
        return fields;
    }

    public boolean has(String field) {
        return chosen != null && chosen.has(ChapterPart.Field.valueOf(field));
    }

    public boolean needs(String field) {
        return chosen != null && chosen.needs(ChapterPart.Field.valueOf(field));
    }
}
