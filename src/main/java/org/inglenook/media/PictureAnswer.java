package org.inglenook.media;

/** A picture as the API says it, with the address of its widest copy. */
public record PictureAnswer(
        long id,
        String url,
        String mime,
        int width,
        int height,
        String alt,
        boolean decorative,
        int focusX,
        int focusY) {

    /** @param root public address of the context root */
    public static PictureAnswer of(PictureView picture, String root) {
        return new PictureAnswer(
                picture.getId(),
                root + picture.path(picture.getWidth()),
                picture.getMime(),
                picture.getWidth(),
                picture.getHeight(),
                picture.getAlt(),
                picture.isDecorative(),
                picture.getFocusX(),
                picture.getFocusY());
    }
}
