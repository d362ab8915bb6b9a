package org.inglenook.story.web;

import jakarta.servlet.http.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inglenook.media.FocalPoint;
import org.inglenook.media.PictureView;
import org.inglenook.platform.web.Uploads;
import org.inglenook.story.ChapterPart;

/** A part of a chapter as it stands in the form: what was typed, right or wrong. */
public final class PartRow {

    private final String key;
    private final Map<String, String> typed;
    private final PictureView picture;
    private final Part upload;

    /**
     * @param key tells its fields from those of other rows: a number, or a word that scripts replace by one
     * @param typed texts by the names of {@link RowsText#FIELDS}
     * @param upload a picture that was sent and isn't taken in yet, or null
     */
    PartRow(String key, Map<String, String> typed, PictureView picture, Part upload) {
        this.key = key;
        this.typed = Map.copyOf(typed);
        this.picture = picture;
        this.upload = upload;
    }

    static PartRow of(String key, ChapterPart part, PictureView picture) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("id", part.id() == null ? "" : part.id().toString());
        typed.put("when", part.when());
        typed.put("title", part.title());
        typed.put("detail", part.detail());
        typed.put("words", part.words());
        typed.put("position", part.hasPosition() ? new Position(part.latitude(), part.longitude()).toString() : "");
        return new PartRow(key, typed, null, null).with(picture);
    }

    PartRow called(String newKey) {
        return new PartRow(newKey, typed, picture, upload);
    }

    /** With a picture that is taken in, or null. */
    PartRow with(PictureView taken) {
        Map<String, String> said = new LinkedHashMap<>(typed);
        said.put("picture", taken == null ? "" : String.valueOf(taken.getId()));
        said.put("alt", taken == null ? "" : taken.getAlt());
        said.put("decorative", taken != null && taken.isDecorative() ? "true" : "");
        FocalPoint point = taken == null ? FocalPoint.MIDDLE : taken.getFocalPoint();
        said.put("focus-x", String.valueOf(point.x()));
        said.put("focus-y", String.valueOf(point.y()));
        return new PartRow(key, said, taken, null);
    }

    /** What it says, once what was typed of the place can be read. A picture that isn't taken in yet counts as one. */
    ChapterPart part() {
        Position place = Position.parse("part-" + key + "-position", typed("position"));
        Long pictureId = picture == null ? null : Long.valueOf(picture.getId());
        return new ChapterPart(
                typed("id").matches("\\d{1,9}") ? Integer.valueOf(typed("id")) : null,
                typed("when"),
                typed("title"),
                typed("detail"),
                typed("words"),
                upload() == null ? pictureId : Long.valueOf(0),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude());
    }

    /** A picture that was sent and isn't taken in yet, or null. */
    Part upload() {
        return Uploads.isThere(upload) ? upload : null;
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean isDescribed() {
        return picture == null || typed("alt").equals(picture.getAlt()) && isDecorative() == picture.isDecorative();
    }

    /** The point that stays in view, as it was typed; of a form that doesn't ask for it, as it is. */
    FocalPoint point() {
        return typed.containsKey("focus-x") && !(typed("focus-x") + typed("focus-y")).isBlank()
                ? FocalPoint.of(typed("focus-x"), typed("focus-y"))
                : picture == null ? FocalPoint.MIDDLE : picture.getFocalPoint();
    }

    public String getKey() {
        return key;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** The map on which the place is pointed at; null while it isn't asked for. */
    public PointingMap getMap() {
        return typed("map").isEmpty() ? null : new PointingMap(typed("map"), typed("position"));
    }

    public PictureView getPicture() {
        return picture;
    }

    public boolean isDecorative() {
        return "true".equals(typed("decorative"));
    }
}
