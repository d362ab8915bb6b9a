package org.inglenook.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;

/**
 * Argon2id with 19 MiB of memory, two passes and one lane: the first of the settings of equal strength in the OWASP
 * Password Storage Cheat Sheet. The hash carries its parameters, so a later change leaves old hashes readable.
 */
final class PasswordHash {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private PasswordHash() {}

    static String of(String password) {
        return Password.hash(normalized(password))
                .addRandomSalt(SALT_BYTES)
                .with(FUNCTION)
                .getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(normalized(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    static boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(FUNCTION);
    }

    /** The same letters typed on another keyboard must give the same password (NIST SP 800-63B). */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
