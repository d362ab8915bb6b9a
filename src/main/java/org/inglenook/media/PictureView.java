package org.inglenook.media;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A picture as pages and other rooms see it: its addresses by width, its size, and its words. */
public final class PictureView {

    private final long id;
    private final String mime;
    private final String hash;
    private final int[] widths;
    private final int width;
    private final int height;
    private final String alt;
    private final String altTag;
    private final boolean decorative;
    private final int focusX;
    private final int focusY;
    private final String key;

    PictureView(Picture picture) {
        id = picture.getId();
        mime = picture.getMime();
        hash = picture.getContentHash();
        widths = Arrays.stream(picture.getWidths().split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        width = picture.getWidth();
        height = picture.getHeight();
        alt = picture.getAltText() == null ? "" : picture.getAltText();
        altTag = null;
        decorative = picture.isDecorative();
        focusX = picture.getFocusX();
        focusY = picture.getFocusY();
        key = "";
    }

    private PictureView(PictureView picture, String words, String language, String key) {
        id = picture.id;
        mime = picture.mime;
        hash = picture.hash;
        widths = picture.widths;
        width = picture.width;
        height = picture.height;
        alt = words;
        altTag = language;
        decorative = picture.decorative;
        focusX = picture.focusX;
        focusY = picture.focusY;
        this.key = key;
    }

    /** The same picture, told in a language. */
    PictureView saying(String words, String language) {
        return new PictureView(this, words, language, key);
    }

    /** The same picture under addresses that carry a key, for whoever may see it by that key alone. */
    public PictureView opened(String withKey) {
        return new PictureView(this, alt, altTag, "&key=" + withKey);
    }

    public long getId() {
        return id;
    }

    public String getMime() {
        return mime;
    }

    public String getContentHash() {
        return hash;
    }

    /** The widest variant's width: with the height it keeps the page from jumping while the picture loads. */
    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public String getAlt() {
        return alt;
    }

    /** The tag of the language in which it is told, or null for the shop's. */
    public String getAltTag() {
        return altTag;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public int getFocusX() {
        return focusX;
    }

    public int getFocusY() {
        return focusY;
    }

    public FocalPoint getFocalPoint() {
        return new FocalPoint(focusX, focusY);
    }

    /** Classes that keep the point in view where the picture is cropped, in steps of five percent. */
    public String getFocus() {
        return "fx-" + step(focusX) + " fy-" + step(focusY);
    }

    private static int step(int percent) {
        return (percent + 2) / 5 * 5;
    }

    public boolean isUpright() {
        return height > width;
    }

    /** The smallest width in which it is kept that is at least this, else the widest. */
    int width(int atLeast) {
        return Arrays.stream(widths).filter(w -> w >= atLeast).findFirst().orElse(width);
    }

    /** The address, under the context root, of the smallest variant that is at least this wide, else of the widest. */
    public String path(int atLeast) {
        return address(width(atLeast));
    }

    /** The value of an {@code img}'s {@code srcset}. */
    public String srcset(String contextPath) {
        return Arrays.stream(widths)
                .mapToObj(w -> contextPath + address(w) + " " + w + "w")
                .collect(Collectors.joining(", "));
    }

    /** The hash is for caches that outlive a database: after a fresh start the same number is another picture. */
    private String address(int chosen) {
        return "/pictures/" + id + "-" + chosen + ("image/png".equals(mime) ? ".png" : ".jpg") + "?v="
                + hash.substring(0, 8) + key;
    }
}
