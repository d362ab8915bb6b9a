package org.inglenook.plugin;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be told from the host of our public address. */
public final class OurHost {

    private static final Pattern HERE = Pattern.compile("localhost|.+\\.localhost|127(\\.\\d+){3}|\\[?::1]?");

    private OurHost() {}

    /** Nobody on another machine could ask there. */
    static boolean isOnThisMachine(String host) {
        return HERE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * Whether a request was made at our public address.
     *
     * @param asked its header Host, or null
     */
    public static boolean isAskedAt(URI publicUrl, String asked) {
        return asked != null && plain(asked).equals(plain(publicUrl.getRawAuthority()));
    }

    private static String plain(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)$", "");
    }
}
