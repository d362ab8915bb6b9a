package org.inglenook.notes;

import java.util.List;

/**
 * A card as its page shows it: as it was printed or written, and all of it as words.
 *
 * @param parts from top to bottom
 * @param signature what stands under it in words; empty where it is signed within, or by the pen
 * @param signed the signature as it was drawn, as SVG; else empty
 * @param language the tag of what it is written in, as far as that is known
 */
public record ShownCard(List<Part> parts, String signature, String signed, String language) {
    public ShownCard {
        parts = List.copyOf(parts);
    }

    /**
     * Words, set or drawn.
     *
     * @param svg the drawing that says them; empty where they are set
     */
    public record Part(String words, String svg) {
        public String getWords() {
            return words;
        }

        public String getSvg() {
            return svg;
        }
    }

    public List<Part> getParts() {
        return parts;
    }

    public String getSignature() {
        return signature;
    }

    public String getLanguage() {
        return language;
    }

    public String getSigned() {
        return signed;
    }
}
