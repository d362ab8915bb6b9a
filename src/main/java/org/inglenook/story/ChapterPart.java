package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Written;

/**
 * One of the parts that a chapter is made of: an entry of a timeline, a person, a place, a quotation, a question. One shape serves
 * every kind of chapter; each kind uses what it needs of it.
 *
 * @param id tells it from the chapter's other parts and stays when they are moved; null for a new one
 * @param when a year, a month or a day, as {@code 2009}, {@code 2009-05} or {@code 2009-05-12}
 * @param pictureId a picture of {@code media}'s, or null
 * @param latitude degrees north, or null; goes with the longitude
 * @param longitude degrees east, or null
 */
public record ChapterPart(
        Integer id,
        String when,
        String title,
        String detail,
        String words,
        Long pictureId,
        Double latitude,
        Double longitude) {

    static final int LONGEST_WORDS = 4_000;

    /** What a part can say. */
    public enum Field {
        WHEN,
        TITLE,
        DETAIL,
        WORDS,
        PICTURE_ID,
        POSITION;

        /** The field's name in a form and in a refusal; parts count from 1. */
        public String of(int number) {
            return "part-" + number + '-' + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ChapterPart {
        when = when == null ? "" : when;
        title = title == null ? "" : title;
        detail = detail == null ? "" : detail;
        words = words == null ? "" : words;
    }

    boolean isBlank() {
        return (when + title + detail + words).isBlank() && pictureId == null && latitude == null && longitude == null;
    }

    public boolean hasPosition() {
        return latitude != null && longitude != null;
    }

    ChapterPart numbered(int newId) {
        return new ChapterPart(newId, when, title, detail, words, pictureId, latitude, longitude);
    }

    /** What a chapter of this kind keeps of it; refuses what the kind needs and isn't there, and what can't be. */
    ChapterPart fitting(ChapterKind kind, int number) {
        ChapterPart kept = new ChapterPart(
                id,
                kind.has(Field.WHEN) ? PartDate.parse(Field.WHEN.of(number), when) : "",
                kind.has(Field.TITLE) ? Written.line(Field.TITLE.of(number), title, 200) : "",
                kind.has(Field.DETAIL) ? Written.line(Field.DETAIL.of(number), detail, 300) : "",
                kind.has(Field.WORDS) ? Written.text(Field.WORDS.of(number), words, LONGEST_WORDS) : "",
                kind.has(Field.PICTURE_ID) ? pictureId : null,
                kind.has(Field.POSITION) ? degrees(latitude, longitude, 90, number) : null,
                kind.has(Field.POSITION) ? degrees(longitude, latitude, 180, number) : null);
        for (Field field : Field.values()) {
            if (kind.needs(field) && !kept.says(field)) {
                throw DomainException.field(field.of(number), INVALID, "platform.error.needed");
            }
        }
        return kept;
    }

    private boolean says(Field field) {
        return switch (field) {
            case WHEN -> !when.isEmpty();
            case TITLE -> !title.isEmpty();
            case DETAIL -> !detail.isEmpty();
            case WORDS -> !words.isEmpty();
            case PICTURE_ID -> pictureId != null;
            case POSITION -> hasPosition();
        };
    }

    /** Five decimals are a metre; more would say more of a supplier's yard than a map of countries shows. */
    private static Double degrees(Double value, Double other, int most, int number) {
        if (value == null && other == null) {
            return null;
        }
        if (value == null || other == null || value.isNaN() || Math.abs(value) > most) {
            throw DomainException.field(Field.POSITION.of(number), INVALID, "story.part.error.position");
        }
        return BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_EVEN).doubleValue();
    }
}
