package org.inglenook.story.web;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Written;

/** A point on the globe in degrees, as people copy it from a map: {@code 43.96, 5.78} or {@code 43°57′50″N 5°46′58″E}. */
record Position(double latitude, double longitude) {

    private static final int LONGEST = 60;
    private static final String ANGLE =
            "([-−+]?\\d{1,3}(?:[.,]\\d{1,12})?)(?:\\s*°\\s*(?:(\\d{1,2}(?:[.,]\\d{1,9})?)\\s*['’′]\\s*)?"
                    + "(?:(\\d{1,2}(?:[.,]\\d{1,9})?)\\s*(?:[\"”″]|''|’’)\\s*)?)?";
    private static final Pattern POINT =
            Pattern.compile(ANGLE + "\\s*([NS])?(?:\\s*[,;/]\\s*|\\s+|(?<=[NS]))" + ANGLE + "\\s*([EW])?");

    /** Null when nothing was typed. */
    static Position parse(String field, String written) {
        String text = Written.line(field, written, LONGEST).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        Matcher point = POINT.matcher(text);
        if (!point.matches()) {
            throw DomainException.field(field, INVALID, "story.part.error.position");
        }
        double latitude = degrees(point, 1) * ("S".equals(point.group(4)) ? -1 : 1);
        double longitude = degrees(point, 5) * ("W".equals(point.group(8)) ? -1 : 1);
        return new Position(latitude, longitude);
    }

    /** As a map shows it, and as it is read again. */
    @Override
    public String toString() {
        return latitude + ", " + longitude;
    }

    private static double degrees(Matcher point, int group) {
        double whole = number(point.group(group));
        double rest = number(point.group(group + 1)) / 60 + number(point.group(group + 2)) / 3600;
        return point.group(group).matches("[-−].*") ? whole - rest : whole + rest;
    }

    private static double number(String text) {
        return text == null ? 0 : Double.parseDouble(text.replace('−', '-').replace(',', '.'));
    }
}
