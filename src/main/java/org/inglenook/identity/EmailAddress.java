package org.inglenook.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** An e-mail address as we compare it: without spaces around it, in lower case. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;

    /** Loose on purpose: whether an address exists, only a message to it can tell. */
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]+@[^\\s@<>,;\"\\p{Cntrl}]+");

    static boolean isPlausible(String typed) {
        String address = typed == null ? "" : typed.strip();
        return address.length() <= LONGEST && PLAUSIBLE.matcher(address).matches();
    }

    public static EmailAddress parse(String typed) {
        String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !PLAUSIBLE.matcher(address).matches()) {
            throw DomainException.field("email", Kind.INVALID, "identity.error.email");
        }
        return new EmailAddress(address);
    }
}
