package org.inglenook.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.List;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * What a password must be: long, and not among those an attacker tries first. No rule about kinds of characters: they
 * make passwords harder to remember and hardly harder to guess (NIST SP 800-63B).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Fewer guesses than this are within reach of someone who tries over the network, even from many machines. */
    private static final double GUESSES_NEEDED = 1e8;

    /** Guessing costs more time the longer the text; what follows can only make it better. */
    private static final int MEASURED = 64;

    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private PasswordRules() {}

    /** @param known words that anyone could know about the member: name, address, shop */
    static void check(String password, Collection<String> known) {
        String chosen = password == null ? "" : password;
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            throw DomainException.field("password", Kind.INVALID, "identity.password.error.short", SHORTEST);
        }
        if (chosen.length() > LONGEST) {
            throw DomainException.field("password", Kind.INVALID, "identity.password.error.long", LONGEST);
        }
        String measured = chosen.substring(0, Math.min(chosen.length(), MEASURED));
        if (ESTIMATOR.measure(measured, List.copyOf(known)).getGuesses() < GUESSES_NEEDED) {
            throw DomainException.field("password", Kind.INVALID, "identity.password.error.common");
        }
    }
}
