package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.Written;

/**
 * What the owner writes of a chapter; its HTML has passed the sanitiser, and its parts are what its kind keeps of them.
 *
 * @param year when it happened, or null
 * @param pictureId a picture of {@code media}'s, or null
 */
public record ChapterText(
        ChapterKind kind,
        String title,
        String html,
        Integer year,
        Long pictureId,
        String caption,
        List<ChapterPart> parts) {

    static final int LONGEST_HTML = 30_000;
    static final int MOST_PARTS = 100;

    public ChapterText {
        kind = kindOf(kind, pictureId);
        title = Written.needed("title", title, 200);
        html = Written.fit("text", html == null ? "" : SafeHtml.clean(html).strip(), LONGEST_HTML);
        pictureId = kind.isPictured() ? pictureId : null;
        caption = pictureId == null ? "" : Written.line("caption", caption, 500);
        if (year != null && (year < 1 || year > 9999)) {
            throw DomainException.field("year", INVALID, "story.chapter.error.year");
        }
        if (kind == ChapterKind.PICTURE && pictureId == null) {
            throw DomainException.field("picture", INVALID, "story.chapter.error.picture");
        }
        parts = kind.isInParts() ? fitting(kind, parts == null ? List.of() : parts) : List.of();
    }

    /**
     * Refuses a year or a date after the last one that anything here speaks of. This is asked of what is written now; what was kept
     * before is read without, so that no old text becomes unreadable.
     */
    public static void checkDates(ChapterKind kind, Integer year, List<ChapterPart> parts) {
        List<DomainException> refused = new ArrayList<>();
        if (year != null && year > Written.LAST_YEAR) {
            refused.add(DomainException.field("year", INVALID, "story.chapter.error.year"));
        }
        for (int i = 0; kind.has(ChapterPart.Field.WHEN) && i < parts.size(); i++) {
            if (parts.get(i) != null && PartDate.isTooFar(parts.get(i).when())) {
                refused.add(DomainException.field(ChapterPart.Field.WHEN.of(i + 1), INVALID, "story.part.error.far"));
            }
        }
        if (!refused.isEmpty()) {
            throw DomainException.forAll(refused);
        }
    }

    /** A chapter of words, with a picture or without. */
    public ChapterText(String title, String html, Integer year, Long pictureId, String caption) {
        this(ChapterKind.TEXT, title, html, year, pictureId, caption, List.of());
    }

    /** Text that has a picture is of the kind that has one, as it was written before there were kinds. */
    static ChapterKind kindOf(ChapterKind kind, Long pictureId) {
        if (kind == null || kind == ChapterKind.TEXT) {
            return pictureId == null ? ChapterKind.TEXT : ChapterKind.PICTURE;
        }
        return kind;
    }

    private static List<ChapterPart> fitting(ChapterKind kind, List<ChapterPart> given) {
        if (given.size() > MOST_PARTS) {
            throw DomainException.field("parts", INVALID, "story.part.error.tooMany", MOST_PARTS);
        }
        List<ChapterPart> kept = new ArrayList<>();
        List<DomainException> refused = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ChapterPart part = given.get(i);
            try {
                if (part != null && !part.isBlank()) {
                    kept.add(part.fitting(kind, i + 1));
                }
            } catch (DomainException e) {
                refused.add(e);
            }
        }
        if (!refused.isEmpty()) {
            throw DomainException.forAll(refused);
        }
        return numbered(kept);
    }

    /** A part without an id, or with that of an earlier one, gets the next that is free. */
    private static List<ChapterPart> numbered(List<ChapterPart> parts) {
        int last = parts.stream()
                .map(ChapterPart::id)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(0);
        Set<Integer> taken = new HashSet<>();
        List<ChapterPart> numbered = new ArrayList<>();
        for (ChapterPart part : parts) {
            boolean own = part.id() != null && part.id() > 0 && taken.add(part.id());
            numbered.add(own ? part : part.numbered(++last));
        }
        return List.copyOf(numbered);
    }
}
