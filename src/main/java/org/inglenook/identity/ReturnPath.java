package org.inglenook.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where to go after signing in: a path of ours, below the context root, or nothing. */
public final class ReturnPath {

    private static final int LONGEST = 500;

    /** One slash and a name, then what a path and a query may hold: no second slash first, no backslash, no control. */
    private static final Pattern OURS = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9\\-._~!$&'()*+,;=:@%/?]*)?");

    private ReturnPath() {}

    /**
     * @param wanted as it came in the address
     * @param otherwise where to go when it is missing or not a path of ours
     */
    public static String or(String wanted, String otherwise) {
        return isOurs(wanted) ? wanted : otherwise;
    }

    static boolean isOurs(String path) {
        if (path == null || path.length() > LONGEST || !OURS.matcher(path).matches()) {
            return false;
        }
        String plain = path.toLowerCase(Locale.ROOT);
        return !plain.contains("..")
                && !plain.contains("//")
                && !plain.contains("%2e")
                && !plain.contains("%5c")
                && !plain.startsWith("/sign-");
    }
}
