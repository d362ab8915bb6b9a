package org.inglenook.media;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import org.inglenook.platform.DomainException;

/**
 * What must stay in view when a picture is cropped.
 *
 * @param x percent from the left edge
 * @param y percent from the upper edge
 */
public record FocalPoint(int x, int y) {

    public static final FocalPoint MIDDLE = new FocalPoint(50, 50);

    public FocalPoint {
        check("focus-x", x);
        check("focus-y", y);
    }

    /** From what was typed. */
    public static FocalPoint of(String x, String y) {
        return new FocalPoint(number("focus-x", x), number("focus-y", y));
    }

    private static int number(String field, String typed) {
        String digits = typed == null ? "" : typed.strip();
        if (!digits.matches("\\d{1,3}")) {
            throw fault(field);
        }
        return Integer.parseInt(digits);
    }

    private static void check(String field, int percent) {
        if (percent < 0 || percent > 100) {
            throw fault(field);
        }
    }

    private static DomainException fault(String field) {
        return DomainException.field(field, INVALID, "media.picture.error.focus");
    }
}
