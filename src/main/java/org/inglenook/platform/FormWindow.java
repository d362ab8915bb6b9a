package org.inglenook.platform;

import java.util.regex.Pattern;
import org.inglenook.platform.DomainException.Kind;

/**
 * A window of somebody's browser in which a form of the studio is open.
 *
 * @param place what is written there, such as {@code chapter:12}; ends in {@code :new}, or in {@code :new-kind}, while it is not saved for the
 *     first time
 * @param memberId who has it open
 * @param window the name that the page gave this window when it was opened
 */
public record FormWindow(String place, long memberId, String window) {

    private static final Pattern PLACE = Pattern.compile("[a-z][a-z-]{0,39}(:[\\w-]{1,40}){0,3}");
    private static final Pattern NEW = Pattern.compile(".*:new(-\\w+)?");
    private static final Pattern WINDOW = Pattern.compile("[\\w-]{16,60}");

    public FormWindow {
        if (!isPlace(place) || !isWindow(window)) {
            throw new DomainException(Kind.MALFORMED, "platform.keep.error.place");
        }
    }

    public static boolean isPlace(String place) {
        return place != null && place.length() <= 100 && PLACE.matcher(place).matches();
    }

    public static boolean isWindow(String window) {
        return window != null && WINDOW.matcher(window).matches();
    }

    /** Several windows that begin something new do not write the same text. */
    public static boolean isNew(String place) {
        return NEW.matcher(place).matches();
    }
}
