package org.inglenook.media;

import java.util.Map;

/**
 * A picture as the API says it, with the address of its widest copy.
 *
 * @param altIn what it says in other languages, by their tags; null where that is not asked
 */
public record PictureAnswer(
        long id,
        String url,
        String mime,
        int width,
        int height,
        String alt,
        boolean decorative,
        int focusX,
        int focusY,
        Map<String, String> altIn) {

    /** @param root public address of the context root */
    public static PictureAnswer of(PictureView picture, String root) {
        return of(picture, root, null);
    }

    public static PictureAnswer of(PictureView picture, String root, Map<String, String> altIn) {
        return new PictureAnswer(
                picture.getId(),
                root + picture.path(picture.getWidth()),
                picture.getMime(),
                picture.getWidth(),
                picture.getHeight(),
                picture.getAlt(),
                picture.isDecorative(),
                picture.getFocusX(),
                picture.getFocusY(),
                altIn == null || altIn.isEmpty() ? null : altIn);
    }
}
