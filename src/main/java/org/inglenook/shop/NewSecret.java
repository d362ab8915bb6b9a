package org.inglenook.shop;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes secrets. */
public final class NewSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private NewSecret() {}

    /** 256 random bits as 64 letters and digits, which survive being pasted anywhere. */
    public static String hex() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
