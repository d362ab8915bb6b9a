package org.inglenook.media;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import org.inglenook.platform.DomainException;

/** What a picture tells those who don't see it: words, or the owner's word that it only decorates. */
public record AltText(String words, boolean decorative) {

    static final int LONGEST = 500;

    public AltText {
        words = decorative || words == null ? "" : words.strip().replaceAll("\\s+", " ");
        if (!decorative && words.isEmpty()) {
            throw DomainException.field("alt", INVALID, "media.picture.error.alt");
        }
        if (words.length() > LONGEST) {
            throw DomainException.field("alt", INVALID, "media.picture.error.altLength", LONGEST);
        }
    }
}
