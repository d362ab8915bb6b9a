package org.inglenook.media;

import org.inglenook.platform.Secrets;

/**
 * What a page says of itself where it is shared.
 *
 * @param accent the shop's colour, such as {@code #6d2f4a}
 * @param picture what stands beside the title, or null
 */
public record ShareCard(String title, String shop, String accent, PictureView picture) {

    /** Changes with everything that is drawn: another version is another address, so a copy may be kept for ever. */
    public String version() {
        String shown = picture == null ? "" : picture.getContentHash() + picture.getFocalPoint();
        return Secrets.hash(String.join("\n", title, shop, accent, shown)).substring(0, 12);
    }
}
